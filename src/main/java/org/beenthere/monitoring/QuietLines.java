package org.beenthere.monitoring;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
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

  QuietLines(Participants participants, Pairings pairings, Specialists specialists) {
    this.participants = participants;
    this.pairings = pairings;
    this.specialists = specialists;
  }

  /// With whom the viewer walks.
  List<ParticipantId> peopleOf(Page page) {
    var viewer = page.who();
    return pairings.with(viewer.organization(), viewer.specialist()).stream()
        .map(Pairing::participantId)
        .toList();
  }

  List<QuietLine> of(List<Watch> watches, Page page) {
    return watches.stream().map(watch -> of(watch, page)).toList();
  }

  QuietLine of(Watch watch, Page page) {
    var words = page.words();
    var heardOn = watch.lastHeardAt().atZone(words.zone()).toLocalDate();
    return new QuietLine(
        participants.find(watch.organization(), watch.participant()),
        watch,
        ChronoUnit.DAYS.between(heardOn, words.today()),
        peer(watch.organization(), watch.participant()),
        dayOfTask(watch, page));
  }

  private String peer(OrganizationId organization, ParticipantId participant) {
    return pairings
        .of(organization, participant)
        .map(pairing -> specialists.find(organization, pairing.specialistId()).called())
        .orElse("");
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
