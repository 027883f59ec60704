package org.beenthere.audit;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did.
///
/// @param organization whose record; [#DOOR] for signing in and out
/// @param account who, or null when it was the house, or somebody unknown
/// @param thing what kind of record, as a code: `plan`
/// @param participant whom it is about, if it is about one
/// @param correlation the same for everything that one request did
/// @param address the network address from which somebody who works here did it (privacy.md,
///   section 6); null for everybody else
record Entry(
    OrganizationId organization,
    Instant at,
    @Nullable AccountId account,
    Hat hat,
    Deed deed,
    String thing,
    @Nullable UUID thingId,
    @Nullable ParticipantId participant,
    Purpose purpose,
    Outcome outcome,
    Channel channel,
    UUID correlation,
    @Nullable String address) {

  /// What happens before somebody wears the hat of an organization.
  static final OrganizationId DOOR = new OrganizationId(new UUID(0, 0));
}
