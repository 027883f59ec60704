package org.beenthere.referrals;

import java.util.Optional;
import java.util.UUID;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.OrganizationId;

/// What a pass phrase or a private link opens: one request that was put aside, and nothing else.
/// Whoever holds it asks the database as a visitor with this key in hand.
record DraftTicket(OrganizationId organization, UUID draft) {

  Asking asking() {
    return Asking.keyHolderOf(organization, draft);
  }

  String text() {
    return organization + " " + draft;
  }

  static Optional<DraftTicket> read(String text) {
    var parts = text.split(" ", 2);
    return parts.length < 2
        ? Optional.empty()
        : Optional.of(
            new DraftTicket(
                new OrganizationId(UUID.fromString(parts[0])), UUID.fromString(parts[1])));
  }
}
