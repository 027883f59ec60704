package org.beenthere.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.certification.Standing.NoCertificate;
import org.beenthere.certification.Standing.NotCertified;

/// Judges what credentials say about a day. Pure: everything it weighs is handed to it.
///
/// A credential holds from the day it is granted to its last day. One that was suspended or revoked
/// outweighs all that were granted until then, wherever they come from; only one granted afterwards
/// counts again. Of several that hold, the one that holds longest is named.
final class StandingRules {

  static Standing judge(Collection<Credential> held, LocalDate day) {
    var granted = held.stream().filter(one -> one.isGrantedOn(day)).toList();
    var takenAway = lastTakenAway(granted, day);
    return granted.stream()
        .filter(one -> one.holdsOn(day))
        .filter(one -> takenAway.isEmpty() || one.grantedOn().isAfter(takenAway.get()))
        .max(Comparator.comparing(Credential::validUntil).thenComparing(one -> one.id().value()))
        .<Standing>map(StandingRules::certified)
        .orElseGet(() -> new NotCertified(why(granted, day)));
  }

  private static Certified certified(Credential one) {
    return new Certified(one.title(), one.jurisdiction(), one.issuer(), one.validUntil());
  }

  private static Optional<LocalDate> lastTakenAway(List<Credential> granted, LocalDate day) {
    return granted.stream()
        .flatMap(one -> Stream.of(one.suspendedOn(), one.revokedOn()).filter(Objects::nonNull))
        .filter(taken -> !taken.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  private static NoCertificate why(List<Credential> granted, LocalDate day) {
    if (granted.stream().anyMatch(one -> one.isRevokedOn(day))) {
      return NoCertificate.REVOKED;
    }
    if (granted.stream().anyMatch(one -> one.isSuspendedOn(day))) {
      return NoCertificate.SUSPENDED;
    }
    return granted.isEmpty() ? NoCertificate.NONE : NoCertificate.EXPIRED;
  }

  private StandingRules() {}
}
