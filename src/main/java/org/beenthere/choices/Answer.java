package org.beenthere.choices;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beenthere.choices.Weighing.HowMuch;

/// What the cards are answered with. Either to what somebody said, or whole, with all that could be
/// said to anybody: out of that the script of the page keeps what applies (`look/weighing.js`), so
/// that there is one text, and one table of which matter goes with which path, for both ways.
///
/// @param said what matters, by how much
/// @param own in their own words
/// @param asking whatever matters has a question that follows from it
/// @param whole whether this is all there is to say, and no answer yet
public record Answer(
    Map<HowMuch, List<Matter>> said,
    String own,
    List<Way> ways,
    List<Matter> asking,
    boolean whole) {

  /// A path beside what matters.
  ///
  /// @param goesWith what often goes well with it
  /// @param asksAbout what to ask about it
  public record Way(Path path, List<Matter> goesWith, List<Matter> asksAbout) {

    /// Whether nothing of what matters speaks for it or against it.
    public boolean silent() {
      return goesWith.isEmpty() && asksAbout.isEmpty();
    }
  }

  public static Answer to(Weighing weighing) {
    var said = new EnumMap<HowMuch, List<Matter>>(HowMuch.class);
    Arrays.stream(HowMuch.values()).forEach(weight -> said.put(weight, weighing.all(weight)));
    return of(said, weighing.own(), weighing.all(), false);
  }

  public static Answer toAnything() {
    var said = new EnumMap<HowMuch, List<Matter>>(HowMuch.class);
    var all = List.of(Matter.values());
    Arrays.stream(HowMuch.values()).forEach(weight -> said.put(weight, all));
    return of(said, "", all, true);
  }

  private static Answer of(
      Map<HowMuch, List<Matter>> said, String own, List<Matter> all, boolean whole) {
    var ways =
        Arrays.stream(Path.values())
            .map(path ->
                new Way(
                    path,
                    all.stream().filter(path::goesWith).toList(),
                    all.stream().filter(path::asksAbout).toList()))
            .toList();
    return new Answer(said, own, ways, all, whole);
  }

  /// Its text says nothing, so that it can stand in no log.
  @Override
  public String toString() {
    return "Answer";
  }
}
