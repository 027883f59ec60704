package org.beenthere.outreach;

import java.time.Clock;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Under which name somebody answers whoever writes without one: a specialist under the name they
/// chose to be shown, somebody on call under the name they let be shown then, and everybody else in
/// the name of their organization.
@Component
class ShownNames {

  private final Specialists specialists;
  private final Duty duty;
  private final Clock clock;

  ShownNames(Specialists specialists, Duty duty, Clock clock) {
    this.specialists = specialists;
    this.duty = duty;
    this.clock = clock;
  }

  String of(Conversation one, Viewer viewer) {
    var specialist = viewer.hat() == Hat.SPECIALIST ? viewer.specialist() : null;
    if (specialist != null && (one.isForWhoever() || specialist.equals(one.specialist()))) {
      return specialists.find(viewer.organization(), specialist).called();
    }
    return duty.onCallAt(viewer.organization(), clock.instant())
        .filter(onCall -> onCall.account().equals(viewer.account()))
        .filter(OnCall::isNamed)
        .map(OnCall::shownAs)
        .orElse(viewer.organizationName());
  }
}
