package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.Snag.Kind;

/// Whether what somebody wants to happen when they go quiet can be carried out. Pure: everything it
/// weighs is handed to it. An empty ladder is a wish as well: leave the door open and wait.
final class LadderRules {

  /// More would be chasing somebody.
  static final int MOST_STEPS = 8;

  static final int LONGEST_DAYS = 365;

  static List<Snag> check(Agreement agreement, SafeContact reach) {
    var ladder = agreement.ladder();
    var snags = new ArrayList<Snag>();
    for (int i = 0; i < ladder.size(); i++) {
      check(ladder.get(i), i + 1, reach, snags);
      if (i > 0 && ladder.get(i).afterDays() <= ladder.get(i - 1).afterDays()) {
        snags.add(new Snag(Kind.OUT_OF_ORDER, i + 1));
      }
    }
    if (ladder.size() > MOST_STEPS) {
      snags.add(Snag.about(Kind.TOO_MANY));
    }
    checkEnd(agreement, snags);
    return List.copyOf(snags);
  }

  private static void check(QuietStep step, int number, SafeContact reach, List<Snag> snags) {
    switch (step.means()) {
      case MESSAGE -> {}
      case TEXT, CALL -> {
        if (reach.phone() == null || reach.by() == SafeContact.Means.INBOX) {
          snags.add(new Snag(Kind.UNREACHABLE, number));
        }
      }
      case CARD, VISIT -> {
        if (step.words().isBlank()) {
          snags.add(new Snag(Kind.WHERE_TO, number));
        }
      }
      case ASK_SUPPORTER -> {
        if (step.supporter().isBlank()) {
          snags.add(new Snag(Kind.WHOM_TO_ASK, number));
        } else if (step.agreedOn() == null) {
          snags.add(new Snag(Kind.NOT_AGREED, number));
        }
      }
    }
  }

  private static void checkEnd(Agreement agreement, List<Snag> snags) {
    var ladder = agreement.ladder();
    if (ladder.isEmpty()) {
      return;
    }
    var last = ladder.stream().mapToInt(QuietStep::afterDays).max().orElse(0);
    if (agreement.stopAfterDays() == 0) {
      snags.add(Snag.about(Kind.ENDLESS));
    } else if (agreement.stopAfterDays() < last) {
      snags.add(Snag.about(Kind.STOPS_TOO_SOON));
    }
  }

  private LadderRules() {}
}
