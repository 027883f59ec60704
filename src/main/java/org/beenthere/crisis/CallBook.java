package org.beenthere.crisis;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What both sides of a call do alike: whoever does something to it sees it first in their own
/// name; then the house changes it, so that of two who do the same at once one has done it.
@Component
class CallBook {

  /// More than anybody writes in an hour.
  private static final int MANY = 2_000;

  private final CallTable table;
  private final CallMomentTable moments;
  private final CallKeeper keeper;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  CallBook(
      CallTable table,
      CallMomentTable moments,
      CallKeeper keeper,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.moments = moments;
    this.keeper = keeper;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// The same words twice in a row are sent once.
  void said(
      OrganizationId organization, UUID id, What what, @Nullable AccountId who, String words) {
    house.inOrganization(
        organization,
        () -> {
          var before = moments.ofInTurn(organization, id);
          var again =
              !before.isEmpty()
                  && before.getLast().what() == what
                  && before.getLast().words().equals(words);
          if (!again && !words.isEmpty() && before.size() < MANY) {
            moments.happened(organization, id, what, who, words, clock.instant());
          }
        });
  }

  /// Whoever is asking sees it, and the trail says so.
  Call seen(Viewer viewer, UUID id, Deed deed) {
    return house.as(
        Asking.of(viewer),
        () -> {
          var call = table.withId(viewer.organization(), id).orElseThrow(NotFound::new);
          trail.did(viewer, deed, call.participantId(), Calls.THING, id);
          return call;
        });
  }

  boolean does(
      OrganizationId organization,
      UUID id,
      What what,
      @Nullable AccountId who,
      String words,
      BooleanSupplier change) {
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var done = change.getAsBoolean();
          if (done) {
            moments.happened(organization, id, what, who, words, clock.instant());
            keeper.quiet(organization, id);
          }
          return done;
        });
  }
}
