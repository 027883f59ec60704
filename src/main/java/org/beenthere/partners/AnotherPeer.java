package org.beenthere.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beenthere.appointments.MeetingHours;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.consent.Consents;
import org.beenthere.duty.Duty;
import org.beenthere.matching.KeptApart;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.Pairings;
import org.beenthere.partners.RisingTable.Asked;
import org.beenthere.referrals.Referrals;
import org.beenthere.referrals.Request;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.WeekPart;
import org.springframework.stereotype.Component;

/// The peer who is told that somebody waits when nobody was named for it and nobody is on call
/// (decision 226): certified, with room, at work at this hour and reached by letters, and nobody
/// whom something keeps apart from the person. Of those the one they wished for, then the one for
/// whom the fewest wait, then who was asked longest ago. Always at work for the house.
@Component
class AnotherPeer {

  private final RisingTable rising;
  private final Specialists specialists;
  private final Register register;
  private final Pairings pairings;
  private final KeptApart keptApart;
  private final MeetingHours hours;
  private final Duty duty;
  private final Consents consents;
  private final Referrals referrals;
  private final Organizations organizations;

  AnotherPeer(
      RisingTable rising,
      Specialists specialists,
      Register register,
      Pairings pairings,
      KeptApart keptApart,
      MeetingHours hours,
      Duty duty,
      Consents consents,
      Referrals referrals,
      Organizations organizations) {
    this.rising = rising;
    this.specialists = specialists;
    this.register = register;
    this.pairings = pairings;
    this.keptApart = keptApart;
    this.hours = hours;
    this.duty = duty;
    this.consents = consents;
    this.referrals = referrals;
    this.organizations = organizations;
  }

  Optional<AccountId> whoWorksAt(Instant now, Referral about) {
    var organization = about.organization();
    var zone = organizations.find(organization).timeZone();
    var today = LocalDate.ofInstant(now, zone);
    var request = referrals.find(organization, about.id());
    var apart = apart(about, request);
    var loads = pairings.loads(organization);
    var peers =
        specialists.all(organization).stream()
            .filter(one -> one.terms().role() == Role.PEER_SPECIALIST && one.isHereOn(today))
            .filter(one -> !apart.contains(one.id()) && loads.free(one) > 0)
            .filter(one -> specialists.wantsLetters(organization, one.id()))
            .filter(one -> takes(one, request))
            .filter(one -> works(one, now, zone))
            .toList();
    var standings = register.standings(peers.stream().map(Specialist::account).toList(), today);
    var asked = rising.asked(organization);
    return peers.stream()
        .filter(one -> standings.get(one.account()) instanceof Certified)
        .min(
            Comparator.comparing((Specialist one) -> !one.id().equals(request.asked().wished()))
                .thenComparing(one -> asked(asked, one).waiting())
                .thenComparing(one -> asked(asked, one).last())
                .thenComparing(one -> one.account().value()))
        .map(Specialist::account);
  }

  private static Asked asked(Map<AccountId, Asked> all, Specialist one) {
    return all.getOrDefault(one.account(), Asked.NOTHING);
  }

  private Set<SpecialistId> apart(Referral about, Request request) {
    var signed = consents.find(about.organization(), about.consent()).terms().name();
    var apart =
        keptApart.from(
            about.organization(),
            List.of(about.called(), signed),
            request.asked().home().place(),
            about.participant());
    if (about.participant() != null) {
      // Whoever walks with them already is the first, of whom there is to be a second.
      pairings
          .of(about.organization(), about.participant())
          .ifPresent(one -> apart.add(one.specialistId()));
    }
    return apart;
  }

  /// Not one who does not walk with people through what the person asked about.
  private boolean takes(Specialist one, Request request) {
    return Collections.disjoint(
        specialists.notTaken(one.organization(), one.id()), request.asked().experiences());
  }

  /// By the hours they said, to the minute or by parts of the week. Whoever said neither works when
  /// the organization is there.
  private boolean works(Specialist one, Instant now, ZoneId zone) {
    var parts = one.terms().free();
    return hours
        .isThere(one.organization(), one.id(), now, zone)
        .orElseGet(() ->
            parts.isEmpty()
                ? duty.thereAt(one.organization(), now).filter(there -> there.now()).isPresent()
                : parts.contains(WeekPart.at(LocalDateTime.ofInstant(now, zone))));
  }
}
