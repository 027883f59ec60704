package org.beenthere.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// Whom somebody hopes to find, as it stands in the address of the page. All of it may be shared as
/// a link; none of it is kept.
///
/// @param words a name or anything else they may have written, as typed, or empty
/// @param place as typed, or the key of a place, or empty
/// @param language ISO 639, or empty for any
/// @param after the last person of the page before, or null for the first page
public record Wish(
    String words,
    String place,
    @Nullable Experience experience,
    String language,
    @Nullable Way way,
    @Nullable Community community,
    @Nullable WeekPart when,
    @Nullable SpecialistId after) {

  private static final int LONGEST = 80;

  /// What stands behind the question mark.
  record Query(
      String q,
      String place,
      String experience,
      String language,
      String way,
      String community,
      String when,
      String after) {

    Query {
      q = FormText.asIs(q);
      place = FormText.asIs(place);
      experience = FormText.asIs(experience);
      language = FormText.asIs(language);
      way = FormText.asIs(way);
      community = FormText.asIs(community);
      when = FormText.asIs(when);
      after = FormText.asIs(after);
    }
  }

  public static final Wish ANYBODY = new Wish("", "", null, "", null, null, null, null);

  /// Reads an address. What we do not know is left out: an old link still shows people.
  static Wish read(Query query) {
    return new Wish(
        query.q().length() > LONGEST ? query.q().substring(0, LONGEST).strip() : query.q().strip(),
        query.place().strip(),
        constant(Experience.values(), query.experience()),
        query.language().matches("[a-z]{2,3}") ? query.language() : "",
        constant(Way.values(), query.way()),
        constant(Community.values(), query.community()),
        WeekPart.of(query.when()).orElse(null),
        last(query.after()));
  }

  public Wish near(String otherPlace) {
    return new Wish(words, otherPlace, experience, language, way, community, when, null);
  }

  /// The same page of the search, with its place named so that a link to it means the same
  /// anywhere.
  Wish at(String key) {
    return new Wish(words, key, experience, language, way, community, when, after);
  }

  Wish withExperience(@Nullable Experience other) {
    return new Wish(words, place, other, language, way, community, when, null);
  }

  Wish withLanguage(String other) {
    return new Wish(words, place, experience, other, way, community, when, null);
  }

  Wish withWay(@Nullable Way other) {
    return new Wish(words, place, experience, language, other, community, when, null);
  }

  Wish withCommunity(@Nullable Community other) {
    return new Wish(words, place, experience, language, way, other, when, null);
  }

  Wish when(@Nullable WeekPart other) {
    return new Wish(words, place, experience, language, way, community, other, null);
  }

  Wish after(SpecialistId last) {
    return new Wish(words, place, experience, language, way, community, when, last);
  }

  /// The same place without any filter.
  public Wish forAnybody() {
    return ANYBODY.near(place);
  }

  public boolean filters() {
    return experience != null
        || way != null
        || community != null
        || when != null
        || !language.isEmpty()
        || !words.isEmpty();
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
    add(query, "q", words);
    add(query, "place", place);
    add(query, "experience", experience == null ? "" : experience.name());
    add(query, "language", language);
    add(query, "way", way == null ? "" : way.name());
    add(query, "community", community == null ? "" : community.name());
    add(query, "when", when == null ? "" : when.key());
    add(query, "after", after == null ? "" : after.toString());
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

  private static @Nullable SpecialistId last(String text) {
    try {
      return text.isEmpty() ? null : new SpecialistId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnIdentifier) {
      return null;
    }
  }
}
