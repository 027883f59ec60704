package org.beenthere.resources;

/// A file is no list of services.
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final FileFault why;

  Unreadable(FileFault why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  FileFault why() {
    return why;
  }
}
