package org.beenthere.messages;

/// The two sides of a conversation.
public enum Side {
  PERSON,
  PEER;

  Side other() {
    return this == PERSON ? PEER : PERSON;
  }
}
