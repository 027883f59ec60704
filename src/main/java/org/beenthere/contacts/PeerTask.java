package org.beenthere.contacts;

/// What peer support is made of: the six tasks of a peer specialist.
public enum PeerTask {
  /// Putting goals into words.
  GOALS,
  /// Learning and practicing skills.
  SKILLS,
  /// Monitoring progress.
  PROGRESS,
  /// Support in care.
  CARE,
  /// Modeling coping and self-help.
  COPING,
  /// Support in self-advocacy.
  ADVOCACY
}
