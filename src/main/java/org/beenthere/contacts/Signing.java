package org.beenthere.contacts;

/// What became of words that were sent to stand for good: a note, or what is added to one.
public enum Signing {
  /// They stand there now.
  SIGNED,
  /// They stood there before, word for word: sent twice, they are there once.
  SIGNED_BEFORE,
  /// Other words were sent under the same identifier before. Those stay.
  DIFFERS
}
