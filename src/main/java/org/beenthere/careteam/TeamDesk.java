package org.beenthere.careteam;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Information;
import org.beenthere.consent.Permission.Denied;
import org.beenthere.consent.Permission.Granted;
import org.beenthere.consent.Purpose;
import org.beenthere.consent.Recipient;
import org.beenthere.consent.WayOut;
import org.beenthere.plans.Goal;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// What somebody on a team reads. PostgreSQL shows them what a permission in force opens; then the
/// house makes the key anew, writes down that it is told, and only then is it told.
@Component
class TeamDesk {

  static final EnumSet<Information> PARTS =
      EnumSet.of(Information.GOALS, Information.PROGRESS, Information.TEAM_NOTES);

  private static final int A_PAGE = 50;

  private final CareTeamTable table;
  private final TeamNoteTable noteTable;
  private final TeamNotes notes;
  private final Consents consents;
  private final House house;

  TeamDesk(
      CareTeamTable table,
      TeamNoteTable noteTable,
      TeamNotes notes,
      Consents consents,
      House house) {
    this.table = table;
    this.noteTable = noteTable;
    this.notes = notes;
    this.consents = consents;
    this.house = house;
  }

  /// Those on whose team somebody is: the name they signed with, and nothing else.
  List<TeamPerson> all(Viewer viewer) {
    var organization = viewer.organization();
    return house.as(
        Asking.of(viewer),
        () ->
            table.members(organization, viewer.account()).stream()
                .flatMap(member ->
                    table.shares(organization, member.id()).stream()
                        .limit(1)
                        .map(share -> new TeamPerson(member.id(), share.person())))
                .sorted(Comparator.comparing(TeamPerson::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
  }

  private record Seen(
      TeamMember member,
      TeamShare share,
      List<Goal> goals,
      List<HowItGoes> ratings,
      List<TeamNoteLine> notes,
      boolean writes) {}

  /// What one of them shares. Nothing when there is none such, or no permission is in force.
  ///
  /// @param way by which it leaves, which the ledger keeps
  Optional<TeamView> open(TeamMemberId id, Viewer viewer, WayOut way) {
    var organization = viewer.organization();
    return house
        .as(
            Asking.of(viewer),
            () ->
                table
                    .member(organization, id)
                    .flatMap(member ->
                        table.shares(organization, id).stream()
                            .findFirst()
                            .map(share -> seen(member, share))))
        .flatMap(seen -> house.as(Asking.houseOf(organization), () -> tell(seen, viewer, way)));
  }

  private Seen seen(TeamMember member, TeamShare share) {
    var organization = member.organization();
    return new Seen(
        member,
        share,
        table.goals(organization, member.participant()),
        table.ratings(organization, member.participant()),
        notes.lines(noteTable.of(organization, member.participant(), A_PAGE)),
        noteTable.mayWrite(organization, member.participant()));
  }

  private Optional<TeamView> tell(Seen seen, Viewer viewer, WayOut way) {
    var organization = viewer.organization();
    var permission =
        consents.permission(
            organization,
            seen.share().consent(),
            new Recipient.Person(viewer.partner(), viewer.account(), ""),
            PARTS,
            Purpose.CARE_TEAM);
    return switch (permission) {
      case Denied denied -> Optional.empty();
      case Granted key -> {
        // Read anew: one goal may have been taken back meanwhile.
        var share = table.held(organization, seen.share().consent()).orElse(seen.share());
        var scope = TeamScope.of(share, key.information());
        var shown = SharedGoals.of(scope, seen.goals(), seen.ratings());
        var read = scope.notes() ? seen.notes() : List.<TeamNoteLine>of();
        var told = EnumSet.noneOf(Information.class);
        if (!shown.isEmpty()) {
          told.add(Information.GOALS);
        }
        if (shown.stream().anyMatch(one -> !one.ratings().isEmpty())) {
          told.add(Information.PROGRESS);
        }
        if (!read.isEmpty()) {
          told.add(Information.TEAM_NOTES);
        }
        yield scope.nothing()
            ? Optional.empty()
            : Optional.of(
                new TeamView(
                    seen.member(),
                    share.person(),
                    scope,
                    shown,
                    read,
                    scope.notes() && seen.writes(),
                    told.isEmpty()
                        ? key.carries()
                        : consents.tell(key, told, viewer, Teams.THING, way)));
      }
    };
  }
}
