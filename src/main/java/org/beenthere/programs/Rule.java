package org.beenthere.programs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Something that a program asks of whoever wants to come: the whole language of its rules. Each is
/// judged by itself; what somebody did not say never speaks against them.
public sealed interface Rule {

  /// How it stands with somebody.
  Verdict.Says judge(Answers answers);

  /// For people of these ages.
  ///
  /// @param from the youngest, or null when there is none
  /// @param to the oldest, or null when there is none
  record Ages(@Nullable Integer from, @Nullable Integer to) implements Rule {

    @Override
    public Verdict.Says judge(Answers answers) {
      var age = answers.age();
      if (age == null) {
        return Verdict.Says.ASK;
      }
      return Verdict.Says.of((from == null || age >= from) && (to == null || age <= to));
    }
  }

  /// For people who live in one of these areas.
  record Served(List<Area> areas) implements Rule {

    public Served {
      areas = List.copyOf(areas);
    }

    @Override
    public Verdict.Says judge(Answers answers) {
      var all = areas.stream().map(area -> area.holds(answers.at())).toList();
      if (all.contains(Verdict.Says.FITS)) {
        return Verdict.Says.FITS;
      }
      return all.contains(Verdict.Says.ASK) ? Verdict.Says.ASK : Verdict.Says.NOT;
    }
  }

  /// For people who can talk in one of these languages.
  record Spoken(Set<Language> languages) implements Rule {

    public Spoken {
      languages = Set.copyOf(languages);
    }

    @Override
    public Verdict.Says judge(Answers answers) {
      var language = answers.language();
      return language == null ? Verdict.Says.ASK : Verdict.Says.of(languages.contains(language));
    }
  }

  /// For people who belong to one of these, as they say themselves.
  record ForWhom(Set<Community> communities) implements Rule {

    public ForWhom {
      communities = Set.copyOf(communities);
    }

    @Override
    public Verdict.Says judge(Answers answers) {
      var belongs = answers.belongs();
      if (belongs == null) {
        return Verdict.Says.ASK;
      }
      return Verdict.Says.of(belongs.stream().anyMatch(communities::contains));
    }
  }

  /// What the money behind it allows, in plain words. It is said to everybody and judged by a
  /// person: nobody is asked about their insurance before somebody talked with them.
  record Funding(Map<Language, String> words) implements Rule {

    public Funding {
      words = Map.copyOf(words);
    }

    @Override
    public Verdict.Says judge(Answers answers) {
      return Verdict.Says.TOLD;
    }
  }
}
