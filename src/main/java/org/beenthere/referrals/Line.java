package org.beenthere.referrals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.beenthere.programs.WaitRule;
import org.beenthere.referrals.Placed.Danger;
import org.beenthere.referrals.Placed.Lifted;
import org.beenthere.referrals.Placed.Longest;
import org.beenthere.referrals.Placed.Moved;
import org.beenthere.referrals.Placed.Why;

/// A waiting list in the order that its program published. Pure: the same people and the same order
/// always give the same list, in whatever order they come.
///
/// First danger, then whoever was moved forward, then each of the program's rules in turn (the
/// first that holds counts), then everybody else, last whoever asked to wait. Among equals whoever
/// waited longest goes first. So nobody ever stands behind somebody who came later except by one of
/// these.
final class Line {

  private record Ranked(Standing who, int rank, Why why) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::rank)
          .thenComparing(one -> one.who().since())
          .thenComparing(one -> one.who().request().value());

  static List<Placed> inOrder(Collection<Standing> waiting, List<WaitRule> order) {
    var ranked = waiting.stream().map(one -> rank(one, order)).sorted(ORDER).toList();
    var placed = new ArrayList<Placed>(ranked.size());
    for (var one : ranked) {
      placed.add(new Placed(one.who(), placed.size() + 1, one.why()));
    }
    return placed;
  }

  private static Ranked rank(Standing who, List<WaitRule> order) {
    if (who.danger()) {
      return new Ranked(who, 0, new Danger());
    }
    var moved = who.moved();
    if (moved != null) {
      return new Ranked(who, moved.isForward() ? 1 : order.size() + 3, new Moved(moved));
    }
    for (int i = 0; i < order.size(); i++) {
      if (who.lifts().contains(order.get(i))) {
        return new Ranked(who, i + 2, new Lifted(order.get(i)));
      }
    }
    return new Ranked(who, order.size() + 2, new Longest());
  }

  private Line() {}
}
