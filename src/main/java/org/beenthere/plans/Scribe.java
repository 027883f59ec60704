package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.shell.Words;

/// Writes a plan out in a reader's language. The same plan, names and language give the same text,
/// letter by letter, because signatures are for it.
public final class Scribe implements Phrasing {

  private final Words words;
  private final Names names;

  Scribe(Words words, Names names) {
    this.words = words;
    this.names = names;
  }

  @Override
  public String rhythm(Agreement agreement) {
    var every = agreement.everyDays();
    var way = agreement.way();
    if (every == 0) {
      return way == null ? "" : words.t("plans.rhythm.way", words.of(way));
    }
    return way == null
        ? words.t("plans.rhythm.every", every)
        : words.t("plans.rhythm", every, words.of(way));
  }

  @Override
  public String step(Step step) {
    var by = step.by();
    return Words.dotted(
        step.words(),
        step.who().isBlank() ? "" : words.t("plans.step.with", Names.within(step.who())),
        by == null ? "" : words.t("plans.step.until", words.date(by)));
  }

  @Override
  public String quietStep(QuietStep step) {
    var sentence = after(step) + ": " + deed(step);
    var said = step.words().isBlank() ? sentence : sentence + " “" + step.words() + "”";
    var agreed = agreed(step);
    return agreed.isEmpty() ? said : said + " (" + agreed + ")";
  }

  /// "After 5 days".
  public String after(QuietStep step) {
    return words.t("plans.quiet.after", step.afterDays());
  }

  /// Whom they named, or that they have not yet.
  private String supporter(QuietStep step) {
    var named = step.supporter().strip();
    return named.isEmpty() ? words.t("plans.quiet.somebody") : Names.within(named);
  }

  /// "Maria sends a text".
  public String deed(QuietStep step) {
    return words.t("plans.quiet." + step.means().name(), peer(), supporter(step));
  }

  /// When the person agreed that their supporter may be asked, or empty.
  public String agreed(QuietStep step) {
    var on = step.agreedOn();
    return on == null || step.means() != QuietMeans.ASK_SUPPORTER
        ? ""
        : words.t("plans.quiet.agreedOn", words.date(on));
  }

  @Override
  public String stop(Agreement agreement) {
    return agreement.stopAfterDays() == 0
        ? ""
        : words.t("plans.quiet.stop", agreement.stopAfterDays(), peer());
  }

  /// The peer's name, fit to stand within a sentence.
  public String peer() {
    return Names.within(names.peer());
  }

  /// The participant's name, fit to stand within a sentence.
  public String participant() {
    return Names.within(names.participant());
  }

  /// The whole plan, as it is signed.
  Paper paper(PlanVersion plan) {
    var lines = new Lines(words);
    lines.add(words.t("plans.paper.title", participant(), plan.number()));
    all(lines, plan.text());
    return new Paper(words.language(), lines.text());
  }

  /// One part of a plan, line by line, for whoever must see how it stands now.
  List<String> part(Part part, PlanText plan) {
    var lines = new Lines(words);
    switch (part.name()) {
      case "hopes" -> hopes(lines, plan);
      case "support" -> support(lines, plan);
      case "meeting" -> meeting(lines, plan.agreement());
      case "quiet" -> quiet(lines, plan.agreement());
      case "goals" -> {
        if (part.read().apply(plan) instanceof Goal goal) {
          goal(lines, goal);
        }
      }
      default -> all(lines, plan);
    }
    return lines.all();
  }

  private void all(Lines lines, PlanText plan) {
    hopes(lines, plan);
    support(lines, plan);
    plan.goals().forEach(goal -> goal(lines, goal));
    meeting(lines, plan.agreement());
    quiet(lines, plan.agreement());
  }

  private static void hopes(Lines lines, PlanText plan) {
    lines.add("plans.hopes", plan.hopes()).add("plans.strengths", plan.strengths());
  }

  private static void support(Lines lines, PlanText plan) {
    lines
        .add("plans.supporters", plan.supporters())
        .add("plans.helps", plan.helps())
        .add("plans.hinders", plan.hinders());
  }

  private void goal(Lines lines, Goal goal) {
    lines
        .add(words.t("plans.goal.in", goal.areaIn(words)) + " " + goal.words())
        .add("plans.goal.why", goal.why())
        .add("plans.goal.importance", ofTen(goal.importance()))
        .add("plans.goal.confidence", ofTen(goal.confidence()))
        .add("plans.goal.stage", stage(goal.stage()))
        .add("plans.goal.firstStep", goal.firstStep());
    more(lines, goal.more());
    goal.steps().forEach(step -> lines.item(step(step)));
  }

  private static void more(Lines lines, GoalMore more) {
    lines
        .add("plans.goal.restated", more.restated())
        .add("plans.goal.strengths", more.strengths())
        .add("plans.goal.barriers", more.barriers())
        .add("plans.goal.answer", more.answer())
        .add("plans.goal.measure", more.measure())
        .add("plans.goal.baseline", more.baseline());
  }

  @Override
  public String stage(@org.jspecify.annotations.Nullable Stage stage) {
    return stage == null ? "" : words.of(stage);
  }

  private String ofTen(@org.jspecify.annotations.Nullable Integer value) {
    return value == null ? "" : words.t("plans.ofTen", value);
  }

  private void meeting(Lines lines, Agreement agreement) {
    lines.add("plans.meeting", rhythm(agreement));
    lines.list(words.t("plans.will", participant()), agreement.mine());
    lines.list(words.t("plans.will", peer()), agreement.theirs());
    var terms = agreement.terms();
    lines
        .add("plans.terms.safeHours", terms.safeHours())
        .add("plans.terms.voicemail", terms.voicemail())
        .add("plans.terms.screen", terms.screen())
        .add("plans.terms.mayKnow", terms.mayKnow())
        .add("plans.terms.officeHours", terms.officeHours())
        .add("plans.terms.boundaries", terms.boundaries())
        .add("plans.terms.ending", terms.ending());
  }

  private void quiet(Lines lines, Agreement agreement) {
    var steps = new ArrayList<String>();
    agreement.ladder().forEach(step -> steps.add(quietStep(step)));
    if (agreement.stopAfterDays() > 0) {
      steps.add(stop(agreement));
    }
    lines.list(words.t("plans.quiet.title"), steps);
    lines
        .add("plans.quiet.never", agreement.never())
        .add("plans.quiet.comeBack", agreement.comeBack());
  }
}
