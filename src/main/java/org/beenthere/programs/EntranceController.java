package org.beenthere.programs;

import beenthere.pages.Templates;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.places.Distance;
import org.beenthere.places.Found;
import org.beenthere.places.Jurisdictions;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// For whom a program is, whether it takes new people, and who goes first: changed by whoever runs
/// it.
@Controller
@For({Hat.MANAGER, Hat.ADMINISTRATOR})
class EntranceController {

  /// What stands above the form as long as nobody looked who would fit.
  private static final Content NOTHING = output -> {};

  private final Programs programs;
  private final Places places;
  private final Jurisdictions jurisdictions;
  private final RuleWords ruleWords;
  private final ObjectProvider<WhoWouldFit> whoWouldFit;
  private final Templates templates;

  EntranceController(
      Programs programs,
      Places places,
      Jurisdictions jurisdictions,
      RuleWords ruleWords,
      ObjectProvider<WhoWouldFit> whoWouldFit,
      Templates templates) {
    this.programs = programs;
    this.places = places;
    this.jurisdictions = jurisdictions;
    this.ruleWords = ruleWords;
    this.whoWouldFit = whoWouldFit;
    this.templates = templates;
  }

  @GetMapping("/programs")
  View all(Viewer viewer, Page page) {
    var lines =
        programs.of(viewer.organization()).stream()
            .map(one -> new ProgramLine(one, rules(one, viewer, page)))
            .toList();
    return Html.ok(templates.programsAll(page, lines));
  }

  @GetMapping("/programs/{program}")
  View program(@PathVariable String program, Viewer viewer, Page page) {
    var one = programs.find(viewer.organization(), Identifier.read(program));
    var form = ProgramForm.of(one, viewer.country());
    return Html.ok(show(page, viewer, one, form, FormErrors.none(), NOTHING));
  }

  /// Keeps what was filled in; or, without keeping it, shows who of those who wait it would be for.
  @PostMapping("/programs/{program}")
  View change(
      @PathVariable String program,
      ProgramForm form,
      @RequestParam(defaultValue = "") String look,
      Viewer viewer,
      Page page) {
    UUID id = Identifier.read(program);
    var before = programs.find(viewer.organization(), id);
    var errors = form.check();
    errors.addIf(
        !form.within().isEmpty() && jurisdictions.of(form.within()).isEmpty(),
        "within",
        "programs.form.within.wrong");
    var area = around(form, viewer.country(), errors);
    if (errors.any()) {
      return Html.invalid(show(page, viewer, before, form, errors, NOTHING));
    }
    var after = FilledIn.entrance(form, before, area);
    if (!look.isEmpty()) {
      var fit = whoWouldFit.stream().findFirst().map(one -> one.show(page, after)).orElse(NOTHING);
      return Html.ok(show(page, viewer, before, form, errors, fit));
    }
    programs.change(after, viewer);
    return Html.seeOther("/programs/" + id, "programs.saved");
  }

  private Area.@Nullable Around around(ProgramForm form, String country, FormErrors errors) {
    if (form.around().isEmpty() || errors.any()) {
      return null;
    }
    return switch (places.find(form.around(), country)) {
      case Found.One(var place) ->
          new Area.Around(
              place.key(),
              place.name().replace("|", " "),
              place.point(),
              Distance.of(Integer.parseInt(form.aroundDistance()), country));
      case Found.Several(var several) -> {
        errors.add("around", "programs.form.around.several", names(several));
        yield null;
      }
      case Found.Nothing(var near, var hint) -> {
        errors.add("around", "PlaceHint." + hint.name());
        yield null;
      }
    };
  }

  private static String names(List<Place> some) {
    return some.stream()
        .limit(5)
        .map(place -> place.name() + ", " + place.subdivision().substring(3))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private List<String> rules(Entrance one, Viewer viewer, Page page) {
    return one.rules().all().stream()
        .map(rule -> ruleWords.said(rule, page.words(), viewer.country()))
        .toList();
  }

  private JteModel show(
      Page page, Viewer viewer, Entrance one, ProgramForm form, FormErrors errors, Content fit) {
    return templates.programsProgram(
        page, one, form, errors, jurisdictions.in(viewer.country()), fit != NOTHING, fit);
  }

  @Bean
  static NavigationEntry programsEntry() {
    return NavigationEntry.of(
        205, "/programs", "programs.programs", "settings", Hat.MANAGER, Hat.ADMINISTRATOR);
  }
}
