package org.beenthere.specialists;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Objects;
import org.beenthere.places.Distance;
import org.beenthere.shell.Choice;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a specialist shares of themselves.
@Controller
@For(Hat.SPECIALIST)
class ProfileController {

  private final Specialists specialists;
  private final BaseFinder bases;
  private final ObjectProvider<WeekElsewhere> elsewhere;
  private final Templates templates;

  ProfileController(
      Specialists specialists,
      BaseFinder bases,
      ObjectProvider<WeekElsewhere> elsewhere,
      Templates templates) {
    this.specialists = specialists;
    this.bases = bases;
    this.elsewhere = elsewhere;
    this.templates = templates;
  }

  @GetMapping("/profile")
  View profile(Viewer viewer, Page page) {
    var self = specialists.self(viewer.organization(), viewer.specialist());
    var form =
        ProfileForm.of(
            self,
            specialists.notTaken(viewer.organization(), viewer.specialist()),
            viewer.country());
    var letters = specialists.wantsLetters(viewer.organization(), viewer.specialist());
    return Html.ok(show(page, form, letters, List.of(), FormErrors.none()));
  }

  @PostMapping("/profile")
  View change(
      ProfileForm form,
      @RequestParam(defaultValue = "false") boolean letters,
      Viewer viewer,
      Page page) {
    var self = specialists.self(viewer.organization(), viewer.specialist());
    var now = self.whole();
    var errors = form.check(viewer.country());
    // A break that is over stays on the form until they change it.
    errors.addIf(
        form.isBackBefore(page.words().today()) && !Objects.equals(form.day(), now.pausedUntil()),
        "pausedUntil",
        "specialists.profile.pausedUntil.past");
    if (form.version() != now.version()) {
      errors.add("called", "specialists.profile.faster");
    }
    if (errors.any()) {
      return Html.invalid(show(page, form.onVersion(now.version()), letters, List.of(), errors));
    }
    return switch (bases.find(form, now.base(), viewer.country(), page.words())) {
      case BaseFinder.Answer.Unclear(var key, var choices) ->
          Html.invalid(
              show(
                  page,
                  form,
                  letters,
                  choices,
                  FormErrors.of(choices.isEmpty() ? "place" : "placeKey", key)));
      case BaseFinder.Answer.Clear(var base) -> {
        specialists.change(form.applyTo(self, base));
        specialists.doNotTake(now, form.terms().notTaken());
        specialists.changeLetters(viewer.organization(), viewer.specialist(), letters);
        yield Html.seeOther("/profile/preview", "specialists.profile.saved");
      }
    };
  }

  private JteModel show(
      Page page, ProfileForm form, boolean letters, List<Choice> places, FormErrors errors) {
    return templates.specialistsProfile(
        page,
        form,
        letters,
        SpokenLanguages.choices(form.languages(), page.words()),
        places,
        Distance.countsInMiles(page.who().country()),
        weekAt(page.who()),
        mayBeListed(page.who()),
        errors);
  }

  /// Nobody else is shown in public, so nobody else is asked whether they want to be.
  private boolean mayBeListed(Viewer viewer) {
    var self = specialists.find(viewer.organization(), viewer.specialist());
    return self.terms().role().mayBeListed();
  }

  /// Where they said their week, or empty when they say it here.
  private String weekAt(Viewer viewer) {
    return elsewhere.stream()
        .filter(room -> room.isSaid(viewer.organization(), viewer.specialist()))
        .map(WeekElsewhere::path)
        .findFirst()
        .orElse("");
  }

  @Bean
  static NavigationEntry profileEntry() {
    return NavigationEntry.of(500, "/profile", "specialists.profile", "person", Hat.SPECIALIST);
  }
}
