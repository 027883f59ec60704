package org.beenthere.directory;

import java.time.LocalDate;
import org.beenthere.certification.Credential;
import org.beenthere.shell.Words;

/// A certificate as a manager sees it.
///
/// @param title what it is called, with its number
/// @param granted when and by whom it was granted
/// @param standing whether it holds, in words
/// @param canBeHeld whether it may be put on hold
/// @param isHeld whether it is on hold
/// @param isOver whether nothing can be done with it any more
public record CertificateLine(
    String id,
    String title,
    String granted,
    String standing,
    boolean holds,
    boolean canBeHeld,
    boolean isHeld,
    boolean isOver) {

  static CertificateLine of(Credential one, LocalDate today, Words words) {
    var held = one.suspendedOn();
    var taken = one.revokedOn();
    var holds =
        taken == null
            && (held == null || held.isAfter(today))
            && !one.validUntil().isBefore(today)
            && !one.grantedOn().isAfter(today);
    return new CertificateLine(
        one.id().toString(),
        Words.dotted(one.title(), one.jurisdiction(), one.number()),
        words.t("directory.certificates.granted", words.date(one.grantedOn()), one.issuer()),
        standing(one, today, words),
        holds,
        taken == null && held == null,
        taken == null && held != null,
        taken != null);
  }

  private static String standing(Credential one, LocalDate today, Words words) {
    var held = one.suspendedOn();
    var taken = one.revokedOn();
    if (taken != null) {
      return words.t("directory.certificates.taken", words.date(taken));
    }
    if (held != null) {
      return words.t("directory.certificates.onHold", words.date(held));
    }
    return words.t(
        one.validUntil().isBefore(today)
            ? "directory.certificates.over"
            : "directory.certificates.holds",
        words.date(one.validUntil()));
  }
}
