package org.beenthere.places;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beenthere.places.LineShown.Country;
import org.beenthere.shell.For;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whom to call, in every country we know of. An administrator is told which numbers nobody has
/// checked for a year, and says when they did.
@Controller
class CrisisController implements TodayPanel {

  private final HelpLines lines;
  private final LineChecks checks;
  private final HomeCountry home;
  private final Templates templates;

  CrisisController(HelpLines lines, LineChecks checks, HomeCountry home, Templates templates) {
    this.lines = lines;
    this.checks = checks;
    this.home = home;
    this.templates = templates;
  }

  @GetMapping("/crisis")
  @For(Hat.VISITOR)
  View all(Page page) {
    return Html.ok(templates.placesCrisis(page, countries(page)));
  }

  @PostMapping("/crisis")
  @For(Hat.ADMINISTRATOR)
  View checked(@RequestParam String line, Viewer viewer) {
    checks.checked(line, viewer);
    return Html.seeOther("/today", "places.stale.done");
  }

  /// The reader's own country first, the others by name, and what works anywhere at the end.
  private List<Country> countries(Page page) {
    var language = page.words().language();
    var viewer = page.viewer();
    var own = viewer == null ? home.country(language) : viewer.country();
    var order = Collator.getInstance(language.locale());
    var countries = new ArrayList<Country>();
    lines.countries().stream()
        .sorted(
            Comparator.<String, Boolean>comparing(code -> !code.equals(own))
                .thenComparing(code -> name(code, page), order))
        .forEach(code -> countries.add(country(code, name(code, page), page)));
    countries.add(country("", page.t("places.crisis.elsewhere"), page));
    return countries;
  }

  private Country country(String code, String name, Page page) {
    return new Country(
        name, checks.of(code).stream().map(line -> LineShown.of(line, page.words())).toList());
  }

  private static String name(String code, Page page) {
    return Locale.of("", code).getDisplayCountry(page.words().language().locale());
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.ADMINISTRATOR;
  }

  @Override
  public int order() {
    return 320;
  }

  @Override
  public Content show(Page page) {
    return templates.placesStale(
        page,
        checks.stale(page.who()).stream().map(line -> LineShown.of(line, page.words())).toList());
  }
}
