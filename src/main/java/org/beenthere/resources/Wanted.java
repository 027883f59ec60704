package org.beenthere.resources;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// What help somebody looks for, as it stands in the address of the page. It may be shared as a
/// link; none of it is kept.
///
/// @param place as typed, or the key of a place, or empty
/// @param language ISO 639, or empty for any
/// @param free only what costs nothing
/// @param open only what is open now
/// @param skip how many the pages before showed
public record Wanted(
    String place, @Nullable Need need, String language, boolean free, boolean open, int skip) {

  static final int FURTHEST = 2_000;

  public static final Wanted ANYTHING = new Wanted("", null, "", false, false, 0);

  /// What stands behind the question mark.
  record Query(String place, String need, String language, String free, String open, String skip) {

    Query {
      place = FormText.asIs(place);
      need = FormText.asIs(need);
      language = FormText.asIs(language);
      free = FormText.asIs(free);
      open = FormText.asIs(open);
      skip = FormText.asIs(skip);
    }
  }

  /// Reads an address. What we do not know is left out: an old link still shows help.
  static Wanted read(Query query) {
    return new Wanted(
        query.place().strip(),
        Arrays.stream(Need.values())
            .filter(need -> need.name().equals(query.need()))
            .findFirst()
            .orElse(null),
        query.language().matches("[a-z]{2,3}") ? query.language() : "",
        query.free().equals("yes"),
        query.open().equals("yes"),
        query.skip().matches("\\d{1,4}") ? Math.min(FURTHEST, Integer.parseInt(query.skip())) : 0);
  }

  public Wanted near(String other) {
    return new Wanted(other, need, language, free, open, 0);
  }

  /// The same page, with its place named so that a link to it means the same anywhere.
  Wanted at(String key) {
    return new Wanted(key, need, language, free, open, skip);
  }

  Wanted forNeed(@Nullable Need other) {
    return new Wanted(place, other, language, free, open, 0);
  }

  Wanted in(String other) {
    return new Wanted(place, need, other, free, open, 0);
  }

  Wanted free(boolean only) {
    return new Wanted(place, need, language, only, open, 0);
  }

  Wanted open(boolean only) {
    return new Wanted(place, need, language, free, only, 0);
  }

  Wanted after(int shown) {
    return new Wanted(place, need, language, free, open, shown);
  }

  public boolean filters() {
    return need != null || !language.isEmpty() || free || open;
  }

  /// The same place without any filter.
  public Wanted anything() {
    return ANYTHING.near(place);
  }

  public String address() {
    return "/resources" + query();
  }

  public String addressOf(HelpService service) {
    return service.address() + query();
  }

  private String query() {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    add(query, "place", place);
    add(query, "need", need == null ? "" : need.name());
    add(query, "language", language);
    add(query, "free", free ? "yes" : "");
    add(query, "open", open ? "yes" : "");
    add(query, "skip", skip == 0 ? "" : String.valueOf(skip));
    return query.toString();
  }

  private static void add(StringJoiner query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
