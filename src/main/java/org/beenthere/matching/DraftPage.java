package org.beenthere.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.participants.Participant;
import org.beenthere.specialists.SpecialistName;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// A page of what is proposed for a whole waiting list.
///
/// @param goes of the pairs a manager keeps together, those that go together
/// @param closed of each who works here, the role or the break that keeps them from being proposed
///   today, as the name of a [Limit]; empty when nothing does
/// @param alone whether those are shown who stay without a peer
/// @param next the place after which the next page begins, or 0
public record DraftPage(
    MatchDraft draft,
    List<DraftLine> lines,
    List<Pin> pins,
    Set<Pin> goes,
    Map<ParticipantId, Participant> people,
    Map<SpecialistId, String> peers,
    Map<SpecialistId, String> closed,
    boolean alone,
    int next) {

  public String called(ParticipantId id) {
    var person = people.get(id);
    return person == null ? "" : person.called();
  }

  public String called(@Nullable SpecialistId id) {
    return id == null ? "" : peers.getOrDefault(id, "");
  }

  /// Whether the two of the line are kept together.
  public boolean isPinned(DraftLine line) {
    return line.specialistId() != null
        && pins.contains(new Pin(line.participantId(), line.specialistId(), true));
  }

  /// From whom a manager keeps somebody apart. All of them are named, whoever would fit or not: so
  /// nobody reads from it what only the two of a pair know.
  public List<String> apartFrom(ParticipantId person) {
    return pins.stream()
        .filter(pin -> !pin.together() && pin.participantId().equals(person))
        .map(pin -> called(pin.specialistId()))
        .toList();
  }

  /// Why not the next best, as a code of a sentence: what a manager said comes first.
  public String whyNotNext(DraftLine line) {
    var next = line.nextSpecialist();
    if (next != null && pins.contains(new Pin(line.participantId(), next, false))) {
      return "apart";
    }
    return isPinned(line) ? "together" : line.whyNotNext();
  }

  /// Whom somebody may be kept together with, as far as role and breaks go.
  public List<SpecialistName> open(List<SpecialistName> all) {
    return all.stream().filter(one -> "".equals(closed.get(one.id()))).toList();
  }

  /// How it stands with a pair kept together or apart, as a code of a sentence. What nobody is told
  /// has one sentence, whatever it is.
  public String standing(Pin pin) {
    if (!pin.together()) {
      return "isApart";
    }
    if (goes.contains(pin)) {
      return "isTogether";
    }
    var by = closed.getOrDefault(pin.specialistId(), "");
    return by.isEmpty() ? "cannot" : "cannot." + by;
  }
}
