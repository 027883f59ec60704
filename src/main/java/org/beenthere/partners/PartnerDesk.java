package org.beenthere.partners;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Information;
import org.beenthere.consent.Permission;
import org.beenthere.consent.Permission.Denied;
import org.beenthere.consent.Permission.Granted;
import org.beenthere.consent.Purpose;
import org.beenthere.consent.Recipient;
import org.beenthere.consent.WayOut;
import org.beenthere.partners.Referral.Step;
import org.beenthere.partners.ReferralStanding.Line;
import org.beenthere.partners.ReferralTable.Taken;
import org.beenthere.referrals.RequestId;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// What somebody at a partner reads about those they referred. PostgreSQL shows them what a
/// permission in force opens; then the house makes the key anew, writes down that it is told, and
/// only then is it told.
@Component
class PartnerDesk {

  private static final int A_PAGE = 200;

  private final ReferralTable table;
  private final HandoverTable handovers;
  private final Consents consents;
  private final House house;

  PartnerDesk(ReferralTable table, HandoverTable handovers, Consents consents, House house) {
    this.table = table;
    this.handovers = handovers;
    this.consents = consents;
    this.house = house;
  }

  /// Those they referred and may still know of: what they wrote themselves, and nothing of how it
  /// stands, so that looking at the list tells nothing of anybody.
  List<Referral> all(Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () -> table.ofPartner(viewer.organization(), viewer.partner().value(), A_PAGE));
  }

  /// How it stands, read on a page.
  Optional<ReferralStanding> open(RequestId id, Viewer viewer) {
    return open(id, viewer, WayOut.PAGE);
  }

  private record Seen(Referral referral, List<Taken> steps) {}

  /// How it stands with one of them. Nothing when there is none such, or they may not know.
  ///
  /// @param way by which it leaves, which the ledger keeps
  Optional<ReferralStanding> open(RequestId id, Viewer viewer, WayOut way) {
    var organization = viewer.organization();
    return house
        .as(
            Asking.of(viewer),
            () ->
                table
                    .withId(organization, id)
                    .map(one -> new Seen(one, table.steps(organization, id))))
        .flatMap(seen -> house.as(Asking.houseOf(organization), () -> tell(seen, viewer, way)));
  }

  private Optional<ReferralStanding> tell(Seen seen, Viewer viewer, WayOut way) {
    return switch (permission(seen.referral(), viewer)) {
      case Denied denied -> Optional.empty();
      case Granted key -> {
        var steps =
            seen.steps().stream()
                .filter(one -> key.information().contains(told(one.step())))
                .map(one -> new Line(one.step(), one.at()))
                .toList();
        var told = EnumSet.noneOf(Information.class);
        steps.forEach(one -> told.add(told(one.step())));
        var carried =
            told.isEmpty() ? key.carries() : consents.tell(key, told, viewer, "referral", way);
        var mayMeet = key.information().contains(Information.STANDING);
        var handover =
            mayMeet
                ? handovers.latest(viewer.organization(), seen.referral().id())
                : Optional.<WarmHandover>empty();
        yield Optional.of(
            new ReferralStanding(
                seen.referral(),
                steps,
                carried,
                mayMeet && seen.referral().isWaiting(),
                handover.orElse(null),
                handover.map(handovers::words).orElse(List.of())));
      }
    };
  }

  Permission permission(Referral referral, Viewer viewer) {
    return consents.permission(
        viewer.organization(),
        referral.consent(),
        new Recipient.Named(viewer.partner(), ""),
        EnumSet.allOf(Information.class),
        Purpose.PEER_SUPPORT);
  }

  private static Information told(Step step) {
    return switch (step) {
      case RECEIVED, ACCEPTED -> Information.STANDING;
      case FIRST_MEETING -> Information.FIRST_MEETING;
      case CLOSED -> Information.CLOSED;
    };
  }
}
