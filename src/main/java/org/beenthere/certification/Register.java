package org.beenthere.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of credentials. Anybody may ask it whether somebody is certified; an organization's
/// managers and the house write in it.
@Service
@Transactional
public class Register {

  private final CredentialTable table;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Register(CredentialTable table, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  /// Whether somebody is certified on a day.
  @Transactional(readOnly = true)
  public Standing standing(AccountId holder, LocalDate day) {
    return StandingRules.judge(table.heldBy(List.of(holder)), day);
  }

  /// Whether each of some people is certified on a day, asked in one statement.
  @Transactional(readOnly = true)
  public Map<AccountId, Standing> standings(Collection<AccountId> holders, LocalDate day) {
    var held = table.heldBy(holders).stream().collect(Collectors.groupingBy(Credential::holder));
    var standings = new LinkedHashMap<AccountId, Standing>();
    for (var holder : holders) {
      standings.put(holder, StandingRules.judge(held.getOrDefault(holder, List.of()), day));
    }
    return standings;
  }

  /// The credentials that somebody holds or held, the one that holds longest first.
  @Transactional(readOnly = true)
  public List<Credential> heldBy(AccountId holder) {
    return table.heldBy(List.of(holder));
  }

  /// Records a credential that was granted. Recording it twice is recording it once.
  ///
  /// @return whether it was not there before
  public boolean record(Credential credential) {
    if (!table.add(credential)) {
      return false;
    }
    events.publishEvent(
        new CredentialGranted(credential.organization(), credential.holder(), clock.instant()));
    return true;
  }

  /// A credential does not hold from that day on, until it is reinstated.
  ///
  /// @throws NotFound when there is no such credential that could be suspended
  public void suspend(OrganizationId organization, CredentialId id, LocalDate since) {
    tellLapsed(organization, one(table.suspend(organization, id, since)));
  }

  /// A suspended credential holds again.
  ///
  /// @throws NotFound when there is no such suspended credential
  public void reinstate(OrganizationId organization, CredentialId id) {
    var holder = one(table.suspend(organization, id, null));
    events.publishEvent(new CredentialGranted(organization, holder, clock.instant()));
  }

  /// A credential no longer holds from that day on, for good.
  ///
  /// @throws NotFound when there is no such credential, or it was revoked already
  public void revoke(OrganizationId organization, CredentialId id, LocalDate since) {
    tellLapsed(organization, one(table.revoke(organization, id, since)));
  }

  /// Tells whose credentials ran out before today, once each.
  void tellLapsed(OrganizationId organization, LocalDate today) {
    table.tellLapsed(organization, today).forEach(holder -> tellLapsed(organization, holder));
  }

  private void tellLapsed(OrganizationId organization, AccountId holder) {
    events.publishEvent(new CredentialLapsed(organization, holder, clock.instant()));
  }

  private static AccountId one(List<AccountId> holders) {
    return holders.stream().findFirst().orElseThrow(NotFound::new);
  }
}
