package org.beenthere.contacts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What follows from each rule in an organization.
///
/// @param lines one for each rule
record RuleBook(Map<NoteRule, Line> lines) {

  /// @param most from where on it is said; 0 where the rule has no limit
  record Line(Ruling ruling, int most) {}

  /// As `contacts/rules.csv` has it.
  static final RuleBook USUAL = new RuleBook(BooksAsData.rules());

  RuleBook {
    lines = Map.copyOf(lines);
  }

  RuleBook with(Map<NoteRule, Line> own) {
    var all = new EnumMap<>(lines);
    all.putAll(own);
    return new RuleBook(all);
  }

  Ruling of(NoteRule rule) {
    return line(rule).ruling();
  }

  int most(NoteRule rule) {
    return line(rule).most();
  }

  Line line(NoteRule rule) {
    return Objects.requireNonNull(lines.get(rule));
  }
}
