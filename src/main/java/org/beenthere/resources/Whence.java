package org.beenthere.resources;

import java.util.List;
import java.util.regex.Pattern;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Found;
import org.beenthere.places.Found.PlaceHint;
import org.beenthere.places.Jurisdictions;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Page;
import org.springframework.stereotype.Component;

/// From where somebody looks for help. It is looked up and forgotten.
@Component
class Whence {

  private static final Pattern KEY = Pattern.compile("(us|nl)-[a-z0-9-]{2,80}");
  private static final int LONGEST = 80;

  private final Places places;
  private final Jurisdictions jurisdictions;
  private final Organizations organizations;
  private final HomeCountry home;

  Whence(
      Places places, Jurisdictions jurisdictions, Organizations organizations, HomeCountry home) {
    this.places = places;
    this.jurisdictions = jurisdictions;
    this.organizations = organizations;
    this.home = home;
  }

  /// In which country to look while nobody said where they are.
  String country(Page page) {
    var viewer = page.viewer();
    if (viewer != null) {
      return viewer.country();
    }
    var suggested = home.country(page.words().language());
    var countries = organizations.all().stream().map(Organization::country).toList();
    return countries.isEmpty() || countries.contains(suggested) ? suggested : countries.getFirst();
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

  String line(Place place, Page page) {
    return jurisdictions.line(place, page.words().language());
  }
}
