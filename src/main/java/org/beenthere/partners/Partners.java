package org.beenthere.partners;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.beenthere.access.Accounts;
import org.beenthere.access.HatSource;
import org.beenthere.access.NamelessKeys;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.partners.PartnerTable.Place;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.PartnerId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who refers people here, and who works there. Each verb is a transaction of its own.
@Service
public class Partners implements HatSource {

  static final Duration INVITED_FOR = Duration.ofDays(7);

  private static final String THING = "partner";
  private static final int BYTES = 32;

  private final PartnerTable table;
  private final Organizations organizations;
  private final Accounts accounts;
  private final NamelessKeys keys;
  private final Trail trail;
  private final House house;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Partners(
      PartnerTable table,
      Organizations organizations,
      Accounts accounts,
      NamelessKeys keys,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.organizations = organizations;
    this.accounts = accounts;
    this.keys = keys;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// A partner with those who work there.
  public record Team(Partner partner, List<Member> members) {}

  /// All partners of an organization, by name.
  public List<Partner> all(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.all(viewer.organization()));
  }

  /// @throws NotFound when there is no such partner here
  public Team team(Viewer viewer, PartnerId id) {
    return house.as(
        Asking.of(viewer),
        () -> new Team(found(viewer, id), table.members(viewer.organization(), id)));
  }

  /// Adds a partner.
  public PartnerId add(Viewer viewer, String name, Partner.Kind kind) {
    var partner =
        new Partner(
            viewer.organization(),
            PartnerId.next(),
            name,
            kind,
            Partner.State.ACTIVE,
            clock.instant());
    return house.as(
        Asking.of(viewer),
        () -> {
          table.add(partner);
          trail.did(viewer, Deed.ADD, null, THING, partner.id().value());
          return partner.id();
        });
  }

  /// Makes a link with which somebody there makes their own way in, once. It is shown once.
  ///
  /// @return the token of it
  /// @throws Refusal when the partner is paused or ended
  public String invite(Viewer viewer, PartnerId id, String called) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    house.as(
        Asking.of(viewer),
        () -> {
          if (found(viewer, id).state() != Partner.State.ACTIVE) {
            throw new Refusal("partners.invite.notActive");
          }
          trail.did(viewer, Deed.ADD, null, "invitation", id.value());
          return id;
        });
    house.inOrganization(
        viewer.organization(),
        () ->
            table.invite(
                keys.markOfToken(token),
                viewer.organization(),
                id,
                called,
                clock.instant().plus(INVITED_FOR)));
    return token;
  }

  /// Pauses, ends or takes a partner up again. Whoever works there is sent out at once.
  ///
  /// @throws NotFound when there is no such partner here, or it ended
  public void change(Viewer viewer, PartnerId id, Partner.State state) {
    var members =
        house.as(
            Asking.of(viewer),
            () -> {
              found(viewer, id);
              if (!table.changeState(viewer.organization(), id, state)) {
                throw new NotFound();
              }
              trail.did(viewer, Deed.CHANGE, null, THING, id.value());
              return table.members(viewer.organization(), id);
            });
    if (state != Partner.State.ACTIVE) {
      members.forEach(one -> accounts.endSessions(one.account()));
    }
  }

  /// Somebody no longer works at a partner.
  ///
  /// @throws NotFound when they do not
  public void leave(Viewer viewer, PartnerId id, AccountId account) {
    house.as(
        Asking.of(viewer),
        () -> {
          found(viewer, id);
          trail.did(viewer, Deed.CHANGE, null, THING, id.value());
          return id;
        });
    house.inOrganization(
        viewer.organization(),
        () -> {
          if (!table.endMember(viewer.organization(), id, account, clock.instant())) {
            throw new NotFound();
          }
        });
    accounts.endSessions(account);
  }

  /// An invitation as whoever was invited sees it.
  public record Invited(String organization, String partner, String called) {}

  /// What a link invites to, as long as it works.
  public Optional<Invited> invitation(String token) {
    return place(token)
        .map(place ->
            house.as(
                Asking.houseOf(place.organization()),
                () ->
                    new Invited(
                        organizations.find(place.organization()).name(),
                        table
                            .withId(place.organization(), place.partner())
                            .filter(one -> one.state() == Partner.State.ACTIVE)
                            .map(Partner::name)
                            .orElse(""),
                        place.called())))
        .filter(invited -> !invited.partner().isEmpty());
  }

  /// Whoever was invited makes their way in.
  ///
  /// @throws NotFound when the link does not work any more
  /// @throws Refusal when somebody signs in with that already
  public void join(String token, JoinForm form, Language language) {
    var place = place(token).orElseThrow(NotFound::new);
    if (invitation(token).isEmpty()) {
      throw new NotFound();
    }
    var email = form.signIn().contains("@") ? form.signIn() : null;
    var account = accounts.open(form.signIn(), email, form.called(), form.password(), language);
    try {
      house.inOrganization(
          place.organization(),
          () -> {
            if (!table.use(keys.markOfToken(token), clock.instant())) {
              throw new NotFound();
            }
            member(place.organization(), place.partner(), account, form.called());
          });
    } catch (RuntimeException notJoined) {
      accounts.forget(account);
      throw notJoined;
    }
  }

  /// Somebody works at a partner from now on. Asked for by the house.
  public void member(
      OrganizationId organization, PartnerId partner, AccountId account, String called) {
    table.addMember(organization, partner, account, called, clock.instant());
  }

  /// Somebody who works at a partner, as a participant chooses them for their care team.
  ///
  /// @param at what the partner is called
  /// @param court whether it is a court, which is told less
  public record Colleague(
      PartnerId partner, String at, boolean court, AccountId account, String called) {}

  /// Everybody who works at a partner that is there. Asked for by the house.
  public List<Colleague> colleagues(OrganizationId organization) {
    return table.colleagues(organization);
  }

  private Optional<Place> place(String token) {
    var mark = keys.markOfToken(token);
    return house.as(Asking.doorWith(mark), () -> table.invited(mark, clock.instant()));
  }

  private Partner found(Viewer viewer, PartnerId id) {
    return table.withId(viewer.organization(), id).orElseThrow(NotFound::new);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Viewer> hatsOf(AccountId account, String called) {
    return table.places(account).stream()
        .map(place -> {
          var organization = organizations.find(place.organization());
          return new Viewer(
              account,
              Hat.PARTNER,
              place.organization(),
              organization.name(),
              place.partner().value(),
              place.called(),
              organization.country(),
              organization.zone());
        })
        .toList();
  }
}
