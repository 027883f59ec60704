package org.beenthere.choices;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;

/// What somebody said matters to them, where their browser runs no script and the cards are posted.
/// It lives as long as the answer takes to make: there is no table for it, it is in no address, and
/// its text says nothing, so that it can stand in no log.
///
/// @param own in their own words
public record Weighing(Map<Matter, HowMuch> weights, String own) {

  public enum HowMuch {
    LOT,
    SOME
  }

  public static final int LONGEST = 300;

  /// Where the script of the page writes how long the text is now.
  static final String HOW_LONG = "#";

  static final Weighing NOTHING = new Weighing(Map.of(), "");

  public Weighing {
    weights = Map.copyOf(weights);
  }

  /// Reads a form: each matter under its own name. What we do not know is left out.
  static Weighing read(Map<String, String> form) {
    var weights = new EnumMap<Matter, HowMuch>(Matter.class);
    for (var matter : Matter.values()) {
      Arrays.stream(HowMuch.values())
          .filter(weight -> weight.name().equals(form.get(matter.name())))
          .forEach(weight -> weights.put(matter, weight));
    }
    return new Weighing(weights, FormText.stripped(form.get("own")));
  }

  FormErrors check() {
    return FormErrors.none()
        .addIf(weights.isEmpty() && own.isEmpty(), Matter.WORK.name(), "choices.matters.nothing")
        .atMost(LONGEST, "own", own);
  }

  /// What may be the matter with the cards, each by itself, as the script of the page says it: that
  /// nothing was weighed, then that the text is too long.
  public static List<FormErrors> problems() {
    return List.of(NOTHING.check(), FormErrors.of("own", "form.tooLong", LONGEST, HOW_LONG));
  }

  public boolean weighs(Matter matter, HowMuch weight) {
    return weights.get(matter) == weight;
  }

  /// Everything that has this weight, in the order of the cards.
  public List<Matter> all(HowMuch weight) {
    return Arrays.stream(Matter.values()).filter(matter -> weighs(matter, weight)).toList();
  }

  /// All that was weighed, what matters a lot first.
  public List<Matter> all() {
    return Arrays.stream(HowMuch.values()).flatMap(weight -> all(weight).stream()).toList();
  }

  @Override
  public String toString() {
    return "Weighing";
  }
}
