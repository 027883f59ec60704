package org.beenthere.crisis;

import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays the right plan for hard days before whoever asks, and writes down that they looked.
@Component
class CrisisDesks {

  private final Participants participants;

  CrisisDesks(Participants participants) {
    this.participants = participants;
  }

  /// @param participant as it stands in the address, or null on the participant's own pages
  /// @throws NotFound when it is not theirs to see
  CrisisDesk of(Page page, @Nullable String participant) {
    var viewer = page.who();
    if (participant == null) {
      return lay(page, viewer.participant(), "/my/crisis-plan", true);
    }
    if (viewer.hat() != Hat.SPECIALIST) {
      throw new NotFound();
    }
    var id = ParticipantId.of(participant);
    return lay(page, id, "/people/" + id + "/crisis-plan", false);
  }

  private CrisisDesk lay(Page page, ParticipantId id, String base, boolean own) {
    var person = participants.open(page.who(), id, CrisisPlans.THING);
    return new CrisisDesk(page.who().organization(), id, base, own, person.called());
  }
}
