package org.beenthere.vocabulary;

/// What a specialist may say of their own gender, and what somebody may ask for in a peer. Nobody
/// has to say it, and it counts only for whoever asked.
public enum Gender {
  WOMAN,
  MAN,
  NONBINARY
}
