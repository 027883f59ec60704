package org.beenthere.consent;

/// What a written consent holds, one by one, as 42 CFR 2.31(a) lists it. What is missing keeps it
/// from coming into force.
public enum Element {
  /// The person's name.
  NAME,
  /// Who may tell.
  DISCLOSER,
  /// What is told, specifically.
  INFORMATION,
  /// To whom, by name or class.
  RECIPIENT,
  /// What for.
  PURPOSE,
  /// That it can be taken back, and how.
  REVOCATION,
  /// Until when.
  EXPIRY,
  /// A signature.
  SIGNATURE,
  /// The date of it.
  DATE,
  /// For care, payment and running it: that what is told may be passed on.
  REDISCLOSURE,
  /// What follows from not signing.
  CONSEQUENCES
}
