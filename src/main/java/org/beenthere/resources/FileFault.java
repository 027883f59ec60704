package org.beenthere.resources;

/// Why a file cannot be read at all; its words are `FileFault.…`.
public enum FileFault {
  NOTHING_CHOSEN,
  NOT_HSDS,
  BROKEN,
  TOO_LARGE,
  NO_SERVICES
}
