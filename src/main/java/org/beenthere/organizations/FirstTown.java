package org.beenthere.organizations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Language;
import org.springframework.stereotype.Component;

/// Looks up the town of the first location. What is not found is asked about once, with what may
/// have been meant; whoever sends it again as it is knows better than our list.
@Component
class FirstTown {

  private static final int SOME = 5;

  private final Places places;
  private final Whereabouts whereabouts;

  FirstTown(Places places, Whereabouts whereabouts) {
    this.places = places;
    this.whereabouts = whereabouts;
  }

  /// The town as it is written, or as it was typed; what is the matter with it stands beside its
  /// field.
  String find(FoundingForm form, Language language, FormErrors errors) {
    var typed = form.site();
    if (typed.isEmpty() || form.sameTown() || !places.knows(form.country())) {
      return typed;
    }
    return switch (whereabouts.find(typed, form.country())) {
      case Found.One(var place) -> theirs(List.of(place), form, language, errors);
      // Which of them it is does not matter to a name.
      case Found.Several(var several) -> theirs(several, form, language, errors);
      case Found.Nothing(var near, var hint) ->
          ask(form, inCountry(near, form).toList(), language, errors);
    };
  }

  private String theirs(
      List<Place> found, FoundingForm form, Language language, FormErrors errors) {
    return inCountry(found, form)
        .findFirst()
        .map(Place::name)
        .orElseGet(() -> ask(form, found, language, errors));
  }

  private static Stream<Place> inCountry(List<Place> found, FoundingForm form) {
    return found.stream().filter(one -> one.country().equals(form.country()));
  }

  private String ask(FoundingForm form, List<Place> near, Language language, FormErrors errors) {
    var names =
        near.stream()
            .limit(SOME)
            .map(place -> whereabouts.line(place, language))
            .distinct()
            .collect(Collectors.joining("; "));
    var country = Locale.of("", form.country()).getDisplayCountry(language.locale());
    errors.add(
        "site",
        names.isEmpty() ? "organizations.setup.site.unknown" : "organizations.setup.site.near",
        country,
        names);
    return form.site();
  }
}
