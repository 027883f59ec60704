package org.beenthere.directory;

import beenthere.pages.Templates;
import java.time.LocalDate;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.certification.Standing.NotCertified;
import org.beenthere.pairings.Loads;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The specialists of a program with the people they walk with, for its managers.
@Controller
@For(Hat.MANAGER)
class TeamController {

  private static final int A_PAGE = 50;

  private final Specialists specialists;
  private final Pairings pairings;
  private final Register register;
  private final Templates templates;

  TeamController(
      Specialists specialists, Pairings pairings, Register register, Templates templates) {
    this.specialists = specialists;
    this.pairings = pairings;
    this.register = register;
    this.templates = templates;
  }

  @GetMapping("/team")
  View team(
      @RequestParam(required = false) @Nullable SpecialistId after, Viewer viewer, Page page) {
    var today = page.words().today();
    var organization = viewer.organization();
    var last = after == null ? null : specialists.find(organization, after);
    var found = specialists.page(organization, last, A_PAGE + 1);
    var team = found.subList(0, Math.min(A_PAGE, found.size()));
    var loads = pairings.loads(organization, team.stream().map(Specialist::id).toList());
    var standings = register.standings(team.stream().map(Specialist::account).toList(), today);
    var lines =
        team.stream()
            .map(one ->
                line(
                    one,
                    standings.getOrDefault(
                        one.account(), new NotCertified(Standing.NoCertificate.NONE)),
                    loads,
                    today,
                    page.words()))
            .toList();
    return Html.ok(
        templates.directoryTeam(
            page, lines, found.size() > A_PAGE ? team.getLast().id().toString() : ""));
  }

  private static TeamLine line(
      Specialist one, Standing standing, Loads loads, LocalDate today, Words words) {
    var found =
        ListingRules.judge(one, standing, loads.free(one)) instanceof ListingRules.Answer.Listed
            && one.isHereOn(today);
    // What somebody holds who is here in another role does not make them certified here (C11).
    var counts = one.terms().role() == Role.PEER_SPECIALIST;
    return new TeamLine(
        one,
        loads.of(one.id()).places(),
        loads.hours(one),
        counts ? say(standing, words) : words.t("directory.team.notInRole"),
        counts && standing instanceof Certified,
        found);
  }

  private static String say(Standing standing, Words words) {
    return switch (standing) {
      case Certified certified ->
          words.t("directory.team.until", words.date(certified.validUntil()));
      case NotCertified(var why) -> words.t("directory.team." + why.name());
    };
  }

  @Bean
  static NavigationEntry teamEntry() {
    return NavigationEntry.of(400, "/team", "directory.team", "groups", Hat.MANAGER);
  }
}
