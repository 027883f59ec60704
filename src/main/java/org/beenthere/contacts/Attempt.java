package org.beenthere.contacts;

/// How an attempt ended that did not reach the person. Says what happened, never whose fault it
/// was.
public enum Attempt {
  NO_ANSWER,
  MESSAGE_LEFT,
  DID_NOT_TAKE_PLACE,
  WRONG_NUMBER
}
