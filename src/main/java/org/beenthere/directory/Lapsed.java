package org.beenthere.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.NoCertificate;
import org.beenthere.certification.Standing.NotCertified;
import org.beenthere.organizations.Organizations;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Peer specialists whose certificate held once and does not hold today: it ran out, was suspended
/// or taken back. They are off the list at once; rooms above ask here before they let somebody who
/// found them there go on being answered by them. Whoever never had a certificate on file is not
/// meant: they were never shown, and what else they do is for their program to say.
@Service
public class Lapsed {

  private final Register register;
  private final Specialists specialists;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  Lapsed(
      Register register,
      Specialists specialists,
      Organizations organizations,
      House house,
      Clock clock) {
    this.register = register;
    this.specialists = specialists;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  /// Whether somebody is one of them. Asked for by anybody: the house answers.
  public boolean is(OrganizationId organization, AccountId account) {
    return house.as(
        Asking.houseOf(organization), () -> !among(organization, Set.of(account)).isEmpty());
  }

  /// Those of these who are. Asked for by the house, in its transaction.
  public Set<AccountId> among(OrganizationId organization, Collection<AccountId> those) {
    if (those.isEmpty()) {
      return Set.of();
    }
    var zone = organizations.find(organization).timeZone();
    var standings = register.standings(those, LocalDate.ofInstant(clock.instant(), zone));
    return those.stream()
        .filter(one -> isOver(standings.get(one)) && isPeer(organization, one))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOver(@Nullable Standing standing) {
    return standing instanceof NotCertified(var why) && why != NoCertificate.NONE;
  }

  private boolean isPeer(OrganizationId organization, AccountId account) {
    return specialists
        .behind(organization, account)
        .filter(one -> one.terms().role() == Role.PEER_SPECIALIST)
        .isPresent();
  }
}
