package org.beenthere.coping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.beenthere.vocabulary.Language;

/// A letter that somebody wrote for themselves and wanted to keep. The house sends none.
///
/// @param language in which it is written
/// @param whom whom it greets, or empty
/// @param name who signs it
public record Letter(
    UUID id, To recipient, Language language, String whom, String words, String name, Instant at) {

  /// To whom a letter goes; decides with which sentences it may begin.
  public enum To {
    DOCTOR,
    LANDLORD,
    EMPLOYER,
    SCHOOL,
    OFFICE
  }

  /// The letter as it is printed and saved: the day, the greeting, the words, the end.
  static String text(LetterForm form, Openings openings, LocalDate today) {
    return String.join(
        "\n\n",
        day(today, form.language()),
        openings.greeting(form.whom()),
        form.words(),
        openings.regards() + "\n" + form.name());
  }

  private static String day(LocalDate day, Language language) {
    var locale =
        switch (language) {
          case EN -> Locale.US;
          case ES -> Locale.of("es", "US");
          case NL -> Locale.of("nl", "NL");
        };
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
