package org.beenthere.messages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// What people are called whose words somebody may read, whether or not their record is open to
/// them: whoever is on call sees a name beside the words, and nothing else.
@Component
class Names {

  private final Participants participants;
  private final Specialists specialists;
  private final House house;

  Names(Participants participants, Specialists specialists, House house) {
    this.participants = participants;
    this.specialists = specialists;
    this.house = house;
  }

  /// What a colleague is called.
  String of(Viewer viewer, SpecialistId colleague) {
    return house.as(
        Asking.of(viewer), () -> specialists.find(viewer.organization(), colleague).called());
  }

  String of(OrganizationId organization, ParticipantId participant) {
    return Objects.requireNonNull(of(organization, List.of(participant)).get(participant));
  }

  Map<ParticipantId, String> of(OrganizationId organization, Collection<ParticipantId> those) {
    return house
        .as(Asking.houseOf(organization), () -> participants.find(organization, those))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> called(one.getValue())));
  }

  private static String called(Participant person) {
    return person.called();
  }
}
