package org.beenthere.certification;

import java.time.LocalDate;

/// The answer to "is this person certified on that day?".
public sealed interface Standing {

  /// They are, by this credential.
  ///
  /// @param jurisdiction ISO 3166-1 or 3166-2: `US-TN`
  /// @param validUntil the last day on which it holds
  record Certified(String title, String jurisdiction, String issuer, LocalDate validUntil)
      implements Standing {}

  /// They are not.
  record NotCertified(NoCertificate why) implements Standing {}

  /// Why somebody is not certified.
  enum NoCertificate {
    /// No credential of theirs is known.
    NONE,
    EXPIRED,
    SUSPENDED,
    REVOKED
  }
}
