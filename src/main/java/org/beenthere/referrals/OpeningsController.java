package org.beenthere.referrals;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.beenthere.organizations.Organization;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.RuleWords;
import org.beenthere.shell.For;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Which programs there are, for whom, whether there is room, and who goes first of those who wait.
/// Anybody may read it; those of the country they most likely read it in come first.
@Controller
@For(Hat.VISITOR)
class OpeningsController {

  /// A browser may keep it for so long; it changes once an hour at most.
  private static final String FOR_A_WHILE = "private, max-age=300";

  private final Openings openings;
  private final RuleWords ruleWords;
  private final HomeCountry home;
  private final Templates templates;

  OpeningsController(
      Openings openings, RuleWords ruleWords, HomeCountry home, Templates templates) {
    this.openings = openings;
    this.ruleWords = ruleWords;
    this.home = home;
    this.templates = templates;
  }

  @GetMapping("/openings")
  View openings(Page page, HttpServletResponse response) {
    if (page.viewer() == null && page.notice() == null) {
      response.setHeader("Cache-Control", FOR_A_WHILE);
      response.addHeader("Vary", "Accept-Language, Cookie");
    }
    var near = home.country(page.words().language());
    var groups =
        openings.all().stream()
            .sorted(Comparator.comparing(open -> !open.organization().country().equals(near)))
            .map(open -> group(open, page))
            .toList();
    return Html.ok(templates.referralsOpenings(page, groups));
  }

  private OpenGroup group(Openings.Open open, Page page) {
    return new OpenGroup(
        open.organization(),
        open.programs().entrySet().stream()
            .map(one -> line(one, open.organization(), page))
            .toList());
  }

  private OpenGroup.Line line(Map.Entry<Entrance, Room> one, Organization organization, Page page) {
    var program = one.getKey();
    var rules =
        program.rules().all().stream()
            .map(rule -> ruleWords.said(rule, page.words(), organization.country()))
            .toList();
    List<String> order = program.order().stream().map(page.words()::of).toList();
    return new OpenGroup.Line(
        program,
        program.said(page.words().language()),
        rules,
        RoomWords.said(one.getValue(), page.words()),
        one.getValue() instanceof Room.Now,
        order);
  }
}
