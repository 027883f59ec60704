package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.plans.Change.What;
import org.jspecify.annotations.Nullable;

/// What a new version of a plan changed, in words. Pure. Goals and steps are known by their
/// identifiers, so one that was reworded is changed and not taken out.
final class Changes {

  private final Phrasing phrasing;
  private final List<Change> found = new ArrayList<>();

  static List<Change> between(PlanText before, PlanText after, Phrasing phrasing) {
    var changes = new Changes(phrasing);
    changes.words(before, after);
    changes.goals(before.goals(), after.goals());
    changes.agreement(before.agreement(), after.agreement());
    return List.copyOf(changes.found);
  }

  private Changes(Phrasing phrasing) {
    this.phrasing = phrasing;
  }

  private void words(PlanText before, PlanText after) {
    compare(What.HOPES, before.hopes(), after.hopes());
    compare(What.STRENGTHS, before.strengths(), after.strengths());
    compare(What.SUPPORTERS, before.supporters(), after.supporters());
    compare(What.HELPS, before.helps(), after.helps());
    compare(What.HINDERS, before.hinders(), after.hinders());
  }

  private void goals(List<Goal> before, List<Goal> after) {
    var known = byId(before, Goal::id);
    var kept = byId(after, Goal::id);
    before.stream()
        .filter(goal -> !kept.containsKey(goal.id()))
        .forEach(goal -> compare(What.GOAL, goal.words(), ""));
    for (var goal : after) {
      var was = known.get(goal.id());
      if (was == null) {
        compare(What.GOAL, "", goal.words());
      } else {
        goal(was, goal);
      }
    }
  }

  private void goal(Goal before, Goal after) {
    compare(What.GOAL, "", before.words(), after.words());
    compare(What.WHY, after.words(), before.why(), after.why());
    compare(What.FIRST_STEP, after.words(), before.firstStep(), after.firstStep());
    more(before, after);
    var known = byId(before.steps(), Step::id);
    var kept = byId(after.steps(), Step::id);
    before.steps().stream()
        .filter(step -> !kept.containsKey(step.id()))
        .forEach(step -> compare(What.STEP, after.words(), phrasing.step(step), ""));
    for (var step : after.steps()) {
      var was = known.get(step.id());
      compare(What.STEP, after.words(), was == null ? "" : phrasing.step(was), phrasing.step(step));
    }
  }

  private void more(Goal before, Goal after) {
    var of = after.words();
    compare(What.IMPORTANCE, of, number(before.importance()), number(after.importance()));
    compare(What.CONFIDENCE, of, number(before.confidence()), number(after.confidence()));
    compare(What.STAGE, of, phrasing.stage(before.stage()), phrasing.stage(after.stage()));
    var was = before.more();
    var is = after.more();
    compare(What.RESTATED, of, was.restated(), is.restated());
    compare(What.GOAL_STRENGTHS, of, was.strengths(), is.strengths());
    compare(What.BARRIERS, of, was.barriers(), is.barriers());
    compare(What.ANSWER, of, was.answer(), is.answer());
    compare(What.MEASURE, of, was.measure(), is.measure());
    compare(What.BASELINE, of, was.baseline(), is.baseline());
  }

  private static String number(@Nullable Integer value) {
    return value == null ? "" : value.toString();
  }

  private void terms(PlanTerms before, PlanTerms after) {
    compare(What.SAFE_HOURS, before.safeHours(), after.safeHours());
    compare(What.VOICEMAIL, before.voicemail(), after.voicemail());
    compare(What.SCREEN, before.screen(), after.screen());
    compare(What.MAY_KNOW, before.mayKnow(), after.mayKnow());
    compare(What.OFFICE_HOURS, before.officeHours(), after.officeHours());
    compare(What.BOUNDARIES, before.boundaries(), after.boundaries());
    compare(What.ENDING, before.ending(), after.ending());
  }

  private void agreement(Agreement before, Agreement after) {
    compare(What.RHYTHM, phrasing.rhythm(before), phrasing.rhythm(after));
    lists(What.MY_PROMISE, before.mine(), after.mine());
    lists(What.PEERS_PROMISE, before.theirs(), after.theirs());
    terms(before.terms(), after.terms());
    lists(What.QUIET_STEP, sentences(before), sentences(after));
    compare(What.STOP, phrasing.stop(before), phrasing.stop(after));
    compare(What.NEVER, before.never(), after.never());
    compare(What.COME_BACK, before.comeBack(), after.comeBack());
  }

  private List<String> sentences(Agreement agreement) {
    return agreement.ladder().stream().map(phrasing::quietStep).toList();
  }

  /// What only one of two lists has; their order does not matter.
  private void lists(What what, List<String> before, List<String> after) {
    before.stream().filter(line -> !after.contains(line)).forEach(line -> compare(what, line, ""));
    after.stream().filter(line -> !before.contains(line)).forEach(line -> compare(what, "", line));
  }

  private void compare(What what, String before, String after) {
    compare(what, "", before, after);
  }

  private void compare(What what, String of, String before, String after) {
    if (!before.equals(after)) {
      found.add(new Change(what, of, before, after));
    }
  }

  private static <T, K> Map<K, T> byId(List<T> items, Function<T, K> id) {
    return items.stream().collect(Collectors.toMap(id, item -> item, (first, second) -> first));
  }
}
