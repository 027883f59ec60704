package org.beenthere.places;

import java.util.List;
import org.beenthere.vocabulary.Language;

/// A country, or a state or province of one.
///
/// @param code ISO 3166-1 of a country, else ISO 3166-2
/// @param shortName as on an envelope: `TN`
/// @param names what it is called, one per language in the order of [Language]
/// @param also what else people call it
public record Jurisdiction(String code, String shortName, List<String> names, List<String> also) {

  public String country() {
    return code.substring(0, 2);
  }

  public boolean isCountry() {
    return code.length() == 2;
  }

  public String name(Language language) {
    return names.get(language.ordinal());
  }
}
