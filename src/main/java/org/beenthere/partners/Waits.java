package org.beenthere.partners;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.participants.SafeContact;
import org.beenthere.partners.Referral.Step;
import org.beenthere.referrals.Referrals;
import org.beenthere.referrals.RequestId;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.PartnerId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// Those who were referred and wait for a human word, as those see them who are to speak with them.
@Service
class Waits {

  private static final int SOME = 50;

  private final ReferralTable table;
  private final RisingTable rising;
  private final PartnerTable partners;
  private final Referrals referrals;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Waits(
      ReferralTable table,
      RisingTable rising,
      PartnerTable partners,
      Referrals referrals,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.rising = rising;
    this.partners = partners;
    this.referrals = referrals;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// Those whoever is asking may know of, the longest first.
  List<Referral> waiting(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> rising.waiting(viewer.organization(), SOME));
  }

  /// What partners are called.
  Map<PartnerId, String> partners(Viewer viewer) {
    return house
        .as(Asking.houseOf(viewer.organization()), () -> partners.all(viewer.organization()))
        .stream()
        .collect(Collectors.toMap(Partner::id, Partner::name));
  }

  /// Somebody who waits, and how to reach them safely.
  record Waiting(Referral referral, SafeContact reach) {}

  /// Opens the page of somebody who waits, which the trail remembers.
  Optional<Waiting> open(RequestId id, Viewer viewer) {
    var organization = viewer.organization();
    return house
        .as(
            Asking.of(viewer),
            () ->
                table
                    .withId(organization, id)
                    .filter(Referral::isWaiting)
                    .map(one -> {
                      trail.did(viewer, Deed.READ, one.participant(), "referral", id.value());
                      return one;
                    }))
        .map(one ->
            new Waiting(
                one,
                house.as(
                    Asking.houseOf(organization),
                    () -> referrals.find(organization, id).asked().reach())));
  }

  /// Somebody spoke with them: nobody else has to.
  boolean spoke(RequestId id, Viewer viewer) {
    var organization = viewer.organization();
    var seen =
        house.as(
            Asking.of(viewer),
            () -> {
              var found = table.withId(organization, id).filter(Referral::isWaiting);
              found.ifPresent(
                  one -> trail.did(viewer, Deed.CHANGE, one.participant(), "referral", id.value()));
              return found;
            });
    seen.ifPresent(one ->
        house.inOrganization(
            organization,
            () -> {
              rising.spoke(organization, id, clock.instant());
              table.took(organization, id, Step.FIRST_MEETING, clock.instant());
            }));
    return seen.isPresent();
  }
}
