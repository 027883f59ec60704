package org.beenthere.plans;

/// How it goes with a goal, in the person's own eyes. Nothing here is better than another.
public enum Rating {
  NOT_STARTED,
  UNDER_WAY,
  PARTLY_MET,
  MET,
  /// It became another goal.
  CHANGED,
  /// The person let it go, and that is fine.
  LET_GO;

  /// How far up it stands in a picture, 0 to 3; one that was changed or let go stays where it was.
  int height(int before) {
    return switch (this) {
      case NOT_STARTED -> 0;
      case UNDER_WAY -> 1;
      case PARTLY_MET -> 2;
      case MET -> 3;
      case CHANGED, LET_GO -> before;
    };
  }

  /// Whether nobody needs to ask about it at the next meeting.
  boolean closed() {
    return this == MET || this == LET_GO;
  }
}
