package org.beenthere.shell;

import java.text.BreakIterator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.WeekPart;
import org.springframework.context.MessageSource;

/// Text, dates and numbers in the reader's language and time zone. All text a page shows comes from
/// the message bundles in `words/`, through here.
public final class Words {

  private final MessageSource messages;
  private final Language language;
  private final ZoneId zone;
  private final Instant now;

  Words(MessageSource messages, Language language, ZoneId zone, Instant now) {
    this.messages = messages;
    this.language = language;
    this.zone = zone;
    this.now = now;
  }

  public Language language() {
    return language;
  }

  /// The reader's time zone: that of their site.
  public ZoneId zone() {
    return zone;
  }

  /// The text of a key. A missing key is a mistake of ours and is thrown, never shown.
  public String t(String key, Object... details) {
    var text = messages.getMessage(key, details, language.locale());
    return endsTwice(text, details) ? text.substring(0, text.length() - 1) : text;
  }

  /// A sentence that ends with "D.W." or "5:00 p. m." ends there.
  private static boolean endsTwice(String text, Object... details) {
    return text.endsWith("..")
        && Arrays.stream(details)
            .anyMatch(one ->
                one instanceof String said
                    && text.endsWith(said + ".")
                    && said.endsWith(".")
                    && !said.endsWith(".."));
  }

  /// The word for a constant, from the key `Type.CONSTANT`, such as `Way.PHONE`; a nested type is
  /// named with the one around it, as in `Participant.State.ACTIVE`.
  public String of(Enum<?> constant) {
    var type = constant.getDeclaringClass();
    var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    return t(name + "." + constant.name());
  }

  /// The words for some constants, in a row with commas.
  public String of(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /// The sentence of a refusal.
  public String of(Refusal refusal) {
    var details =
        refusal.details().stream()
            .map(detail -> detail instanceof Enum<?> constant ? of(constant) : detail)
            .toArray();
    return t(refusal.key(), details);
  }

  /// A day in words: "Thursday, November 26".
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(dayPattern(), language.locale()).format(day);
  }

  /// A day with its year: "November 26, 2026".
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dateLocale()).format(day);
  }

  public String day(Instant moment) {
    return day(moment.atZone(zone).toLocalDate());
  }

  public String date(Instant moment) {
    return date(moment.atZone(zone).toLocalDate());
  }

  /// The time of day, in 12 or 24 hours as the language has it.
  public String time(Instant moment) {
    return time(moment.atZone(zone).toLocalTime());
  }

  public String time(LocalTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(dateLocale())
        .format(time);
  }

  /// A moment in words, with how far off it is: "Thursday, November 26, 3:00 PM, in two days".
  public String moment(Instant moment) {
    return t("date.moment", day(moment), time(moment), away(moment));
  }

  /// How many days off: "today", "in 2 days", "3 days ago".
  public String away(Instant moment) {
    var days =
        ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), moment.atZone(zone).toLocalDate());
    return days >= 0 ? t("date.ahead", days) : t("date.ago", -days);
  }

  /// Whether a moment has gone by.
  public boolean past(Instant moment) {
    return moment.isBefore(now);
  }

  /// A day of the week: "Tuesday".
  public String dayOfWeek(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
  }

  /// A part of the week: "Tuesday evening".
  public String of(WeekPart part) {
    return t("date.week." + part.part(), dayOfWeek(part.day()));
  }

  /// Parts of the week: "Tuesday evening, Friday morning", or "Monday to Friday: morning; Saturday:
  /// all day".
  public String week(Collection<WeekPart> parts) {
    return new WeekWords(this).of(parts);
  }

  /// Today, where the reader is.
  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /// Not in the bundles: the quotes around the Spanish "de" mean something to a message too.
  private String dayPattern() {
    return switch (language) {
      case EN -> "EEEE, MMMM d";
      case ES -> "EEEE d 'de' MMMM";
      case NL -> "EEEE d MMMM";
    };
  }

  private Locale dateLocale() {
    return switch (language) {
      case EN -> Locale.US;
      case ES -> Locale.of("es", "US");
      case NL -> Locale.of("nl", "NL");
    };
  }

  /// The first letter of a name as a person sees it, for the small face beside it, so that an emoji
  /// or a letter with its accents stays whole.
  public static String initial(String name) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(name);
    return name.isEmpty() ? "" : name.substring(0, letters.next()).toUpperCase(Locale.ROOT);
  }

  /// Several texts in one, with a middle dot between; empty ones are left out.
  public static String dotted(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
