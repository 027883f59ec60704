package org.beenthere.programs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beenthere.places.Distance;
import org.beenthere.programs.Rule.Ages;
import org.beenthere.programs.Rule.ForWhom;
import org.beenthere.programs.Rule.Funding;
import org.beenthere.programs.Rule.Spoken;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// How one comes into a program, as its people fill it in.
///
/// @param version of what was on the page; another one meanwhile is not written over
/// @param within ISO 3166-2 of the state or province served, or empty
/// @param around a place, and `aroundDistance` how far around it, in what the country counts in
/// @param codesName what people call the area of these postal codes
public record ProgramForm(
    String version,
    String wordsEn,
    String wordsEs,
    String wordsNl,
    Boolean paused,
    String backOn,
    String capacity,
    String ageFrom,
    String ageTo,
    String within,
    String around,
    String aroundDistance,
    String codesName,
    String codes,
    Set<Language> languages,
    Set<Community> communities,
    String fundingEn,
    String fundingEs,
    String fundingNl,
    @Nullable WaitRule first,
    @Nullable WaitRule second,
    @Nullable WaitRule third,
    @Nullable WaitRule fourth) {

  private static final int LONGEST = 600;
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,6}");

  public ProgramForm {
    version = FormText.stripped(version);
    wordsEn = FormText.stripped(wordsEn);
    wordsEs = FormText.stripped(wordsEs);
    wordsNl = FormText.stripped(wordsNl);
    // A box that is not ticked is not sent.
    paused = paused != null && paused;
    backOn = FormText.stripped(backOn);
    capacity = FormText.stripped(capacity);
    ageFrom = FormText.stripped(ageFrom);
    ageTo = FormText.stripped(ageTo);
    within = FormText.stripped(within);
    around = FormText.oneLine(around);
    aroundDistance = FormText.stripped(aroundDistance);
    codesName = FormText.oneLine(codesName).replace("|", " ");
    codes = FormText.stripped(codes);
    languages = languages == null ? Set.of() : languages;
    communities = communities == null ? Set.of() : communities;
    fundingEn = FormText.stripped(fundingEn);
    fundingEs = FormText.stripped(fundingEs);
    fundingNl = FormText.stripped(fundingNl);
  }

  /// @param country in what distances are counted
  static ProgramForm of(Entrance one, String country) {
    var rules = one.rules();
    var ages = RuleText.of(Ages.class, rules).orElse(new Ages(null, null));
    var within = RuleText.areas(Area.Within.class, rules).stream().findFirst();
    var around = RuleText.areas(Area.Around.class, rules).stream().findFirst();
    var codes = RuleText.areas(Area.Codes.class, rules).stream().findFirst();
    var funding = RuleText.of(Funding.class, rules).map(Funding::words).orElse(Map.of());
    var order = one.order();
    return new ProgramForm(
        Integer.toString(one.version()),
        one.words().getOrDefault(Language.EN, ""),
        one.words().getOrDefault(Language.ES, ""),
        one.words().getOrDefault(Language.NL, ""),
        one.paused(),
        Objects.toString(one.backOn(), ""),
        Objects.toString(one.capacity(), ""),
        Objects.toString(ages.from(), ""),
        Objects.toString(ages.to(), ""),
        within.map(Area.Within::jurisdiction).orElse(""),
        around.map(Area.Around::name).orElse(""),
        around.map(area -> far(area.distance(), country)).orElse(""),
        codes.map(Area.Codes::name).orElse(""),
        codes.map(area -> String.join(" ", area.beginnings())).orElse(""),
        RuleText.of(Spoken.class, rules).map(Spoken::languages).orElse(Set.of()),
        RuleText.of(ForWhom.class, rules).map(ForWhom::communities).orElse(Set.of()),
        funding.getOrDefault(Language.EN, ""),
        funding.getOrDefault(Language.ES, ""),
        funding.getOrDefault(Language.NL, ""),
        order.size() > 0 ? order.get(0) : null,
        order.size() > 1 ? order.get(1) : null,
        order.size() > 2 ? order.get(2) : null,
        order.size() > 3 ? order.get(3) : null);
  }

  private static String far(Distance distance, String country) {
    return Long.toString(
        Math.round(Distance.countsInMiles(country) ? distance.miles() : distance.kilometres()));
  }

  FormErrors check() {
    return FormErrors.none()
        .atMost(LONGEST, "wordsEn", wordsEn)
        .atMost(LONGEST, "wordsEs", wordsEs)
        .atMost(LONGEST, "wordsNl", wordsNl)
        .addIf(
            paused && !backOn.isEmpty() && FormDays.day(backOn) == null,
            "backOn",
            "programs.form.day.wrong")
        .addIf(isNo(capacity, 1, 10_000), "capacity", "programs.form.capacity.wrong")
        .addIf(isNo(ageFrom, 0, 120), "ageFrom", "programs.form.age.wrong")
        .addIf(isNo(ageTo, 0, 120), "ageTo", "programs.form.age.wrong")
        .addIf(agesCross(), "ageTo", "programs.form.age.cross")
        .atMost(80, "around", around)
        .addIf(
            around.isEmpty() != aroundDistance.isEmpty(),
            around.isEmpty() ? "around" : "aroundDistance",
            "programs.form.around.both")
        .addIf(isNo(aroundDistance, 1, 3_000), "aroundDistance", "programs.form.distance.wrong")
        .atMost(80, "codesName", codesName)
        .addIf(
            codesName.isEmpty() != codes.isEmpty(),
            codesName.isEmpty() ? "codesName" : "codes",
            "programs.form.codes.both")
        .addIf(
            !codes.isEmpty() && !beginnings().stream().allMatch(one -> CODE.matcher(one).matches()),
            "codes",
            "programs.form.codes.wrong")
        .addIf(beginnings().size() > 300, "codes", "programs.form.codes.many")
        .atMost(LONGEST, "fundingEn", fundingEn)
        .atMost(LONGEST, "fundingEs", fundingEs)
        .atMost(LONGEST, "fundingNl", fundingNl)
        .addIf(
            order().size() != new HashSet<>(order()).size(), "first", "programs.form.order.twice");
  }

  private boolean agesCross() {
    var from = number(ageFrom);
    var to = number(ageTo);
    return from != null && to != null && from > to;
  }

  List<String> beginnings() {
    return Stream.of(codes.split("[\\s,;*]+")).filter(one -> !one.isEmpty()).toList();
  }

  List<WaitRule> order() {
    return Stream.of(first, second, third, fourth).flatMap(Stream::ofNullable).toList();
  }

  private static boolean isNo(String typed, int least, int most) {
    if (typed.isEmpty()) {
      return false;
    }
    var number = number(typed);
    return number == null || number < least || number > most;
  }

  static @Nullable Integer number(String typed) {
    return typed.matches("\\d{1,7}") ? Integer.valueOf(typed) : null;
  }
}
