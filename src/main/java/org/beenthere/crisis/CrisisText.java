package org.beenthere.crisis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What somebody wrote for hard days, as they typed it.
///
/// @param words the parts that are one text; what was not written is not in it
public record CrisisText(
    Map<CrisisPart, String> words, List<WarningSign> signs, List<Confidant> people) {

  static final CrisisText EMPTY = new CrisisText(Map.of(), List.of(), List.of());

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public CrisisText {
    words = Collections.unmodifiableMap(new TreeMap<>(words));
    signs = List.copyOf(signs);
    people = List.copyOf(people);
  }

  /// The words of a part, or empty.
  public String of(CrisisPart part) {
    return Objects.requireNonNullElse(words.get(part), "");
  }

  public boolean has(CrisisPart part) {
    return switch (part) {
      case SIGNS -> !signs.isEmpty();
      case PEOPLE -> !people.isEmpty();
      default -> !of(part).isEmpty();
    };
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /// The same with one part taken from another.
  CrisisText with(CrisisPart part, CrisisText from) {
    return switch (part) {
      case SIGNS -> new CrisisText(words, from.signs, people);
      case PEOPLE -> new CrisisText(words, signs, from.people);
      default -> {
        var changed = new TreeMap<>(words);
        if (from.has(part)) {
          changed.put(part, from.of(part));
        } else {
          changed.remove(part);
        }
        yield new CrisisText(changed, signs, people);
      }
    };
  }

  /// Whether a part says the same in both.
  boolean same(CrisisPart part, CrisisText other) {
    return with(part, other).equals(this);
  }

  /// Tells whether a part, or under null the whole, is still what somebody saw.
  public String seen(@Nullable CrisisPart part) {
    var whole = part == null ? this : EMPTY.with(part, this);
    return Identifier.of(new UUID(0, 0), List.of(whole.json())).toString();
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static CrisisText read(String json) {
    return JSON.readValue(json, CrisisText.class);
  }
}
