package org.beenthere.careteam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.beenthere.access.OneByOne;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Consent;
import org.beenthere.consent.ConsentPaper;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Purpose;
import org.beenthere.consent.Recipient;
import org.beenthere.consent.Scribe;
import org.beenthere.consent.Terms;
import org.beenthere.consent.Upload;
import org.beenthere.partners.Partners;
import org.beenthere.plans.GoalLine;
import org.beenthere.plans.Plans;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// A participant lets somebody onto their team, or lets them see something else than before. What
/// they sign is a written consent (42 CFR 2.31); a new one takes the place of the one before.
@Service
public class TeamGiving {

  private final CareTeamTable table;
  private final Partners partners;
  private final Plans plans;
  private final Consents consents;
  private final Scribe scribe;
  private final TeamRules rules;
  private final Trail trail;
  private final House house;
  private final Clock clock;
  private final OneByOne oneByOne = new OneByOne();

  TeamGiving(
      CareTeamTable table,
      Partners partners,
      Plans plans,
      Consents consents,
      Scribe scribe,
      TeamRules rules,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.partners = partners;
    this.plans = plans;
    this.consents = consents;
    this.scribe = scribe;
    this.rules = rules;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// Everybody at a partner of the program, for the person to choose from.
  public List<Partners.Colleague> colleagues(Viewer person) {
    var organization = person.organization();
    return house.as(Asking.houseOf(organization), () -> partners.colleagues(organization));
  }

  /// The goals of the plan in force.
  public List<GoalLine> goals(Viewer person) {
    return house.as(
        Asking.of(person), () -> plans.activeGoals(person.organization(), person.participant()));
  }

  /// Whether somebody in that role reads the notes meant for the team.
  boolean reads(Viewer person, TeamRole role) {
    return house.as(Asking.of(person), () -> rules.edge(person.organization(), role).reads());
  }

  /// Whom the form is about, as they are or will be on the team. Somebody at a partner who is on it
  /// already stays the same.
  ///
  /// @throws NotFound when it names somebody who is not there
  public TeamMember member(Viewer person, TeamForm form, List<Partners.Colleague> colleagues) {
    var organization = person.organization();
    if (!form.member().isEmpty()) {
      var id = TeamMemberId.of(form.member());
      return house.as(
          Asking.of(person), () -> table.member(organization, id).orElseThrow(NotFound::new));
    }
    var id = new TeamMemberId(Identifier.of(form.number(), List.of("member", form.who())));
    var who = person.participant();
    return colleagues.stream()
        .filter(one -> one.account().toString().equals(form.who()))
        .findFirst()
        .map(one -> known(person, who, one, id, form))
        .orElseGet(() ->
            new TeamMember(
                organization,
                id,
                who,
                Objects.requireNonNullElse(form.relation(), TeamRole.OTHER),
                form.called(),
                null,
                null));
  }

  private TeamMember known(
      Viewer person, ParticipantId who, Partners.Colleague one, TeamMemberId id, TeamForm form) {
    var relation = form.relation();
    var role =
        one.court()
            ? TeamRole.PROBATION
            : relation == null || relation.worksHere() ? TeamRole.CLINICIAN : relation;
    return house.as(
        Asking.of(person),
        () ->
            table.members(person.organization(), who).stream()
                .filter(member ->
                    one.account().equals(member.account())
                        && one.partner().equals(member.partner()))
                .findFirst()
                .orElseGet(() ->
                    new TeamMember(
                        person.organization(),
                        id,
                        who,
                        role,
                        one.called() + ", " + one.at(),
                        one.partner(),
                        one.account())));
  }

  /// What the person allows, by the form.
  Terms terms(
      Viewer person, TeamMember member, TeamForm form, List<GoalLine> goals, Language language) {
    var zone = ZoneId.of(person.zone());
    var partner = member.partner();
    var account = member.account();
    var recipient =
        partner == null || account == null
            ? new Recipient.Named(null, member.called())
            : new Recipient.Person(partner, account, member.called());
    var purposes =
        member.role() == TeamRole.CLINICIAN
            ? Set.of(Purpose.CARE_TEAM, Purpose.TPO)
            : Set.of(Purpose.CARE_TEAM);
    return new Terms(
        form.name(),
        person.organizationName(),
        form.information(goals),
        List.of(recipient),
        purposes,
        Objects.requireNonNull(form.lasts())
            .expiry(LocalDate.ofInstant(clock.instant(), zone), zone),
        Scribe.statements(purposes),
        language);
  }

  /// The sheet that the person reads and signs.
  ConsentPaper paper(Viewer person, Terms terms, TeamForm form, List<GoalLine> goals) {
    return scribe.write(
        terms, ZoneId.of(person.zone()), form.chosen(goals).stream().map(GoalLine::words).toList());
  }

  /// It is signed and in force. The same form with the same words is signed once.
  ///
  /// @param sheet what they signed with a pen, or null when they only typed their name
  public TeamMemberId give(
      Viewer person,
      TeamMember member,
      TeamForm form,
      List<GoalLine> goals,
      Language language,
      @Nullable Upload sheet) {
    var organization = person.organization();
    var known =
        Identifier.of(
            form.number(),
            List.of(
                person.account(),
                member.id(),
                form.name(),
                form.information(goals),
                String.valueOf(form.shares()),
                new TreeSet<>(form.goals()),
                String.valueOf(form.lasts())));
    return oneByOne.of(
        known,
        () -> {
          house.inOrganization(
              organization,
              () -> {
                if (!table.knows(organization, known)) {
                  put(person, member, form, goals, language, sheet, known);
                }
              });
          return member.id();
        });
  }

  private void put(
      Viewer person,
      TeamMember member,
      TeamForm form,
      List<GoalLine> goals,
      Language language,
      @Nullable Upload sheet,
      UUID known) {
    var organization = person.organization();
    var terms = terms(person, member, form, goals, language);
    var now = clock.instant();
    consents.of(organization, person.participant()).stream()
        .filter(one -> isOf(member, one))
        .filter(one -> one.isInForce(now))
        .forEach(one -> consents.end(organization, one.id()));
    var consent =
        consents.sign(
            organization,
            person.account(),
            person.participant(),
            terms,
            form.signature(),
            paper(person, terms, form, goals),
            sheet);
    table.add(member);
    table.add(
        organization,
        new TeamShare(
            consent,
            member.id(),
            person.participant(),
            known,
            form.name(),
            form.shares() == GoalChoice.ALL,
            form.chosenIds(goals),
            now));
    trail.did(person, Deed.SIGN, person.participant(), Teams.THING, member.id().value());
  }

  private boolean isOf(TeamMember member, Consent one) {
    return table.shares(member.organization(), member.id()).stream()
        .anyMatch(share -> share.consent().equals(one.id()));
  }
}
