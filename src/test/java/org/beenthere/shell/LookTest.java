package org.beenthere.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The colors can be told apart in light and in dark (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11), computed
/// from the style sheet itself; and the style sheet stays small.
class LookTest {

  private static final Path STYLES = Path.of("src/main/resources/look");
  private static final int MOST_BYTES = 30_500;

  private static final double BODY_TEXT = 7;
  private static final double TEXT = 4.5;
  private static final double CONTROL = 3;

  /// What things stand on where a rule does not say so itself.
  private static final List<String> SURFACES = List.of("paper", "card", "sunk");

  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));");
  private static final Pattern WORDS = colored("(?<![a-z-])color");
  private static final Pattern GROUND = colored("(?<![a-z-])background(?:-color)?");

  private static String sheet = "";
  private static final Map<String, List<String>> COLORS = new TreeMap<>();

  @BeforeAll
  static void read_the_style_sheet() throws IOException {
    try (var files = Files.list(STYLES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".css")).sorted().toList()) {
        sheet += Files.readString(file);
      }
    }
    TOKEN
        .matcher(sheet)
        .results()
        .forEach(token ->
            COLORS.put(
                token.group(1),
                token.group(4) == null
                    ? List.of(token.group(2), token.group(3))
                    : List.of(token.group(4), token.group(4))));
  }

  @Test
  void the_style_sheet_stays_small() {
    assertThat(sheet.getBytes(UTF_8).length).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void body_text_is_read_with_ease() {
    var faint = new TreeSet<String>();
    for (var surface : SURFACES) {
      check("ink", surface, BODY_TEXT, faint);
      check("ink-soft", surface, BODY_TEXT, faint);
    }
    assertThat(faint).isEmpty();
  }

  /// A color of text is held against the ground of its own rule; where the rule has none, against
  /// everything that it may stand on. A ground without a color of its own carries plain text.
  @Test
  void every_text_is_told_apart_from_what_it_stands_on() {
    var faint = new TreeSet<String>();
    var seen = new TreeSet<String>();
    for (var rule : rules()) {
      var words = names(WORDS, rule);
      var grounds = names(GROUND, rule);
      seen.addAll(words);
      seen.addAll(grounds);
      if (grounds.isEmpty()) {
        words.stream()
            .filter(one -> !one.startsWith("on-"))
            .forEach(one -> {
              SURFACES.forEach(surface -> check(one, surface, TEXT, faint));
              if (!one.equals("ink") && COLORS.containsKey(one + "-soft")) {
                check(one, one + "-soft", TEXT, faint);
              }
            });
      }
      for (var ground : grounds) {
        if (words.isEmpty() && (SURFACES.contains(ground) || ground.endsWith("-soft"))) {
          check("ink", ground, TEXT, faint);
          check("ink-soft", ground, TEXT, faint);
        }
        words.forEach(one -> check(one, ground, TEXT, faint));
      }
    }
    assertThat(seen).contains("ink", "action", "person", "due", "danger", "night", "on-night");
    assertThat(faint).isEmpty();
  }

  /// What somebody must see to use a field or a button: its edge, what is chosen, where the
  /// keyboard is, how far a bar has come.
  @Test
  void every_control_is_told_apart_from_what_it_stands_on() {
    var faint = new TreeSet<String>();
    for (var surface : SURFACES) {
      for (var mark : List.of("edge", "focus", "action", "person", "due", "danger", "done")) {
        check(mark, surface, CONTROL, faint);
      }
    }
    for (var wash : List.of("action-soft", "person-soft", "done-soft", "due-soft", "danger-soft")) {
      check("focus", wash, CONTROL, faint);
    }
    assertThat(faint).isEmpty();
  }

  private static void check(String front, String back, double least, Set<String> faint) {
    for (var scheme = 0; scheme < 2; scheme++) {
      var found = contrast(color(front, scheme), color(back, scheme));
      if (found < least) {
        faint.add(
            "%s on %s, %s: %.2f instead of %.1f"
                .formatted(front, back, scheme == 0 ? "light" : "dark", found, least));
      }
    }
  }

  private static String color(String name, int scheme) {
    return name.startsWith("#") ? name : COLORS.get(name).get(scheme);
  }

  /// What stands between two braces: the declarations of one rule.
  private static List<String> rules() {
    return Arrays.stream(sheet.split("[{}]")).filter(one -> one.contains(":")).toList();
  }

  private static Pattern colored(String property) {
    return Pattern.compile(property + ": (?:var\\(--([a-z-]+)\\)|(#[0-9a-f]{6}))");
  }

  private static List<String> names(Pattern property, String rule) {
    var names = new ArrayList<String>();
    property
        .matcher(rule)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(name -> name.startsWith("#") || COLORS.containsKey(name))
        .forEach(names::add);
    return names;
  }

  /// WCAG 2.2, *contrast ratio*.
  private static double contrast(String one, String other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /// WCAG 2.2, *relative luminance*.
  private static double luminance(String color) {
    return 0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
  }

  private static double linear(String color, int at) {
    var channel = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
