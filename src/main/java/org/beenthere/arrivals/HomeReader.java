package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beenthere.arrivals.sheet.Names;
import org.beenthere.participants.Participant.Home;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.jspecify.annotations.Nullable;

/// Reads where somebody is from a postal code, a town and a state. Looks each place up once a list.
final class HomeReader {

  private static final int REMEMBERED = 20_000;
  private static final int SUGGESTED = 3;
  private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:[- ]?\\d{4})?");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final Pattern DUTCH = Pattern.compile("([1-9]\\d{3})\\s?([A-Za-z]{2})");

  /// Finds a place somebody means.
  interface Finder {
    Found find(String text, String country);
  }

  /// What was found, and what was seen on the way.
  record HomeRead(Home home, List<Finding> findings) {}

  private final Finder places;
  private final String country;
  private final Map<String, Found> known =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
          return size() > REMEMBERED;
        }
      };

  HomeReader(Finder places, String country) {
    this.places = places;
    this.country = country;
  }

  /// @param code what stands in the column of postal codes, and likewise the others; null for a
  ///   column that the list does not have
  HomeRead read(@Nullable Cell code, @Nullable Cell town, @Nullable Cell region) {
    var findings = new ArrayList<Finding>();
    var place = code == null ? null : byCode(code, town, region, findings);
    var name = town == null ? null : town.text();
    if (place == null && town != null) {
      place = byName(town, region, findings);
    }
    if (place == null) {
      return new HomeRead(new Home(keptCode(code, null), name, null, null), findings);
    }
    var home =
        new Home(
            keptCode(code, place),
            name == null ? place.name() : name,
            place.point().latitude(),
            place.point().longitude());
    return new HomeRead(home, findings);
  }

  private @Nullable Place byCode(
      Cell code, @Nullable Cell town, @Nullable Cell region, List<Finding> findings) {
    if (DUTCH.matcher(code.text()).matches() && country.equals("NL")) {
      return null;
    }
    var found = find(code.text());
    var digits = DIGITS.matcher(code.text()).matches();
    var isShort = digits && code.text().length() < 5;
    if (found instanceof Found.One(var place)) {
      if (!isShort) {
        return place;
      }
      if (region != null && place.subdivision().endsWith("-" + region.text())) {
        findings.add(code.shows(FindingKind.CODE_ZERO, Objects.requireNonNull(place.code())));
        return place;
      }
    }
    if (digits && code.text().length() != 5 && country.equals("US")) {
      var detail = code.text().length() + " " + like(code.text(), town);
      findings.add(code.shows(FindingKind.CODE_DIGITS, detail.strip()));
    } else {
      findings.add(code.shows(FindingKind.CODE_UNKNOWN, ""));
    }
    return null;
  }

  /// Codes that may have been meant: those of the town with one digit more somewhere, or else those
  /// that begin so.
  private String like(String digits, @Nullable Cell town) {
    var inTown = town == null ? List.<Place>of() : withOneMore(digits, Names.key(town.text()));
    var near =
        inTown.isEmpty() && find(digits) instanceof Found.Nothing nothing
            ? nothing.near().stream()
                .filter(place -> place.code() != null && place.code().startsWith(digits))
                .toList()
            : inTown;
    return near.stream()
        .limit(SUGGESTED)
        .map(place -> place.code() + " " + place.name())
        .collect(Collectors.joining(", "));
  }

  private List<Place> withOneMore(String digits, String town) {
    if (digits.length() != 4) {
      return List.of();
    }
    return IntStream.range(0, 50)
        .mapToObj(i -> digits.substring(0, i / 10) + i % 10 + digits.substring(i / 10))
        .distinct()
        .map(this::find)
        .flatMap(found -> found instanceof Found.One(var place) ? Stream.of(place) : Stream.of())
        .filter(place -> Names.key(place.name()).equals(town))
        .toList();
  }

  private @Nullable Place byName(Cell town, @Nullable Cell region, List<Finding> findings) {
    return switch (find(region == null ? town.text() : town.text() + ", " + region.text())) {
      case Found.One(var place) -> place;
      case Found.Several several -> {
        findings.add(town.shows(FindingKind.PLACE_SEVERAL, several.places().size()));
        yield null;
      }
      case Found.Nothing nothing -> {
        findings.add(town.shows(FindingKind.PLACE_UNKNOWN, ""));
        yield null;
      }
    };
  }

  private @Nullable String keptCode(@Nullable Cell code, @Nullable Place place) {
    if (code == null) {
      return null;
    }
    var dutch = DUTCH.matcher(code.text());
    if (country.equals("NL") && dutch.matches()) {
      return dutch.group(1) + " " + dutch.group(2).toUpperCase(java.util.Locale.ROOT);
    }
    var zip = ZIP.matcher(code.text());
    if (place == null || place.code() == null) {
      return null;
    }
    return zip.matches() ? zip.group(1) : place.code();
  }

  private Found find(String text) {
    return known.computeIfAbsent(text, unseen -> places.find(text, country));
  }
}
