package org.beenthere.specialists;

import java.util.List;
import org.beenthere.places.Found;
import org.beenthere.places.Jurisdictions;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.Choice;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialist.Base;
import org.springframework.stereotype.Component;

/// Finds where a specialist works from in what they typed.
@Component
class BaseFinder {

  sealed interface Answer {
    record Clear(Base base) implements Answer {}

    /// @param key the sentence that says what to do
    /// @param choices what may have been meant; perhaps nothing
    record Unclear(String key, List<Choice> choices) implements Answer {}
  }

  private final Places places;
  private final Jurisdictions jurisdictions;

  BaseFinder(Places places, Jurisdictions jurisdictions) {
    this.places = places;
    this.jurisdictions = jurisdictions;
  }

  /// A place that was not touched stays as it is. Of a new one we keep the town and its middle,
  /// never anything finer.
  Answer find(ProfileForm form, Base now, String country, Words words) {
    var reach = form.reachKm(country);
    if (!form.placeKey().isEmpty()) {
      var chosen = places.at(form.placeKey());
      if (chosen.isPresent()) {
        return at(chosen.get(), reach, words);
      }
    }
    var typed = form.place().strip();
    if (typed.equals(now.place())) {
      return new Answer.Clear(
          new Base(now.place(), now.country(), now.latitude(), now.longitude(), reach));
    }
    if (typed.isEmpty()) {
      return new Answer.Clear(new Base(null, null, null, null, reach));
    }
    return switch (places.find(typed, country)) {
      case Found.One(var place) -> at(place, reach, words);
      case Found.Several(var several) ->
          new Answer.Unclear("places.several", choices(several, words));
      case Found.Nothing(var near, var hint) ->
          new Answer.Unclear("PlaceHint." + hint.name(), choices(near, words));
    };
  }

  private Answer at(Place place, int reach, Words words) {
    return new Answer.Clear(
        new Base(
            place.name() + ", " + jurisdictions.name(place.subdivision(), words.language()),
            place.country(),
            place.point().latitude(),
            place.point().longitude(),
            reach));
  }

  private List<Choice> choices(List<Place> places, Words words) {
    return places.stream()
        .limit(8)
        .map(place ->
            new Choice(place.key(), jurisdictions.line(place, words.language()), "", false))
        .toList();
  }
}
