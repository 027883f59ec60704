package org.beenthere.referrals;

import java.time.Clock;
import java.util.Optional;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moving somebody out of the published order of a waiting list: only for a reason from the
/// published list, which is remembered with who did it; and back into it.
@Service
@Transactional
class Moves {

  private static final String THING = "referral.move";

  private final RequestTable requests;
  private final MoveTable table;
  private final Trail trail;
  private final Clock clock;

  Moves(RequestTable requests, MoveTable table, Trail trail, Clock clock) {
    this.requests = requests;
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  /// Why somebody stands out of the order, if they do.
  @Transactional(readOnly = true)
  Optional<MoveReason> of(Request request) {
    return table.of(request.organization(), request.id());
  }

  /// @throws Refusal when they do not wait any more
  /// @throws NotFound when there is no such request, or it is not theirs to see
  void move(RequestId id, MoveReason reason, Viewer by) {
    held(id, by);
    var now = clock.instant();
    table.end(by.organization(), id, by.account(), now);
    table.add(by.organization(), id, reason, by.account(), now);
    trail.did(by, Deed.CHANGE, null, THING, id.value());
  }

  /// They stand in the order again.
  void putBack(RequestId id, Viewer by) {
    held(id, by);
    table.end(by.organization(), id, by.account(), clock.instant());
    trail.did(by, Deed.CHANGE, null, THING, id.value());
  }

  private void held(RequestId id, Viewer by) {
    var request = requests.held(by.organization(), id).orElseThrow(NotFound::new);
    if (!request.isWaiting()) {
      throw new Refusal("referrals.waitsNoMore");
    }
  }
}
