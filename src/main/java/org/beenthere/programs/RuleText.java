package org.beenthere.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.places.Distance;
import org.beenthere.places.Point;
import org.beenthere.programs.Rule.Ages;
import org.beenthere.programs.Rule.ForWhom;
import org.beenthere.programs.Rule.Funding;
import org.beenthere.programs.Rule.Served;
import org.beenthere.programs.Rule.Spoken;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// How a rule lies in its row: what kind it is, and a few short texts.
final class RuleText {

  /// The kinds of rules, in the order in which they are told.
  enum Kind {
    AGES,
    SERVED,
    SPOKEN,
    FOR_WHOM,
    FUNDING
  }

  static Kind kind(Rule rule) {
    return switch (rule) {
      case Ages ages -> Kind.AGES;
      case Served served -> Kind.SERVED;
      case Spoken spoken -> Kind.SPOKEN;
      case ForWhom whom -> Kind.FOR_WHOM;
      case Funding funding -> Kind.FUNDING;
    };
  }

  static String[] write(Rule rule) {
    Stream<String> says =
        switch (rule) {
          case Ages(var from, var to) -> Stream.of(text(from), text(to));
          case Served(var areas) -> areas.stream().map(RuleText::write);
          case Spoken(var languages) -> languages.stream().map(Language::name).sorted();
          case ForWhom(var communities) -> communities.stream().map(Community::name).sorted();
          case Funding(var words) ->
              words.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).sorted();
        };
    return says.toArray(String[]::new);
  }

  static Rule read(Kind kind, String[] says) {
    return switch (kind) {
      case AGES -> new Ages(number(says[0]), number(says[1]));
      case SERVED -> new Served(Arrays.stream(says).map(RuleText::area).toList());
      case SPOKEN ->
          new Spoken(Arrays.stream(says).map(Language::valueOf).collect(Collectors.toSet()));
      case FOR_WHOM ->
          new ForWhom(Arrays.stream(says).map(Community::valueOf).collect(Collectors.toSet()));
      case FUNDING -> new Funding(words(says));
    };
  }

  private static Map<Language, String> words(String[] says) {
    var words = new EnumMap<Language, String>(Language.class);
    for (var one : says) {
      words.put(Language.valueOf(one.substring(0, 2)), one.substring(3));
    }
    return words;
  }

  private static String write(Area area) {
    return switch (area) {
      case Area.Within(var jurisdiction) -> "within|" + jurisdiction;
      case Area.Around(var key, var name, var middle, var distance) ->
          String.join(
              "|",
              "around",
              key,
              name,
              Double.toString(middle.latitude()),
              Double.toString(middle.longitude()),
              Double.toString(distance.metres()));
      case Area.Codes(var name, var beginnings) ->
          "codes|" + name + "|" + String.join(" ", beginnings);
    };
  }

  private static Area area(String says) {
    var parts = says.split("\\|", -1);
    return switch (parts[0]) {
      case "within" -> new Area.Within(parts[1]);
      case "around" ->
          new Area.Around(
              parts[1],
              parts[2],
              new Point(Double.parseDouble(parts[3]), Double.parseDouble(parts[4])),
              new Distance(Double.parseDouble(parts[5])));
      case "codes" -> new Area.Codes(parts[1], List.of(parts[2].split(" ")));
      default -> throw new IllegalStateException("no such area");
    };
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  /// The rule of that kind among these, if there is one.
  static <R extends Rule> Optional<R> of(Class<R> kind, Rules rules) {
    return rules.all().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /// The areas of that kind that a program serves.
  static <A extends Area> List<A> areas(Class<A> kind, Rules rules) {
    var areas = new ArrayList<A>();
    of(Served.class, rules)
        .ifPresent(served ->
            served.areas().stream().filter(kind::isInstance).map(kind::cast).forEach(areas::add));
    return areas;
  }

  private RuleText() {}
}
