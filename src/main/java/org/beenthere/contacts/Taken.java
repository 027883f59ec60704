package org.beenthere.contacts;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// The time that a contact took, without a word of what it was about.
///
/// @param contact the same for all notes about one group
/// @param at where a visit was, when the place is known
record Taken(
    ContactId note,
    UUID contact,
    ParticipantId participant,
    SpecialistId specialist,
    Instant startsAt,
    Instant endsAt,
    @Nullable Point at) {

  /// Whether the two share time. One that ends when the other begins shares none.
  boolean overlaps(Taken other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }
}
