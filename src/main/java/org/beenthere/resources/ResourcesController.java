package org.beenthere.resources;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.beenthere.access.Limiter;
import org.beenthere.organizations.Whereabouts;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Help near somebody. Anybody may look, and anybody may say that something is wrong; nobody is
/// asked who they are.
@Controller
@For(Hat.VISITOR)
class ResourcesController {

  private static final int MOST_CHOICES = 12;

  /// So many remarks an hour from one network.
  static final int AN_HOUR = 10;

  private final Resources resources;
  private final HelpSearch help;
  private final Whereabouts whereabouts;
  private final Limiter limiter;
  private final Templates templates;

  ResourcesController(
      Resources resources,
      HelpSearch help,
      Whereabouts whereabouts,
      Limiter limiter,
      Templates templates) {
    this.resources = resources;
    this.help = help;
    this.whereabouts = whereabouts;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping("/resources")
  View search(Wanted.Query query, Page page) {
    var wanted = Wanted.read(query);
    var country = whereabouts.country(page);
    if (wanted.place().isEmpty()) {
      return results(wanted, null, country, page);
    }
    return switch (whereabouts.find(wanted.place(), country)) {
      case Found.One(var found) -> results(wanted.at(found.key()), found, found.country(), page);
      case Found.Several(var several) ->
          Html.ok(
              templates.resourcesWhich(
                  page,
                  wanted,
                  "places.several",
                  choices(wanted, several, page),
                  FormErrors.none()));
      case Found.Nothing(var near, var hint) ->
          Html.invalid(
              templates.resourcesWhich(
                  page,
                  wanted,
                  "places.near",
                  choices(wanted, near, page),
                  FormErrors.of("place", "PlaceHint." + hint.name())));
    };
  }

  private View results(Wanted wanted, @Nullable Place from, String country, Page page) {
    var results = help.search(wanted, country, from);
    var next = results.next();
    return Html.ok(
        templates.resourcesSearch(
            page,
            wanted,
            from == null ? "" : whereabouts.line(from, page.words().language()),
            new Narrowing(wanted, results.kept(), page.words()).all(),
            results.found().stream().map(one -> Shown.of(one, page.words())).toList(),
            results.kept().hits().size(),
            next == null ? "" : next.address()));
  }

  private List<Choosable> choices(Wanted wanted, List<Place> places, Page page) {
    return places.stream()
        .limit(MOST_CHOICES)
        .map(place ->
            new Choosable(
                whereabouts.line(place, page.words().language()),
                -1,
                wanted.near(place.key()).address(),
                false))
        .toList();
  }

  /// What somebody looked for stands behind the question mark, so that they come back to it.
  @GetMapping("/resources/{service}")
  View service(@PathVariable String service, Wanted.Query query, Page page) {
    return Html.ok(show(id(service), query, WrongForm.EMPTY, FormErrors.none(), page));
  }

  @PostMapping("/resources/{service}/wrong")
  View wrong(
      @PathVariable String service,
      WrongForm form,
      Wanted.Query query,
      HttpServletRequest request,
      Page page) {
    var errors = form.check();
    if (!errors.any()
        && !limiter.allow("wrong", Limiter.networkOf(request), AN_HOUR, Duration.ofHours(1))) {
      errors = FormErrors.of("kind", "resources.wrong.later");
    }
    var known = form.kindSaid();
    if (errors.any() || known == null) {
      return Html.invalid(show(id(service), query, form, errors, page));
    }
    resources.say(id(service), known, form.what());
    return Html.seeOther(
        Wanted.read(query).addressOf(resources.find(id(service)).service()),
        "resources.wrong.thanks");
  }

  @ShownAgain("/resources/{service}/wrong")
  View again(@PathVariable String service, WrongForm form, Wanted.Query query, Page page) {
    return Html.again(show(id(service), query, form, FormErrors.none(), page));
  }

  private gg.jte.models.runtime.JteModel show(
      UUID service, Wanted.Query query, WrongForm form, FormErrors errors, Page page) {
    return templates.resourcesService(
        page, Shown.of(resources.find(service), page.words()), Wanted.read(query), form, errors);
  }

  private static UUID id(String text) {
    return Identifier.read(text);
  }
}
