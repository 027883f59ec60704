package org.beenthere.matching;

import java.util.EnumMap;
import java.util.Map;

/// How much each ground counts: points for one thing, and how many things count at most.
///
/// @param by each ground with its weight
record Weights(Map<Ground, Weight> by) {

  /// The most one thing may count, so that a sum stays a small number.
  static final int MOST = 1000;

  /// @param points points for each thing, 0 to 1000
  /// @param most how many things count at most
  record Weight(int points, int most) {}

  static final Weights USUAL = new Weights(RulesAsData.weights());

  Weights {
    if (by.size() < Ground.values().length) {
      throw new IllegalArgumentException("each ground has a weight");
    }
    by = Map.copyOf(by);
  }

  /// The same with other points for some grounds.
  Weights with(Map<Ground, Integer> points) {
    var all = new EnumMap<Ground, Weight>(by);
    points.forEach((ground, value) ->
        all.computeIfPresent(ground, (key, usual) -> new Weight(value, usual.most())));
    return new Weights(all);
  }

  int points(Ground ground) {
    return of(ground).points();
  }

  /// What so many things of that ground come to.
  int points(Ground ground, int things) {
    var weight = of(ground);
    return weight.points() * Math.min(things, weight.most());
  }

  /// What a share of a ground comes to, 0 to 1.
  int share(Ground ground, double share) {
    return (int) Math.round(points(ground) * Math.clamp(share, 0.0, 1.0));
  }

  private Weight of(Ground ground) {
    var weight = by.get(ground);
    return weight == null ? new Weight(0, 0) : weight;
  }
}
