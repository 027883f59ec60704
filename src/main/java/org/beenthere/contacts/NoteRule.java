package org.beenthere.contacts;

/// What is looked at when a note is saved. What follows, a stop or a question, stands in
/// `contacts/rules.csv` and may be set otherwise by an organization.
public enum NoteRule {
  /// The specialist noted another contact at that time.
  OWN_TIME("started", false),
  /// The person was in another contact at that time.
  PERSON_TIME("started", false),
  /// Nobody gets from one visit to the other in that time.
  TRAVEL("place", true),
  /// More minutes than a day of work holds.
  FULL_DAY("minutes", true),
  /// A very long group.
  LONG_GROUP("minutes", true),
  /// A very large group.
  LARGE_GROUP("people", true),
  /// What is written for everybody in a group names one of them.
  NAMES("did", false),
  /// The author’s certificate did not hold on that day.
  LAPSED("day", false);

  private final String field;
  private final boolean limited;

  NoteRule(String field, boolean limited) {
    this.field = field;
    this.limited = limited;
  }

  /// Beside which field it is said.
  public String field() {
    return field;
  }

  /// Whether it is said from some number on.
  public boolean isLimited() {
    return limited;
  }

  /// Whether an organization may let it stop a note.
  public boolean mayStop() {
    return this != LAPSED;
  }
}
