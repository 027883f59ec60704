package org.beenthere.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Somewhere to call or write to.
///
/// @param country ISO 3166-1, empty for everywhere else
/// @param names one per language in the order of [Language]
/// @param call the number as it is dialled, or null when it cannot be called
/// @param text the number to send a text to, or null
/// @param say the word to send, or null when any will do
/// @param hours when it answers, or null when we do not know
/// @param languages ISO 639-1 of those who answer
/// @param web its page, or null
/// @param source where we have it from
/// @param verified when somebody last read that source, or null when it stands here as common
///   knowledge
public record HelpLine(
    String country,
    HelpKind kind,
    List<String> names,
    @Nullable String call,
    @Nullable String text,
    @Nullable String say,
    @Nullable String hours,
    List<String> languages,
    @Nullable String web,
    String source,
    @Nullable LocalDate verified) {

  public enum HelpKind {
    /// Danger to life: police, fire, ambulance.
    EMERGENCY,
    /// Thoughts of suicide, or at the end of one's strength.
    CRISIS,
    /// Somebody to talk to, or to find help with; never shown as an emergency line.
    SUPPORT
  }

  /// Names it in a check: a line whose number changes has to be checked again.
  String key() {
    return Stream.of(country, call, text, web, names.getFirst())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("/"));
  }

  public String name(Language language) {
    return names.get(language.ordinal());
  }

  /// The same line, last checked on that day.
  HelpLine checked(LocalDate day) {
    return new HelpLine(country, kind, names, call, text, say, hours, languages, web, source, day);
  }

  /// Nobody has read the source within a year, so somebody should.
  public boolean isUnverified(LocalDate today) {
    return verified == null || verified.isBefore(today.minusMonths(12));
  }
}
