package org.beenthere.plans;

import org.beenthere.audit.Trail;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays the right plan on the desk of whoever asks, and writes down that they looked.
@Component
class Desks {

  private final WhoIsWho names;
  private final PlanEdges edges;
  private final Trail trail;

  Desks(WhoIsWho names, PlanEdges edges, Trail trail) {
    this.names = names;
    this.edges = edges;
    this.trail = trail;
  }

  /// @param participant as it stands in the address, or null on the participant's own pages
  /// @throws NotFound when it is not theirs to see
  Desk of(Page page, @Nullable String participant) {
    var viewer = page.who();
    if (participant == null) {
      return lay(page, viewer.participant(), "/my/plan", true);
    }
    if (viewer.hat() != Hat.SPECIALIST) {
      throw new NotFound();
    }
    var id = ParticipantId.of(participant);
    return lay(page, id, "/people/" + id + "/plan", false);
  }

  private Desk lay(Page page, ParticipantId participant, String base, boolean own) {
    var organization = page.who().organization();
    var edge = edges.of(page.who());
    var called = names.of(organization, participant, page.words());
    if (!edge.reads()) {
      throw new Refusal("plans.role.READ");
    }
    trail.read(page.who(), participant, "plan");
    return new Desk(
        organization, participant, base, own, edge, called, new Scribe(page.words(), called));
  }
}
