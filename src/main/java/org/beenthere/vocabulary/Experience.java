package org.beenthere.vocabulary;

/// Lived experience that a specialist may choose to share, and that somebody may hope to find.
/// Words, not diagnoses: nobody is asked for proof.
public enum Experience {
  ALCOHOL,
  OPIOIDS,
  STIMULANTS,
  OTHER_SUBSTANCES,
  GAMBLING,
  DEPRESSION,
  ANXIETY,
  PSYCHOSIS,
  BIPOLAR,
  TRAUMA,
  EATING,
  GRIEF,
  MEDICATION_IN_RECOVERY,
  PRISON,
  MILITARY,
  HOMELESSNESS,
  PARENTING,
  LGBTQ
}
