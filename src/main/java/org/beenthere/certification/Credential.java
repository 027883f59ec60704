package org.beenthere.certification;

import java.time.LocalDate;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A credential that somebody holds, or held.
///
/// @param organization who keeps it in the register
/// @param title what it is called where it was granted: "Certified Peer Recovery Specialist"
/// @param jurisdiction ISO 3166-1 or 3166-2: `US-TN`
/// @param number the issuer's own number, or empty
/// @param validUntil the last day on which it holds
/// @param suspendedOn the first day on which it did not hold for a while, or null
/// @param revokedOn the first day on which it no longer held for good, or null
public record Credential(
    OrganizationId organization,
    CredentialId id,
    AccountId holder,
    String title,
    String jurisdiction,
    String number,
    String issuer,
    LocalDate grantedOn,
    LocalDate validUntil,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate revokedOn) {

  /// A credential as it is granted, under a new identifier.
  public static Credential granted(
      OrganizationId organization,
      AccountId holder,
      String title,
      String jurisdiction,
      String number,
      String issuer,
      LocalDate grantedOn,
      LocalDate validUntil) {
    return new Credential(
        organization,
        CredentialId.next(),
        holder,
        title,
        jurisdiction,
        number,
        issuer,
        grantedOn,
        validUntil,
        null,
        null);
  }

  /// The same under another identifier.
  public Credential under(CredentialId other) {
    return new Credential(
        organization,
        other,
        holder,
        title,
        jurisdiction,
        number,
        issuer,
        grantedOn,
        validUntil,
        suspendedOn,
        revokedOn);
  }

  boolean isGrantedOn(LocalDate day) {
    return !grantedOn.isAfter(day);
  }

  boolean isSuspendedOn(LocalDate day) {
    return suspendedOn != null && !suspendedOn.isAfter(day);
  }

  boolean isRevokedOn(LocalDate day) {
    return revokedOn != null && !revokedOn.isAfter(day);
  }

  /// Whether it holds on that day: on its last day it still does.
  boolean holdsOn(LocalDate day) {
    return isGrantedOn(day)
        && !validUntil.isBefore(day)
        && !isSuspendedOn(day)
        && !isRevokedOn(day);
  }
}
