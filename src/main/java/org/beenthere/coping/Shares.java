package org.beenthere.coping;

/// Who sees something that is somebody's own. Nobody else does, whoever they are.
public enum Shares {
  /// Whoever walks with them, and they themselves.
  PEER,
  /// They alone.
  ME;

  static Shares of(boolean shared) {
    return shared ? PEER : ME;
  }

  /// What was chosen in a form. Whoever chose nothing, or something that there is not, keeps it to
  /// themselves.
  static boolean read(String chosen) {
    return PEER.name().equals(chosen);
  }
}
