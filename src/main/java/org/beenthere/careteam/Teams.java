package org.beenthere.careteam;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Consent;
import org.beenthere.consent.ConsentId;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Expiry;
import org.beenthere.consent.Information;
import org.beenthere.participants.Participants;
import org.beenthere.partners.Partners;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalLine;
import org.beenthere.plans.Plans;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who is on a participant's care team, what each sees, and taking it back. What somebody sees is
/// never kept here: it follows from the permission, asked for anew each time.
@Service
public class Teams {

  static final String THING = "careTeam";

  private final CareTeamTable table;
  private final Consents consents;
  private final Participants participants;
  private final Partners partners;
  private final Plans plans;
  private final TeamRules rules;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Teams(
      CareTeamTable table,
      Consents consents,
      Participants participants,
      Partners partners,
      Plans plans,
      TeamRules rules,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.consents = consents;
    this.participants = participants;
    this.partners = partners;
    this.plans = plans;
    this.rules = rules;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  private record Found(List<TeamMember> members, List<TeamShare> shares) {}

  /// Everybody who is or was on the team of somebody; those who are on it first.
  ///
  /// @throws NotFound when the viewer may not know of them
  public List<OnTeam> of(Viewer viewer, ParticipantId participant) {
    var organization = viewer.organization();
    var found =
        house.as(
            Asking.of(viewer),
            () -> {
              participants.find(organization, participant);
              return new Found(
                  table.members(organization, participant),
                  table.shares(organization, participant));
            });
    return found.members().isEmpty()
        ? List.of()
        : house.as(Asking.houseOf(organization), () -> lines(organization, participant, found));
  }

  private List<OnTeam> lines(OrganizationId organization, ParticipantId participant, Found found) {
    var now = clock.instant();
    var given =
        consents.of(organization, participant).stream()
            .collect(Collectors.toMap(Consent::id, Function.identity()));
    var here =
        found.members().stream().allMatch(member -> member.account() == null)
            ? Set.<AccountId>of()
            : partners.colleagues(organization).stream()
                .map(Partners.Colleague::account)
                .collect(Collectors.toSet());
    return found.members().stream()
        .flatMap(member -> {
          var shares =
              found.shares().stream().filter(one -> one.member().equals(member.id())).toList();
          return shares.stream()
              .findFirst()
              .map(latest -> line(organization, member, latest, shares, given, here, now))
              .stream();
        })
        .sorted(Comparator.comparing(OnTeam::isOn).reversed())
        .toList();
  }

  private OnTeam line(
      OrganizationId organization,
      TeamMember member,
      TeamShare latest,
      List<TeamShare> shares,
      Map<ConsentId, Consent> given,
      Set<AccountId> here,
      Instant now) {
    var consent = given.get(latest.consent());
    var open = consent == null ? Set.<Information>of() : open(consent, now);
    return new OnTeam(
        member,
        latest,
        TeamScope.of(latest, open).within(rules.edge(organization, member.role())),
        consent != null && consent.terms().expiry() instanceof Expiry.At(var end) ? end : null,
        consent == null ? null : consent.paper(),
        shares.stream()
            .flatMap(one -> consents.told(organization, one.consent()).stream())
            .limit(100)
            .toList(),
        member.account() != null && !here.contains(member.account()));
  }

  /// What a permission opens now.
  static Set<Information> open(Consent consent, Instant now) {
    var open = new TreeSet<Information>();
    if (consent.isInForce(now)) {
      for (var grant : consent.grants()) {
        if (grant.holds(now)) {
          open.addAll(consent.terms().information());
          open.removeAll(grant.without());
        }
      }
    }
    return open;
  }

  /// Somebody on one's own team.
  ///
  /// @throws NotFound when there is nobody such
  public OnTeam mine(Viewer person, TeamMemberId member) {
    return of(person, person.participant()).stream()
        .filter(one -> one.member().id().equals(member))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// Takes everything back from somebody. They see nothing from the next statement on.
  ///
  /// @throws NotFound when there is nobody such on the viewer's team
  public void end(Viewer person, TeamMemberId member) {
    consents.withdraw(person, mine(person, member).share().consent(), 0);
    note(person, member);
  }

  /// Takes one thing back from somebody: how it goes, the notes, or all goals.
  ///
  /// @throws NotFound when there is nobody such on the viewer's team
  public void without(Viewer person, TeamMemberId member, Information what) {
    consents.narrow(person, mine(person, member).share().consent(), 1, what);
    if (what == Information.GOALS) {
      // How it goes is told with a goal and never without.
      consents.narrow(person, mine(person, member).share().consent(), 1, Information.PROGRESS);
    }
    note(person, member);
  }

  /// Takes one goal back from somebody. Of all goals the others of the plan in force are left, and
  /// those to come are not shared any more.
  ///
  /// @throws NotFound when there is nobody such on the viewer's team
  public void without(Viewer person, TeamMemberId member, GoalId goal) {
    var organization = person.organization();
    var line = mine(person, member);
    var left = new HashSet<GoalId>(line.share().goals());
    if (line.share().allGoals()) {
      house
          .as(Asking.of(person), () -> plans.activeGoals(organization, person.participant()))
          .stream()
          .map(GoalLine::id)
          .forEach(left::add);
    }
    left.remove(goal);
    house.as(
        Asking.of(person),
        () -> {
          var held = table.held(organization, line.share().consent()).orElseThrow(NotFound::new);
          table.narrow(organization, held.consent(), left);
          return left;
        });
    if (left.isEmpty()) {
      without(person, member, Information.GOALS);
    } else {
      note(person, member);
    }
  }

  private @Nullable Void note(Viewer person, TeamMemberId member) {
    return house.as(
        Asking.of(person),
        () -> {
          trail.did(person, Deed.CHANGE, person.participant(), THING, member.value());
          return null;
        });
  }
}
