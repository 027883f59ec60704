package org.beenthere.careteam;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.consent.Information;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalLine;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;

/// Letting somebody onto the team, as it is filled in. It travels in the page until it is signed.
///
/// @param form made with the page; twice sent is once signed
/// @param member somebody who is on the team already, or empty
/// @param who the account of somebody at a partner, or empty for somebody else
/// @param relation who they are to the person
/// @param called what somebody else is called
/// @param name the person's own name, as that one knows them
/// @param shares which goals
/// @param goals those that are ticked
/// @param progress whether how it goes with them
/// @param notes whether the notes meant for the team
/// @param signature their name as they typed it to sign
/// @param shown the SHA-256 of the sheet they read
public record TeamForm(
    String form,
    String member,
    String who,
    @Nullable TeamRole relation,
    String called,
    String name,
    @Nullable GoalChoice shares,
    List<String> goals,
    Boolean progress,
    Boolean notes,
    @Nullable TeamUntil lasts,
    String signature,
    String shown) {

  private static final int NAME = 120;

  public TeamForm {
    form = FormText.stripped(form);
    member = FormText.stripped(member);
    who = FormText.stripped(who);
    called = FormText.oneLine(called);
    name = FormText.oneLine(name);
    goals = goals == null ? List.of() : List.copyOf(goals);
    progress = Boolean.TRUE.equals(progress);
    notes = Boolean.TRUE.equals(notes);
    signature = FormText.oneLine(signature);
    shown = FormText.stripped(shown);
  }

  static TeamForm fresh(String name) {
    return new TeamForm(
        Identifier.fresh().toString(),
        "",
        "",
        null,
        "",
        name,
        GoalChoice.CHOSEN,
        List.of(),
        false,
        false,
        TeamUntil.THREE_MONTHS,
        "",
        "");
  }

  /// What somebody sees now, or saw last, to be signed anew.
  static TeamForm of(OnTeam line, List<GoalLine> goals) {
    var share = line.share();
    return new TeamForm(
        Identifier.fresh().toString(),
        line.member().id().toString(),
        "",
        line.member().role(),
        line.member().called(),
        share.person(),
        line.scope().all() ? GoalChoice.ALL : GoalChoice.CHOSEN,
        goals.stream()
            .map(GoalLine::id)
            .filter(line.scope()::shares)
            .map(GoalId::toString)
            .toList(),
        line.scope().progress(),
        line.scope().notes(),
        TeamUntil.THREE_MONTHS,
        "",
        "");
  }

  /// Signs what was read just now.
  TeamForm reading(String sha256) {
    return new TeamForm(
        form, member, who, relation, called, name, shares, goals, progress, notes, lasts, signature,
        sha256);
  }

  /// @param known the goals of the plan in force
  /// @param isSomebody whether it is somebody at a partner, or on the team already
  void check(FormErrors errors, List<GoalLine> known, boolean isSomebody) {
    if (!isSomebody) {
      errors
          .require("called", called, "careteam.called.missing")
          .atMost(NAME, "called", called)
          .addIf(relation == null || relation.worksHere(), "relation", "careteam.relation.missing");
    }
    errors
        .require("name", name, "careteam.name.missing")
        .atMost(NAME, "name", name)
        .addIf(shares == null, "shares", "careteam.shares.missing")
        .addIf(
            shares == GoalChoice.CHOSEN && !notes && chosen(known).isEmpty(),
            "goals",
            "careteam.goals.missing")
        .addIf(shares == GoalChoice.NONE && !notes, "shares", "careteam.nothing")
        .addIf(lasts == null, "lasts", "careteam.lasts.missing");
  }

  boolean chose(GoalId goal) {
    return goals.contains(goal.toString());
  }

  public boolean has(GoalLine goal) {
    return chose(goal.id());
  }

  /// The goals that were ticked and are there.
  List<GoalLine> chosen(List<GoalLine> known) {
    return shares == GoalChoice.CHOSEN ? known.stream().filter(this::has).toList() : List.of();
  }

  Set<GoalId> chosenIds(List<GoalLine> known) {
    return chosen(known).stream().map(GoalLine::id).collect(Collectors.toSet());
  }

  /// What the permission is for.
  Set<Information> information(List<GoalLine> known) {
    var all = EnumSet.noneOf(Information.class);
    if (shares == GoalChoice.ALL || !chosen(known).isEmpty()) {
      all.add(Information.GOALS);
      if (progress) {
        all.add(Information.PROGRESS);
      }
    }
    if (notes) {
      all.add(Information.TEAM_NOTES);
    }
    return all;
  }

  /// The number of the form; one that was tampered with is another.
  UUID number() {
    try {
      return Identifier.read(form);
    } catch (NotFound notOurs) {
      return Identifier.fresh();
    }
  }
}
