package org.beenthere.messages;

import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.pairings.Absences;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Whether somebody writes in a conversation, and under which name the other side reads it.
@Component
class MayWrite {

  private final Specialists specialists;
  private final RoleEdges edges;
  private final Duty duty;
  private final Absences covers;

  MayWrite(Specialists specialists, RoleEdges edges, Duty duty, Absences covers) {
    this.specialists = specialists;
    this.edges = edges;
    this.duty = duty;
    this.covers = covers;
  }

  /// The name under which they write; empty for the person whose conversation it is.
  ///
  /// @throws Refusal when the two no longer walk together, or their role does not write
  String as(Viewer viewer, Conversation one) {
    if (one.isOver()) {
      throw new Refusal("messages.over");
    }
    var peer = specialists.find(one.organizationId(), one.specialistId());
    if (!edges.write(peer.terms().role())) {
      throw new Refusal("messages.role");
    }
    if (viewer.hat() == Hat.PARTICIPANT) {
      return "";
    }
    return one.sideOf(viewer) == Side.PEER ? peer.called() : standIn(viewer, one);
  }

  /// Whoever was named to stand in writes under their name, which the person was told. Somebody on
  /// call writes under the name they let be shown then, or in that of the organization.
  private String standIn(Viewer viewer, Conversation one) {
    if (covers.by(viewer).stream().anyMatch(it -> it.specialistId().equals(one.specialistId()))) {
      var covering = specialists.find(one.organizationId(), viewer.specialist());
      if (!edges.cover(covering.terms().role())) {
        throw new Refusal("messages.role");
      }
      return covering.called();
    }
    return duty.shownNameOf(one.organizationId(), viewer.account())
        .filter(OnCall::isNamed)
        .map(OnCall::shownAs)
        .orElse(viewer.organizationName());
  }
}
