package org.beenthere.partners;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.organizations.Staff;
import org.beenthere.organizations.StaffLine;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is told that somebody who was referred waits for a human word (decisions 150 and 226).
/// Always at work for the house.
@Component
class WhoIsTold {

  private final SettingTable settings;
  private final Staff staff;
  private final Duty duty;
  private final Specialists specialists;
  private final AnotherPeer another;

  WhoIsTold(
      SettingTable settings, Staff staff, Duty duty, Specialists specialists, AnotherPeer another) {
    this.settings = settings;
    this.staff = staff;
    this.duty = duty;
    this.specialists = specialists;
    this.another = another;
  }

  /// The second person: whom the organization named while they work here, or whoever is on call
  /// now, or another peer who works at this hour; null when there is none of them.
  @Nullable AccountId second(Referral about, Instant now) {
    var organization = about.organization();
    var named = settings.of(organization).secondAccount();
    if (isHere(organization, named)) {
      return named;
    }
    return duty.onCallAt(organization, now)
        .map(OnCall::account)
        .or(() -> another.whoWorksAt(now, about))
        .filter(account -> isHere(organization, account))
        .orElse(null);
  }

  List<AccountId> managers(OrganizationId organization) {
    return staff(organization)
        .filter(one -> one.hat() == Hat.MANAGER)
        .map(StaffLine::account)
        .distinct()
        .toList();
  }

  /// Who supervises somebody, if they are a specialist whom somebody here supervises.
  @Nullable AccountId supervisorOf(OrganizationId organization, @Nullable AccountId second) {
    return second == null
        ? null
        : specialists
            .behind(organization, second)
            .map(one -> one.terms().post().supervisor())
            .map(id -> specialists.find(organization, id).account())
            .filter(account -> isHere(organization, account))
            .orElse(null);
  }

  private boolean isHere(OrganizationId organization, @Nullable AccountId account) {
    return staff(organization).anyMatch(one -> one.account().equals(account));
  }

  private Stream<StaffLine> staff(OrganizationId organization) {
    return staff.of(organization).stream();
  }
}
