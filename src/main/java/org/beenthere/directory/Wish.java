package org.beenthere.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Whom somebody hopes to find, as it stands in the address of the page. All of it may be shared as
/// a link; none of it is kept.
///
/// @param place as typed, or the key of a place, or empty
/// @param language ISO 639, or empty for any
/// @param after the last person of the page before, or null for the first page
public record Wish(
    String place,
    @Nullable Experience experience,
    String language,
    @Nullable Way way,
    @Nullable Last after) {

  /// The last person of a page: the next page begins after them.
  public record Last(long rank, SpecialistId specialist) {}

  public static final Wish ANYBODY = new Wish("", null, "", null, null);

  /// Reads an address. What we do not know is left out: an old link still shows people.
  static Wish read(String place, String experience, String language, String way, String after) {
    return new Wish(
        place.strip(),
        constant(Experience.values(), experience),
        language.matches("[a-z]{2,3}") ? language : "",
        constant(Way.values(), way),
        last(after));
  }

  public Wish near(String otherPlace) {
    return new Wish(otherPlace, experience, language, way, null);
  }

  /// The same page of the search, with its place named so that a link to it means the same
  /// anywhere.
  Wish at(String key) {
    return new Wish(key, experience, language, way, after);
  }

  Wish withExperience(@Nullable Experience other) {
    return new Wish(place, other, language, way, null);
  }

  Wish withLanguage(String other) {
    return new Wish(place, experience, other, way, null);
  }

  Wish withWay(@Nullable Way other) {
    return new Wish(place, experience, language, other, null);
  }

  Wish after(Last last) {
    return new Wish(place, experience, language, way, last);
  }

  /// The same place without any filter.
  public Wish forAnybody() {
    return ANYBODY.near(place);
  }

  public boolean filters() {
    return experience != null || way != null || !language.isEmpty();
  }

  /// The address of the page that shows it.
  public String address() {
    return "/people-near" + query();
  }

  /// The address of somebody's own page, from which one comes back to this one.
  public String addressOf(SpecialistId specialist) {
    return "/peers/" + specialist + query();
  }

  private String query() {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    add(query, "place", place);
    add(query, "experience", experience == null ? "" : experience.name());
    add(query, "language", language);
    add(query, "way", way == null ? "" : way.name());
    add(query, "after", after == null ? "" : after.rank() + "_" + after.specialist());
    return query.toString();
  }

  private static void add(StringJoiner query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
    Optional<E> meant = Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
    return meant.isPresent() ? meant.get() : null;
  }

  private static @Nullable Last last(String text) {
    var parts = text.split("_", 2);
    if (parts.length < 2 || !parts[0].matches("\\d{1,9}")) {
      return null;
    }
    try {
      return new Last(Long.parseLong(parts[0]), new SpecialistId(UUID.fromString(parts[1])));
    } catch (IllegalArgumentException notAnIdentifier) {
      return null;
    }
  }
}
