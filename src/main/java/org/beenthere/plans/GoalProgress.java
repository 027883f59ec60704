package org.beenthere.plans;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How it went with one goal over time, in the person's own eyes: their own line, beside nobody
/// else's.
///
/// @param said all that was said about it, oldest first
/// @param points where the ratings stand in the picture
public record GoalProgress(GoalId id, String words, List<GoalRating> said, List<Point> points) {

  /// A rating in the picture.
  ///
  /// @param aside whether the goal became another one, or was let go
  public record Point(double x, double y, boolean aside) {}

  private static final int LEFT = 190;
  private static final int WIDE = 390;
  private static final int BOTTOM = 132;
  private static final int STEP = 36;

  static List<GoalProgress> of(Collection<GoalRating> all) {
    var byGoal = new LinkedHashMap<GoalId, List<GoalRating>>();
    all.forEach(one -> byGoal.computeIfAbsent(one.goalId(), id -> new ArrayList<>()).add(one));
    return byGoal.entrySet().stream()
        .map(entry ->
            new GoalProgress(
                entry.getKey(),
                entry.getValue().getLast().goal(),
                List.copyOf(entry.getValue()),
                points(rated(entry.getValue()))))
        .toList();
  }

  private static List<GoalRating> rated(List<GoalRating> said) {
    return said.stream().filter(one -> one.rating() != null).toList();
  }

  private static List<Point> points(List<GoalRating> rated) {
    var points = new ArrayList<Point>();
    var height = 0;
    for (var one : rated) {
      var rating = one.rating();
      if (rating != null) {
        height = rating.height(height);
        var aside = rating == Rating.CHANGED || rating == Rating.LET_GO;
        points.add(new Point(x(one, rated), y(height), aside));
      }
    }
    return List.copyOf(points);
  }

  private static double x(GoalRating one, List<GoalRating> rated) {
    var whole = Duration.between(rated.getFirst().at(), rated.getLast().at()).toMinutes();
    var since = Duration.between(rated.getFirst().at(), one.at()).toMinutes();
    return whole == 0 ? LEFT : LEFT + (double) WIDE * since / whole;
  }

  /// Where a height stands in the picture.
  public static int y(int height) {
    return BOTTOM - STEP * height;
  }

  /// The line through all points, for SVG.
  public String path() {
    var path = new StringBuilder();
    for (var point : points) {
      path.append(path.isEmpty() ? "M" : "L").append(number(point.x())).append(' ');
      path.append(number(point.y()));
    }
    return path.toString();
  }

  /// A number as SVG wants it.
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// The first and the last rating, for the sentence beside the picture; null when there is none.
  public @Nullable GoalRating first() {
    var rated = rated(said);
    return rated.isEmpty() ? null : rated.getFirst();
  }

  public @Nullable GoalRating latest() {
    var rated = rated(said);
    return rated.isEmpty() ? null : rated.getLast();
  }
}
