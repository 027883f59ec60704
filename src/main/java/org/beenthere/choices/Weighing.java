package org.beenthere.choices;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;

/// What somebody said matters to them. It lives as long as the answer takes to make: there is no
/// table for it, it is in no address, and its text says nothing, so that it can stand in no log.
///
/// @param own in their own words
public record Weighing(Map<Matter, HowMuch> weights, String own) {

  public enum HowMuch {
    LOT,
    SOME
  }

  static final int LONGEST = 300;

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

  /// What often goes well with that path, of what matters to them.
  public List<Matter> goingWith(Path path) {
    return all().stream().filter(path::goesWith).toList();
  }

  /// What to ask about that path, of what matters to them.
  public List<Matter> toAskOf(Path path) {
    return all().stream().filter(path::asksAbout).toList();
  }

  @Override
  public String toString() {
    return "Weighing";
  }
}
