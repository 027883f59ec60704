package org.beenthere.places;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beenthere.places.Found.PlaceHint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the place that somebody means: a ZIP code, a town, a town with its state or province, in
/// whatever spelling it came. Asks nobody who they are; this is reference data.
@Service
@Transactional(readOnly = true)
public class Places {

  private static final Pattern ZIP =
      Pattern.compile("(?:(.*\\D)\\s)?\\s*(\\d{5})(?:[-\\s]?\\d{4})?", Pattern.DOTALL);
  private static final Pattern ZIP_WITHOUT_ITS_ZEROS = Pattern.compile("[1-9]\\d{2,3}");
  private static final Pattern DUTCH_CODE =
      Pattern.compile("([1-9]\\d{3})\\s?(?:[a-z]{2})?(?:[\\s,]+(\\D+))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FULL_DUTCH_CODE =
      Pattern.compile("[1-9]\\d{3}\\s?[a-z]{2}\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGITS = Pattern.compile("[\\d\\s-]+");
  private static final int NEAR = 6;

  /// No place with all it lies in takes more characters. Reading a text as a place looks at each of
  /// its words as where a name may end, which nobody may ask of a whole letter.
  private static final int LONGEST = 120;

  private final Atlas atlas;
  private final Reading reading;

  Places(Atlas atlas, Jurisdictions jurisdictions) {
    this.atlas = atlas;
    this.reading = new Reading(jurisdictions);
  }

  /// Finds what somebody typed.
  ///
  /// @param text a postal code or a name, as typed
  /// @param country ISO 3166-1: where to look first
  public Found find(String text, String country) {
    var typed = text.strip();
    if (typed.isEmpty()) {
      return new Found.Nothing(List.of(), PlaceHint.EMPTY);
    }
    if (typed.length() > LONGEST) {
      return new Found.Nothing(List.of(), PlaceHint.UNKNOWN_NAME);
    }
    if (FULL_DUTCH_CODE.matcher(typed).matches()
        || (country.equals("NL") && DUTCH_CODE.matcher(typed).matches())) {
      return byDutchCode(typed);
    }
    var zip = ZIP.matcher(typed);
    if (zip.matches()) {
      return byZip(zip.group(2), zip.group(1), country);
    }
    if (DIGITS.matcher(typed).matches()) {
      return byDigits(typed.replaceAll("\\D", ""));
    }
    return byName(typed, country);
  }

  /// Whether we know the towns of a country at all.
  public boolean knows(String country) {
    return atlas.knows(country);
  }

  /// The place of that key, as it stood in an address.
  public Optional<Place> at(String key) {
    return atlas.at(key);
  }

  /// A spreadsheet eats leading zeros: 1001 was 01001.
  private Found byDigits(String digits) {
    if (ZIP_WITHOUT_ITS_ZEROS.matcher(digits).matches()) {
      var place = atlas.withCode("0".repeat(5 - digits.length()) + digits);
      if (place.isPresent()) {
        return new Found.One(place.get());
      }
    }
    return nothingLike(digits);
  }

  /// A known code says it all; with an unknown one, the name beside it may help.
  private Found byZip(String code, @Nullable String name, String country) {
    var place = atlas.withCode(code);
    if (place.isPresent()) {
      return new Found.One(place.get());
    }
    return name == null || name.isBlank() ? nothingLike(code) : byName(name, country);
  }

  private Found nothingLike(String code) {
    for (int length = Math.min(4, code.length()); length >= 3; length--) {
      var near = atlas.withCodeLike(code.substring(0, length), NEAR);
      if (!near.isEmpty()) {
        return new Found.Nothing(near, PlaceHint.UNKNOWN_CODE);
      }
    }
    return new Found.Nothing(List.of(), PlaceHint.UNKNOWN_CODE);
  }

  private Found byDutchCode(String typed) {
    var parts = DUTCH_CODE.matcher(typed);
    var name = parts.matches() ? parts.group(2) : null;
    return name == null || name.isBlank()
        ? new Found.Nothing(List.of(), PlaceHint.DUTCH_CODE)
        : byName(name, "NL");
  }

  private Found byName(String typed, String country) {
    var readings = reading.of(typed);
    for (var read : readings) {
      var places = atlas.called(read.name(), read.within());
      if (!places.isEmpty()) {
        return reading.isRatherAnArea(typed, places)
            ? new Found.Nothing(places.stream().limit(NEAR).toList(), PlaceHint.TOO_WIDE)
            : found(places, country);
      }
    }
    return reading.isAnArea(typed)
        ? new Found.Nothing(List.of(), PlaceHint.TOO_WIDE)
        : new Found.Nothing(atlas.spelledLike(readings, country, NEAR), PlaceHint.UNKNOWN_NAME);
  }

  private static Found found(List<Place> places, String country) {
    var here = places.stream().filter(place -> place.country().equals(country)).toList();
    var meant = here.isEmpty() ? places : here;
    return meant.size() == 1 ? new Found.One(meant.getFirst()) : new Found.Several(meant);
  }
}
