package org.beenthere.places;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.beenthere.shell.Words;
import org.jspecify.annotations.Nullable;

/// A crisis line in the reader's words.
///
/// @param key what names it when it is checked
/// @param call the number to call, or null
/// @param text the number to send a text to, or null
/// @param say the word to send, or null
/// @param about what kind of line it is, when it answers and in which languages
/// @param checked when it was last checked with those who answer
/// @param isChecked whether anybody here has checked it at all
public record LineShown(
    String key,
    String name,
    @Nullable String call,
    @Nullable String text,
    @Nullable String say,
    @Nullable String web,
    String about,
    String checked,
    boolean isChecked) {

  /// The lines of a country.
  ///
  /// @param name what the country is called
  public record Country(String name, List<LineShown> lines) {}

  static LineShown of(HelpLine line, Words words) {
    var day = line.verified();
    return new LineShown(
        line.key(),
        line.name(words.language()),
        line.call(),
        line.text(),
        line.say(),
        line.web(),
        Words.dotted(
            words.of(line.kind()),
            Words.dotted(
                "24/7".equals(line.hours()) ? words.t("places.crisis.anyHour") : "",
                languages(line, words))),
        day == null
            ? words.t("places.crisis.unchecked")
            : words.t("places.crisis.checked", words.date(day)),
        day != null);
  }

  /// The number as a telephone takes it.
  public static String dialled(String number) {
    return number.replaceAll("[^0-9+]", "");
  }

  private static String languages(HelpLine line, Words words) {
    var reader = words.language().locale();
    return line.languages().stream()
        .map(code -> Locale.of(code).getDisplayLanguage(reader))
        .collect(Collectors.joining(", "));
  }
}
