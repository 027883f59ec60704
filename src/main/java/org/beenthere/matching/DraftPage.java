package org.beenthere.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.participants.Participant;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// A page of what is proposed for a whole waiting list.
///
/// @param goes of the pairs a manager keeps together, those that go together
/// @param alone whether those are shown who stay without a peer
/// @param next the place after which the next page begins, or 0
public record DraftPage(
    MatchDraft draft,
    List<DraftLine> lines,
    List<Pin> pins,
    Set<Pin> goes,
    Map<ParticipantId, Participant> people,
    Map<SpecialistId, String> peers,
    boolean alone,
    int next) {

  public String called(ParticipantId id) {
    var person = people.get(id);
    return person == null ? "" : person.called();
  }

  public String called(@Nullable SpecialistId id) {
    return id == null ? "" : peers.getOrDefault(id, "");
  }

  public boolean isPinned(DraftLine line) {
    return pins.stream()
        .anyMatch(pin ->
            pin.together()
                && pin.participantId().equals(line.participantId())
                && pin.specialistId().equals(line.specialistId()));
  }
}
