package org.beenthere.programs;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.places.Jurisdictions;
import org.beenthere.programs.Rule.Ages;
import org.beenthere.programs.Rule.ForWhom;
import org.beenthere.programs.Rule.Funding;
import org.beenthere.programs.Rule.Served;
import org.beenthere.programs.Rule.Spoken;
import org.beenthere.shell.Words;
import org.springframework.stereotype.Component;

/// Says a rule in plain words, the same to the person it is about and to whoever works there.
@Component
public class RuleWords {

  private final Jurisdictions jurisdictions;

  RuleWords(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  /// Such as: "For people who live in Davidson County."
  ///
  /// @param country ISO 3166-1: in what distances are counted
  public String said(Rule rule, Words words, String country) {
    return switch (rule) {
      case Ages(var from, var to) when from == null -> words.t("programs.rule.upTo", to);
      case Ages(var from, var to) when to == null -> words.t("programs.rule.from", from);
      case Ages(var from, var to) -> words.t("programs.rule.between", from, to);
      case Served(var areas) ->
          words.t(
              "programs.rule.served",
              areas.stream()
                  .map(area -> name(area, words, country))
                  .collect(Collectors.joining(words.t("programs.rule.or"))));
      case Spoken(var languages) ->
          words.t(
              "programs.rule.spoken",
              languages.stream()
                  .sorted()
                  .map(one -> one.ownName())
                  .collect(Collectors.joining(", ")));
      case ForWhom(var communities) -> words.t("programs.rule.forWhom", named(communities, words));
      case Funding(var said) -> Entrance.said(said, words.language());
    };
  }

  /// What we will ask when somebody did not say it.
  public String asked(Rule rule, Words words) {
    return switch (rule) {
      case Ages ages -> words.t("programs.ask.age");
      case Served served -> words.t("programs.ask.place");
      case Spoken spoken -> words.t("programs.ask.language");
      case ForWhom whom -> words.t("programs.ask.belongs");
      case Funding funding -> "";
    };
  }

  private String name(Area area, Words words, String country) {
    return switch (area) {
      case Area.Within(var jurisdiction) -> jurisdictions.name(jurisdiction, words.language());
      case Area.Around around ->
          words.t("programs.rule.around", around.distance().said(words, country), around.name());
      case Area.Codes(var name, var beginnings) -> name;
    };
  }

  private static String named(Set<? extends Enum<?>> some, Words words) {
    return some.stream()
        .sorted(Comparator.comparing(Enum::ordinal))
        .map(words::of)
        .map(one -> within(one, words))
        .collect(Collectors.joining(", "));
  }

  /// A word as it stands within a sentence; LGBTQ+ stays as it is.
  private static String within(String word, Words words) {
    return word.length() > 1 && Character.isLowerCase(word.charAt(1))
        ? word.substring(0, 1).toLowerCase(words.language().locale()) + word.substring(1)
        : word;
  }
}
