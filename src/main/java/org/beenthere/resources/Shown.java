package org.beenthere.resources;

import java.util.List;
import java.util.stream.Collectors;
import org.beenthere.places.Distance;
import org.beenthere.resources.HelpSearch.Found;
import org.beenthere.shell.Words;
import org.jspecify.annotations.Nullable;

/// A service in the reader's words.
///
/// @param where the place and how far away it is, or that it needs no travel
/// @param hours a line for each time of the week
/// @param open that it is open now or closed, or empty when nobody said
/// @param checked when somebody last made sure that it is right
/// @param old whether that is more than a year ago, or unknown
public record Shown(
    HelpService service,
    String where,
    String needs,
    String languages,
    String cost,
    String ages,
    List<String> hours,
    String open,
    String checked,
    boolean old) {

  static Shown of(Found found, Words words) {
    var one = found.service();
    return new Shown(
        one,
        where(one, found.metres(), words),
        words.of(one.needs()),
        one.languages().stream()
            .map(code -> LanguageNames.name(code, words))
            .collect(Collectors.joining(", ")),
        words.of(one.price().cost()),
        ages(one.ages(), words),
        HoursText.inWords(one.hours(), words),
        found.openNow() == null
            ? ""
            : words.t(found.openNow() ? "resources.open" : "resources.shut"),
        checked(one, words),
        one.checkedOn() == null || one.checkedOn().isBefore(words.today().minusYears(1)));
  }

  private static String where(HelpService one, @Nullable Double metres, Words words) {
    if (one.spots().isEmpty()) {
      return words.t("resources.placeless");
    }
    var town = one.spots().getFirst().town();
    return metres == null
        ? town
        : Words.dotted(
            one.spots().size() == 1 ? town : words.t("resources.places", one.spots().size()),
            words.t("resources.away", new Distance(metres).said(words, one.country())));
  }

  private static String ages(HelpService.Ages ages, Words words) {
    var youngest = ages.youngest();
    var oldest = ages.oldest();
    if (youngest != null && oldest != null) {
      return words.t("resources.ages.between", youngest, oldest);
    }
    if (youngest != null && youngest > 0) {
      return words.t("resources.ages.from", youngest);
    }
    return oldest == null ? "" : words.t("resources.ages.upTo", oldest);
  }

  private static String checked(HelpService one, Words words) {
    var day = one.checkedOn();
    return day == null
        ? words.t("resources.checked.never")
        : words.t("resources.checked", words.date(day));
  }
}
