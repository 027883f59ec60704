package org.beenthere.referrals;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.Comparator;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.RuleWords;
import org.beenthere.programs.Verdict.Says;
import org.beenthere.programs.WhoWouldFit;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Component;

/// Shows a manager who of those who wait a program would be for, before its rules are saved.
@Component
class WouldFit implements WhoWouldFit {

  private static final int A_FEW = 50;

  private final WaitingLists lists;
  private final RuleWords ruleWords;
  private final Templates templates;

  WouldFit(WaitingLists lists, RuleWords ruleWords, Templates templates) {
    this.lists = lists;
    this.ruleWords = ruleWords;
    this.templates = templates;
  }

  @Override
  public Content show(Page page, Entrance program) {
    if (page.who().hat() != Hat.MANAGER) {
      return templates.referralsWouldFitNobody(page);
    }
    var lines =
        lists.everybody(page.who().organization()).stream()
            .map(one -> line(one, program, page))
            .sorted(Comparator.comparing(one -> one.says() == Says.NOT))
            .toList();
    var not = (int) lines.stream().filter(one -> one.says() == Says.NOT).count();
    return templates.referralsWouldFit(
        page, lines.size() - not, not, lines.stream().limit(A_FEW).toList());
  }

  private FitLine line(Waiter one, Entrance program, Page page) {
    var fit = program.rules().judge(one.answers());
    var says = !fit.isPossible() ? Says.NOT : fit.isSure() ? Says.FITS : Says.ASK;
    var why =
        fit.that(says == Says.NOT ? Says.NOT : Says.ASK).stream()
            .map(rule -> ruleWords.said(rule, page.words(), page.who().country()))
            .toList();
    return new FitLine(one.called(), says, why);
  }
}
