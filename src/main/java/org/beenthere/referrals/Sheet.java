package org.beenthere.referrals;

import java.util.List;
import org.beenthere.shell.FormErrors;

/// The form as a page shows it.
///
/// @param programs what there is to choose from, of the organization that is asked
/// @param kept what the form carries while a draft is open in it, or empty
/// @param together whether somebody who works here fills it in with the person
/// @param tell whether to explain that the program they chose, or every one, is not for them
public record Sheet(
    Whom whom,
    AskForm form,
    AboutForm about,
    FormErrors errors,
    List<ProgramChoice> programs,
    String kept,
    boolean together,
    boolean tell) {

  /// The questions in their order.
  public List<Step> steps() {
    return Step.of(!whom.among().isEmpty(), programs.size() > 1);
  }

  /// The step after this one, before it, or the same where there is none.
  Step beside(Step step, int by) {
    var steps = steps();
    var at = steps.indexOf(step);
    return at < 0 ? steps.getFirst() : steps.get(Math.clamp(at + by, 0, steps.size() - 1));
  }

  Sheet showing(AskForm other, FormErrors found) {
    return new Sheet(whom, other, about, found, programs, kept, together, tell);
  }

  Sheet telling() {
    return new Sheet(whom, form, about.afterTelling(), errors, programs, kept, together, true);
  }

  /// The programs that are for them as far as they said.
  public List<ProgramChoice> possible() {
    return programs.stream().filter(one -> one.fit().isPossible()).toList();
  }

  /// Whether what they ask for is possible: the program they chose, or else any. Without a rule it
  /// always is.
  boolean isPossible() {
    return programs.isEmpty()
        || programs.stream()
            .filter(one -> about.program().isEmpty() || one.chosen())
            .anyMatch(one -> one.fit().isPossible());
  }
}
