package org.beenthere.demo;

import java.util.List;
import java.util.UUID;
import org.beenthere.careteam.GoalChoice;
import org.beenthere.careteam.TeamForm;
import org.beenthere.careteam.TeamGiving;
import org.beenthere.careteam.TeamMember;
import org.beenthere.careteam.TeamNoteId;
import org.beenthere.careteam.TeamNotes;
import org.beenthere.careteam.TeamRole;
import org.beenthere.careteam.TeamUntil;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalLine;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// A care team: somebody at the clinic who sees how it goes, an aunt who is only a name, a note
/// that the team reads and one that waits for the person.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class TeamCast {

  private final TeamGiving giving;
  private final TeamNotes notes;

  TeamCast(TeamGiving giving, TeamNotes notes) {
    this.giving = giving;
    this.notes = notes;
  }

  void around(Viewer jamie, Viewer maria, Viewer noor) {
    var clinic =
        lets(
            jamie,
            new TeamForm(
                UUID.randomUUID().toString(),
                "",
                noor.account().toString(),
                TeamRole.CLINICIAN,
                "",
                "Jamie",
                GoalChoice.ALL,
                List.of(),
                true,
                true,
                TeamUntil.SIX_MONTHS,
                "Jamie",
                ""));
    var first = giving.goals(jamie).stream().map(GoalLine::id).map(GoalId::toString).limit(1);
    lets(
        jamie,
        new TeamForm(
            UUID.randomUUID().toString(),
            "",
            "",
            TeamRole.FAMILY,
            "Aunt Rose",
            "Jamie",
            GoalChoice.CHOSEN,
            first.toList(),
            false,
            false,
            TeamUntil.YEAR,
            "Jamie",
            ""));
    var payday = Identifier.fresh();
    notes.write(
        maria,
        jamie.participant(),
        payday,
        "Jamie asked me to say it here: the hours after payday are loud. A short call before six helps.");
    notes.open(jamie, new TeamNoteId(payday), true);
    notes.add(
        jamie,
        new TeamNoteId(payday),
        Identifier.fresh(),
        "Not on a Sunday. My girl is here then.");
    notes.write(
        noor,
        clinic,
        Identifier.fresh(),
        "The Thursday visit can be at eight from now on, so that it is over before work.");
  }

  private TeamMember lets(Viewer jamie, TeamForm form) {
    var member = giving.member(jamie, form, giving.colleagues(jamie));
    giving.give(jamie, member, form, giving.goals(jamie), Language.EN, null);
    return member;
  }
}
