package org.beenthere.referrals;

import java.util.List;
import java.util.stream.Collectors;
import org.beenthere.participants.Participant.Home;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.FormErrors;
import org.springframework.stereotype.Component;

/// Finds where somebody says they are, or says beside the field what it may have been.
@Component
public class HomeFinder {

  private final Places places;

  HomeFinder(Places places) {
    this.places = places;
  }

  /// @param country ISO 3166-1: where to look
  public Whereabout at(String typed, String country, FormErrors errors) {
    if (typed.isEmpty()) {
      return Whereabout.UNKNOWN;
    }
    switch (places.find(typed, country)) {
      case Found.One(var place) -> {
        return new Whereabout(
            new Home(
                place.code(), place.name(), place.point().latitude(), place.point().longitude()),
            place.subdivision());
      }
      case Found.Several(var several) ->
          errors.add("place", "referrals.ask.place.several", names(several));
      case Found.Nothing(var near, var hint) -> {
        if (near.isEmpty()) {
          errors.add("place", "PlaceHint." + hint.name());
        } else {
          errors.add("place", "referrals.ask.place.near", names(near));
        }
      }
    }
    return Whereabout.UNKNOWN;
  }

  private static String names(List<Place> some) {
    return some.stream()
        .limit(5)
        .map(place -> place.name() + ", " + place.subdivision().substring(3))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
