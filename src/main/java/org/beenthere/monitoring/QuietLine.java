package org.beenthere.monitoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.beenthere.participants.Participant;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.QuietMeans;
import org.jspecify.annotations.Nullable;

/// Somebody who is quiet, as a line of *Today*.
///
/// @param days for how many days we have not heard from them
/// @param peer what the specialist is called who walks with them, or empty
/// @param dayOfTask since when a step waits for a human: in words, empty when it is today's
/// @param usual what is said in their language where they chose no words of their own
/// @param today what day it is for whoever looks
public record QuietLine(
    Participant person,
    Watch watch,
    long days,
    String peer,
    String dayOfTask,
    String usual,
    LocalDate today) {

  /// What is said about a step that waits for a human: what they wish for, or why that cannot be.
  public String wish(Rung rung) {
    if (!allowed(rung)) {
      return "monitoring.wish.notPossible";
    }
    return "monitoring.wish." + rung.means();
  }

  /// Whether what they wish for goes with what they said since.
  public boolean allowed(Rung rung) {
    return Care.allows(rung, watch.wishes().agreed(), person.reach(), today);
  }

  /// By which means a human tells what became of it.
  public QuietMeans told(Rung rung) {
    return allowed(rung) ? rung.means() : QuietMeans.MESSAGE;
  }

  /// What to say at this step.
  public String text(Rung rung) {
    return rung.words().isBlank() ? usual : rung.words();
  }

  /// Their number, where it may be used; else null.
  public @Nullable String phone() {
    return person.reach().by() == SafeContact.Means.INBOX ? null : person.reach().phone();
  }

  /// Opens a text with these words on a phone; null where their number may not be used.
  public @Nullable String sms(Rung rung) {
    var number = phone();
    if (number == null) {
      return null;
    }
    var body = URLEncoder.encode(text(rung), StandardCharsets.UTF_8).replace("+", "%20");
    // Some phones want a question mark before the words, others an ampersand; all take both.
    return "sms:" + number + "?&body=" + body;
  }

  /// The step that waits for a human, the earliest first, or null.
  public @Nullable LadderStep task() {
    return first(watch.steps(), LadderStep.State.TASK);
  }

  /// The step that comes next, or null.
  public @Nullable LadderStep next() {
    return first(watch.steps(), LadderStep.State.WAITING);
  }

  /// The last step of which something came, or null.
  public @Nullable LadderStep last() {
    return watch.steps().stream()
        .filter(step -> !step.open() && step.state() != LadderStep.State.STOPPED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static @Nullable LadderStep first(List<LadderStep> steps, LadderStep.State state) {
    return steps.stream().filter(step -> step.state() == state).findFirst().orElse(null);
  }
}
