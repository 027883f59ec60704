package org.beenthere.plans;

import java.util.List;
import java.util.Objects;
import org.beenthere.pairings.Rhythm;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// What the two promise each other, and what should happen when the person goes quiet. A statement
/// of intent that either may end; never a contract to be broken.
///
/// @param everyDays how many days pass at most from one contact to the next, 1 to 90; 0 while
///   nothing was said
/// @param way how they meet as a rule; null while nothing was said
/// @param mine what the participant promises
/// @param theirs what the specialist promises
/// @param ladder what to do after how many quiet days, earliest first
/// @param stopAfterDays after how many quiet days to stop and leave the door open; 0 while nothing
///   was said
/// @param never what not to do
/// @param comeBack what makes coming back easy
/// @param terms what else they agree on so that being in touch is safe and clear
public record Agreement(
    int everyDays,
    @Nullable Way way,
    List<String> mine,
    List<String> theirs,
    List<QuietStep> ladder,
    int stopAfterDays,
    String never,
    String comeBack,
    PlanTerms terms) {

  public static final Agreement NOTHING_YET =
      new Agreement(0, null, List.of(), List.of(), List.of(), 0, "", "", PlanTerms.NONE);

  public Agreement {
    mine = mine == null ? List.of() : List.copyOf(mine);
    theirs = theirs == null ? List.of() : List.copyOf(theirs);
    ladder = ladder == null ? List.of() : List.copyOf(ladder);
    never = Objects.requireNonNullElse(never, "");
    comeBack = Objects.requireNonNullElse(comeBack, "");
    terms = Objects.requireNonNullElse(terms, PlanTerms.NONE);
  }

  /// How often they meet and how; null while nothing was said.
  @Nullable Rhythm rhythm() {
    return everyDays == 0 ? null : new Rhythm(everyDays, way);
  }

  Agreement meeting(int every, @Nullable Way by, List<String> promised, List<String> hoped) {
    return new Agreement(every, by, promised, hoped, ladder, stopAfterDays, never, comeBack, terms);
  }

  Agreement terms(PlanTerms agreed) {
    return new Agreement(
        everyDays, way, mine, theirs, ladder, stopAfterDays, never, comeBack, agreed);
  }

  Agreement quiet(List<QuietStep> steps, int stop, String neverDo, String easy) {
    return new Agreement(everyDays, way, mine, theirs, steps, stop, neverDo, easy, terms);
  }
}
