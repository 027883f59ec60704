package org.beenthere.referrals;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.beenthere.participants.Participant.Home;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.Programs;
import org.beenthere.programs.RuleWords;
import org.beenthere.programs.Verdict.Says;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Page;
import org.springframework.stereotype.Component;

/// The page of a request, for whoever answers it.
@Component
class RequestPages {

  private final Referrals referrals;
  private final Sameness sameness;
  private final FirstTalks firstTalks;
  private final Moves moves;
  private final Programs programs;
  private final RuleWords ruleWords;
  private final WishedPeers peers;
  private final Templates templates;

  RequestPages(
      Referrals referrals,
      Sameness sameness,
      FirstTalks firstTalks,
      Moves moves,
      Programs programs,
      RuleWords ruleWords,
      WishedPeers peers,
      Templates templates) {
    this.referrals = referrals;
    this.sameness = sameness;
    this.firstTalks = firstTalks;
    this.moves = moves;
    this.programs = programs;
    this.ruleWords = ruleWords;
    this.peers = peers;
    this.templates = templates;
  }

  /// @param faster whether somebody else answered it a moment before
  JteModel show(Page page, Request request, FormErrors errors, boolean faster) {
    var intake = referrals.intake(request);
    var open = request.isWaiting();
    return templates.referralsRequest(
        page,
        new RequestShown(
            request,
            intake,
            peers.called(request.asked().wished()),
            open ? choices(page, request, intake) : List.of(),
            open ? sameness.of(request) : List.of(),
            moves.of(request).map(page.words()::of).orElse(""),
            open && firstTalks.areAskedOf(request)),
        errors,
        faster);
  }

  private List<ProgramChoice> choices(Page page, Request request, Intake intake) {
    Home home = request.asked().home();
    var answers = intake.answers(home, request.asked().language());
    return programs.of(request.organization()).stream()
        .map(one -> {
          var fit = one.rules().judge(answers);
          return new ProgramChoice(
              one,
              fit,
              List.of(),
              fit.that(Says.NOT).stream()
                  .map(rule -> ruleWords.said(rule, page.words(), page.who().country()))
                  .toList(),
              fit.that(Says.ASK).stream()
                  .map(rule -> ruleWords.said(rule, page.words(), page.who().country()))
                  .toList(),
              "",
              isMeant(one, intake));
        })
        .toList();
  }

  private static boolean isMeant(Entrance one, Intake intake) {
    return one.program().equals(intake.program());
  }
}
