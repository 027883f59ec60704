package org.beenthere.programs;

import java.util.Set;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What somebody said that rules ask about. All of it may be unsaid.
///
/// @param belongs to whom they say they belong, or null when they left that out
public record Answers(
    @Nullable Integer age, At at, @Nullable Language language, @Nullable Set<Community> belongs) {

  public static final Answers NONE = new Answers(null, At.UNKNOWN, null, null);

  /// Where they are, as exactly as they said it.
  ///
  /// @param code a postal code
  /// @param jurisdiction ISO 3166-2
  public record At(@Nullable String code, @Nullable String jurisdiction, @Nullable Point point) {
    public static final At UNKNOWN = new At(null, null, null);
  }
}
