package org.beenthere.directory;

import java.util.List;
import java.util.regex.Pattern;
import org.beenthere.places.Found;
import org.beenthere.places.Found.PlaceHint;
import org.beenthere.places.Jurisdictions;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.vocabulary.Language;
import org.springframework.stereotype.Component;

/// Where a visitor is: in their own words, or by the key that a link carries. It is looked up and
/// forgotten.
@Component
class Whereabouts {

  private static final Pattern KEY = Pattern.compile("(us|nl)-[a-z0-9-]{2,80}");
  private static final int LONGEST = 80;

  private final Places places;
  private final Jurisdictions jurisdictions;

  Whereabouts(Places places, Jurisdictions jurisdictions) {
    this.places = places;
    this.jurisdictions = jurisdictions;
  }

  Found find(String text, String country) {
    if (text.length() > LONGEST) {
      return new Found.Nothing(List.of(), PlaceHint.UNKNOWN_NAME);
    }
    if (KEY.matcher(text).matches()) {
      var place = places.at(text);
      if (place.isPresent()) {
        return new Found.One(place.get());
      }
    }
    return places.find(text, country);
  }

  String line(Place place, Language language) {
    return jurisdictions.line(place, language);
  }

  String jurisdiction(String code, Language language) {
    return jurisdictions.name(code, language);
  }
}
