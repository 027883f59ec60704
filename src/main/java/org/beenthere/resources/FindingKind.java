package org.beenthere.resources;

/// What was seen in a file. An error keeps the whole file out; a remark is told and does not. Their
/// words are `FindingKind.…`.
public enum FindingKind {
  NO_IDENTIFIER(true),
  TWICE(true),
  NO_NAME(true),
  NO_ORGANIZATION(true),
  STATUS(true),
  TOO_LONG(true),
  NUMBER(true),
  DAY(true),
  TIME(true),
  POINT(true),
  NEED(false),
  LANGUAGE(false),
  COUNTRY(false),
  PLACE(false),
  RHYTHM(false);

  private final boolean error;

  FindingKind(boolean error) {
    this.error = error;
  }

  public boolean isError() {
    return error;
  }
}
