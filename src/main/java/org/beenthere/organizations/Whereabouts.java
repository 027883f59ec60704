package org.beenthere.organizations;

import java.util.List;
import java.util.regex.Pattern;
import org.beenthere.places.Found;
import org.beenthere.places.Found.PlaceHint;
import org.beenthere.places.Jurisdictions;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Language;
import org.springframework.stereotype.Component;

/// Where somebody is who looks for a peer, or for help: in their own words, or by the key that a
/// link carries. It is looked up and forgotten.
@Component
public class Whereabouts {

  private static final Pattern KEY = Pattern.compile("(us|nl)-[a-z0-9-]{2,80}");
  private static final int LONGEST = 80;

  private final Places places;
  private final Jurisdictions jurisdictions;
  private final Organizations organizations;
  private final HomeCountry home;

  Whereabouts(
      Places places, Jurisdictions jurisdictions, Organizations organizations, HomeCountry home) {
    this.places = places;
    this.jurisdictions = jurisdictions;
    this.organizations = organizations;
    this.home = home;
  }

  /// In which country to look while nobody said where they are: that of whoever is signed in, else
  /// the one that the language suggests, unless no organization of this house is there.
  public String country(Page page) {
    var viewer = page.viewer();
    if (viewer != null) {
      return viewer.country();
    }
    var suggested = home.country(page.words().language());
    var countries = organizations.countries();
    return countries.isEmpty() || countries.contains(suggested) ? suggested : countries.getFirst();
  }

  /// @param text a place in somebody's words, or a key
  /// @param country where it is more likely
  public Found find(String text, String country) {
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

  public String line(Place place, Language language) {
    return jurisdictions.line(place, language);
  }

  public String jurisdiction(String code, Language language) {
    return jurisdictions.name(code, language);
  }
}
