package org.beenthere.plans;

/// How long things may be, in characters as a person counts them.
final class Limits {

  static final int NAME = 80;
  static final int SHORT = 500;
  static final int LONG = 8000;

  /// More promises than this are not kept.
  static final int PROMISES = 10;

  private Limits() {}
}
