package org.beenthere.contacts;

/// What became of a note that was sent to be signed.
public enum Signing {
  /// It is signed now.
  SIGNED,
  /// It was signed before, word for word: sent twice, it is one note.
  SIGNED_BEFORE,
  /// Another text was signed under the same identifier before. That one stays.
  DIFFERS
}
