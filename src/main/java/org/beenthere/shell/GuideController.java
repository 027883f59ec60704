package org.beenthere.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import beenthere.pages.Templates;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The style guide: everything a page is made of, in each frame, with names that are hard to set.
/// For whoever builds pages; a real house does not have it.
@Controller
@For(Hat.VISITOR)
@ConditionalOnProperty(name = "beenthere.styleguide", havingValue = "true")
class GuideController {

  private static final List<String> COUNTRIES = List.of("US", "NL", "GB", "DE");
  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z]+)\"");

  private final Templates templates;
  private final List<NavigationEntry> entries;
  private final ObjectProvider<CrisisLines> lines;
  private final List<String> icons;

  GuideController(
      Templates templates, List<NavigationEntry> entries, ObjectProvider<CrisisLines> lines)
      throws IOException {
    this.templates = templates;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.lines = lines;
    var drawn = new ClassPathResource("look/icons.svg").getContentAsString(UTF_8);
    icons = SYMBOL.matcher(drawn).results().map(found -> found.group(1)).toList();
  }

  /// @param as the hat whose frame is shown
  @GetMapping("/styleguide")
  View show(@RequestParam(defaultValue = "VISITOR") Hat as, Page page) {
    var shown = worn(page, as);
    var countries = COUNTRIES.stream().map(country -> in(shown, country)).toList();
    return Html.ok(templates.shellGuidePage(shown, new Guide(icons, countries), as));
  }

  @GetMapping("/styleguide/error")
  View error(Page page) {
    return Html.ok(templates.shellError(page, "error.ours", page.t("error.ours.text"), "2n9c4x"));
  }

  @GetMapping("/styleguide/today")
  View today(Page page) {
    var shown = worn(page, Hat.SPECIALIST);
    return Html.ok(
        templates.shellToday(
            shown,
            List.of(templates.shellGuideAction(shown)),
            List.of(templates.shellGuideLines(shown), templates.shellGuideQuiet(shown))));
  }

  /// The page as somebody invented gets it under that hat: signed in, just done with something.
  private Page worn(Page page, Hat hat) {
    if (hat == Hat.VISITOR) {
      return page;
    }
    var somebody =
        new Viewer(
            new AccountId(new UUID(0, 1)),
            hat,
            new OrganizationId(new UUID(0, 2)),
            "مركز التعافي Riverbend",
            null,
            Guide.NAMES.getFirst(),
            "US",
            "America/Chicago");
    var others =
        List.of(
            new Page.OtherHat("1", Hat.PARTICIPANT, "Riverbend"),
            new Page.OtherHat("2", Hat.MANAGER, "Riverbend"));
    return new Page(
        page.words(),
        somebody,
        page.path(),
        page.query(),
        new Page.Csrf(page.csrf().name(), page.csrf().value(), "invented"),
        page.crisis(),
        () -> menu(hat),
        hat.isStaff() ? 3 : 5,
        hat.isStaff() ? others : List.of(),
        "guide.done",
        true,
        page.assets());
  }

  private List<Page.NavigationItem> menu(Hat hat) {
    return entries.stream()
        .filter(entry -> entry.isFor(hat))
        .map(entry -> {
          var first = entry.path().equals("/today");
          return new Page.NavigationItem(
              entry.path(), entry.key(), entry.icon(), first ? 128L : null, first);
        })
        .toList();
  }

  private Page in(Page page, String country) {
    var language = page.words().language();
    return new Page(
        page.words(),
        page.viewer(),
        page.path(),
        page.query(),
        page.csrf(),
        lines.stream().flatMap(one -> one.in(country, language).stream()).toList(),
        page.menu(),
        page.hats(),
        page.otherHats(),
        page.notice(),
        page.demo(),
        page.assets());
  }
}
