package org.beenthere.programs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beenthere.programs.Rule.Ages;
import org.beenthere.programs.Rule.ForWhom;
import org.beenthere.programs.Rule.Funding;
import org.beenthere.programs.Rule.Served;
import org.beenthere.programs.Rule.Spoken;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What a form about a program says, once it was found in order.
final class FilledIn {

  /// @param area the area around a place, as it was found; null when there is none
  static Entrance entrance(ProgramForm form, Entrance before, Area.@Nullable Around area) {
    return new Entrance(
        before.program(),
        before.name(),
        before.place(),
        words(form.wordsEn(), form.wordsEs(), form.wordsNl()),
        form.paused(),
        form.paused() ? FormDays.day(form.backOn()) : null,
        ProgramForm.number(form.capacity()),
        form.order(),
        new Rules(rules(form, area)),
        Objects.requireNonNullElse(ProgramForm.number(form.version()), 0));
  }

  private static List<Rule> rules(ProgramForm form, Area.@Nullable Around area) {
    var rules = new ArrayList<Rule>();
    if (!form.ageFrom().isEmpty() || !form.ageTo().isEmpty()) {
      rules.add(new Ages(ProgramForm.number(form.ageFrom()), ProgramForm.number(form.ageTo())));
    }
    var areas = areas(form, area);
    if (!areas.isEmpty()) {
      rules.add(new Served(areas));
    }
    if (!form.languages().isEmpty()) {
      rules.add(new Spoken(form.languages()));
    }
    if (!form.communities().isEmpty()) {
      rules.add(new ForWhom(form.communities()));
    }
    var funding = words(form.fundingEn(), form.fundingEs(), form.fundingNl());
    if (!funding.isEmpty()) {
      rules.add(new Funding(funding));
    }
    return rules;
  }

  private static List<Area> areas(ProgramForm form, Area.@Nullable Around area) {
    var areas = new ArrayList<Area>();
    if (!form.codes().isEmpty()) {
      areas.add(new Area.Codes(form.codesName(), form.beginnings()));
    }
    if (!form.within().isEmpty()) {
      areas.add(new Area.Within(form.within()));
    }
    if (area != null) {
      areas.add(area);
    }
    return areas;
  }

  private static Map<Language, String> words(String en, String es, String nl) {
    var words = new EnumMap<Language, String>(Language.class);
    Map.of(Language.EN, en, Language.ES, es, Language.NL, nl)
        .forEach((language, said) -> {
          if (!said.isEmpty()) {
            words.put(language, said);
          }
        });
    return words;
  }

  private FilledIn() {}
}
