package org.beenthere.monitoring;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Puts names to watches for whoever looks at a page.
@Component
class QuietLines {

  private final Participants participants;
  private final Pairings pairings;
  private final Specialists specialists;
  private final QuietText texts;

  QuietLines(
      Participants participants, Pairings pairings, Specialists specialists, QuietText texts) {
    this.participants = participants;
    this.pairings = pairings;
    this.specialists = specialists;
    this.texts = texts;
  }

  /// With whom the viewer walks.
  List<ParticipantId> peopleOf(Page page) {
    var viewer = page.who();
    return pairings.with(viewer.organization(), viewer.specialist()).stream()
        .map(Pairing::participantId)
        .toList();
  }

  /// Asks for all names at once, so that a long list costs no more questions than a short one.
  List<QuietLine> of(List<Watch> watches, Page page) {
    var organization = page.who().organization();
    var ids = watches.stream().map(Watch::participant).toList();
    var people = participants.find(organization, ids);
    var peers = peers(organization, ids);
    return watches.stream()
        .map(watch ->
            line(
                watch,
                Objects.requireNonNull(people.get(watch.participant())),
                peers.getOrDefault(watch.participant(), ""),
                page))
        .toList();
  }

  QuietLine of(Watch watch, Page page) {
    return of(List.of(watch), page).getFirst();
  }

  /// What the specialist is called who walks with each of them.
  private Map<ParticipantId, String> peers(
      OrganizationId organization, Collection<ParticipantId> people) {
    var companions = pairings.companions(organization, people);
    var called = specialists.called(organization, new HashSet<>(companions.values()));
    return companions.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, pair -> called.getOrDefault(pair.getValue(), "")));
  }

  private QuietLine line(Watch watch, Participant person, String peer, Page page) {
    var words = page.words();
    var heardOn = watch.lastHeardAt().atZone(words.zone()).toLocalDate();
    return new QuietLine(
        person,
        watch,
        ChronoUnit.DAYS.between(heardOn, words.today()),
        peer,
        dayOfTask(watch, page),
        texts.usual(person),
        words.today());
  }

  private static String dayOfTask(Watch watch, Page page) {
    var words = page.words();
    return watch.steps().stream()
        .filter(step -> step.state() == LadderStep.State.TASK && step.at() != null)
        .findFirst()
        .map(LadderStep::at)
        .filter(at -> at.atZone(words.zone()).toLocalDate().isBefore(words.today()))
        .map(words::day)
        .orElse("");
  }
}
