package org.beenthere.courier;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// A message on its way.
///
/// @param participant whom it is for, or null when it is for somebody else
/// @param attempts how many times it was tried, this time included
record Parcel(
    OrganizationId organization,
    UUID id,
    String owner,
    String name,
    @Nullable ParticipantId participant,
    Channel channel,
    @Nullable String address,
    Language language,
    @Nullable Occasion occasion,
    @Nullable String subject,
    @Nullable String body,
    String path,
    @Nullable LocalTime safeFrom,
    @Nullable LocalTime safeUntil,
    String zone,
    int attempts) {

  SafeHours hours() {
    return SafeHours.of(safeFrom, safeUntil, ZoneId.of(zone));
  }

  /// Where it goes, on channels that leave the house.
  String to() {
    if (address == null) {
      throw new IllegalStateException("it does not leave the house");
    }
    return address;
  }

  MessageCarried carried(Instant at) {
    return new MessageCarried(organization, id, owner, name, at);
  }

  MessageUndeliverable undeliverable(Problem problem, Instant at) {
    return new MessageUndeliverable(organization, id, owner, name, problem, at);
  }

  @Override
  public String toString() {
    return "Parcel " + id;
  }
}
