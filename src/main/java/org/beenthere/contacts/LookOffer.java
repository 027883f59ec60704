package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.beenthere.participants.Participants;
import org.beenthere.plans.Reviews;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// After two were together, a light look at the plan offers itself: one question about one goal,
/// while what was said is still fresh. Nobody has to, and in some hours it is gone.
@Component
class LookOffer implements TodayPanel {

  private static final Duration FRESH = Duration.ofHours(12);
  private static final int A_FEW = 3;

  private final TakenTable taken;
  private final Participants participants;
  private final Reviews reviews;
  private final Templates templates;
  private final Clock clock;

  LookOffer(
      TakenTable taken,
      Participants participants,
      Reviews reviews,
      Templates templates,
      Clock clock) {
    this.taken = taken;
    this.participants = participants;
    this.reviews = reviews;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 312;
  }

  @Override
  @Transactional(readOnly = true)
  public Content show(Page page) {
    return templates.contactsLook(page, offers(page.who()));
  }

  private List<WaitingLine> offers(Viewer viewer) {
    var organization = viewer.organization();
    var now = clock.instant();
    var lately =
        new ArrayList<>(taken.of(organization, viewer.specialist(), now.minus(FRESH), now))
            .reversed().stream().limit(A_FEW).toList();
    if (lately.isEmpty()) {
      return List.of();
    }
    // Whose record is closed by now is not among them.
    var people =
        new HashMap<>(
            participants.find(
                organization, lately.stream().map(Taken::participant).distinct().toList()));
    var lines = new ArrayList<WaitingLine>();
    for (var one : lately) {
      var person = people.remove(one.participant());
      if (person != null
          && reviews.mayAskLightly(organization, one.participant(), one.startsAt())) {
        lines.add(
            new WaitingLine(
                "contacts.look",
                "contacts.look.go",
                "/people/" + one.participant() + "/plan/check",
                person.called(),
                one.startsAt()));
      }
    }
    return List.copyOf(lines);
  }
}
