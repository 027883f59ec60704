package org.beenthere.directory;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.beenthere.organizations.Whereabouts;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page, and the people near a place. Anybody may look, and nobody is asked who they are.
@Controller
@For(Hat.VISITOR)
class SearchController {

  /// How many people the first page shows.
  private static final int A_FEW = 3;

  private static final int MOST_CHOICES = 12;

  private final Directory directory;
  private final Whereabouts whereabouts;
  private final WaysToTurn ways;
  private final Copying copying;
  private final Templates templates;

  SearchController(
      Directory directory,
      Whereabouts whereabouts,
      WaysToTurn ways,
      Copying copying,
      Templates templates) {
    this.directory = directory;
    this.whereabouts = whereabouts;
    this.ways = ways;
    this.copying = copying;
    this.templates = templates;
  }

  @GetMapping("/")
  View first(Page page) {
    var results =
        directory.search(Wish.ANYBODY, null, whereabouts.country(page), today(page), A_FEW);
    return Html.ok(
        templates.directoryFirst(
            page,
            new Filters(Wish.ANYBODY, results.facets(), page.words()).experiences(),
            cards(results, page),
            ways.show(page, null)));
  }

  @GetMapping("/people-near")
  View near(Wish.Query query, HttpServletRequest request, Page page) {
    var wish = Wish.read(query);
    if (wish.place().isEmpty()) {
      return people(wish, null, whereabouts.country(page), request, page);
    }
    return switch (whereabouts.find(wish.place(), whereabouts.country(page))) {
      case Found.One(var found) ->
          people(wish.at(found.key()), found, found.country(), request, page);
      case Found.Several(var several) ->
          Html.ok(
              templates.directoryWhich(
                  page, wish, "places.several", choices(wish, several, page), FormErrors.none()));
      case Found.Nothing(var near, var hint) ->
          Html.invalid(
              templates.directoryWhich(
                  page,
                  wish,
                  "places.near",
                  choices(wish, near, page),
                  FormErrors.of("place", "PlaceHint." + hint.name())));
    };
  }

  private View people(
      Wish wish, @Nullable Place from, String country, HttpServletRequest request, Page page) {
    var results = directory.search(wish, from, country, today(page), Directory.A_PAGE);
    var shown = results.people().stream().map(peer -> peer.listing().specialist()).toList();
    return copying
        .answers(request, shown, page)
        .orElseGet(() ->
            Html.ok(
                templates.directoryPeople(
                    page,
                    results,
                    from == null ? "" : whereabouts.line(from, page.words().language()),
                    new Filters(wish, results.facets(), page.words()).all(),
                    cards(results, page),
                    ways.show(page, null))));
  }

  private List<Card> cards(Results results, Page page) {
    return results.people().stream().map(peer -> Card.of(peer, page.words(), whereabouts)).toList();
  }

  private List<Filter> choices(Wish wish, List<Place> places, Page page) {
    return places.stream()
        .limit(MOST_CHOICES)
        .map(place ->
            new Filter(
                whereabouts.line(place, page.words().language()),
                0,
                wish.near(place.key()).address(),
                false))
        .toList();
  }

  private static LocalDate today(Page page) {
    return page.words().today();
  }
}
