package org.beenthere.audit;

/// What somebody did.
public enum Deed {
  READ,
  ADD,
  CHANGE,
  SIGN,
  REMOVE,
  SEARCH,
  EXPORT,
  PRINT,
  /// Something left the house: a letter, a disclosure.
  SEND,
  SIGN_IN,
  SIGN_IN_FAILED,
  SIGN_OUT
}
