package org.beenthere.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Identifier;

/// The page that asks how it goes, about all goals or about one.
///
/// @param id made when the page is shown, so that one sent twice is one
/// @param readBack whether a specialist read it to the person
/// @param on the day it was said; empty for today
public record ReviewForm(
    String id, List<Row> rows, String wentWell, String toChange, boolean readBack, String on) {

  /// One goal as it is asked about.
  public record Row(String goal, String rating, String stage, String words) {}

  static ReviewForm about(Collection<Goal> goals) {
    return new ReviewForm(
        Identifier.fresh().toString(),
        goals.stream().map(goal -> new Row(goal.id().toString(), "", "", "")).toList(),
        "",
        "",
        false,
        "");
  }

  /// The goal that was asked about longest ago, if any is still open: what a light look is about.
  static Optional<Goal> lightly(PlanText plan, List<GoalRating> ratings) {
    var latest = new HashMap<GoalId, GoalRating>();
    ratings.stream()
        .filter(said -> said.rating() != null)
        .forEach(said -> latest.put(said.goalId(), said));
    return plan.goals().stream()
        .filter(goal -> {
          var said = latest.get(goal.id());
          var rating = said == null ? null : said.rating();
          return rating == null || !rating.closed();
        })
        .min(
            Comparator.comparing(goal -> {
              var said = latest.get(goal.id());
              return said == null ? java.time.Instant.MIN : said.at();
            }));
  }

  static ReviewForm of(Posted posted) {
    return new ReviewForm(
        posted.text("id"),
        posted.rows("goal").stream()
            .map(row -> {
              var name = "goal-" + row + "-";
              return new Row(
                  posted.text(name + "id"),
                  posted.text(name + "rating"),
                  posted.text(name + "stage"),
                  posted.text(name + "words"));
            })
            .toList(),
        posted.text("wentWell"),
        posted.text("toChange"),
        posted.has("readBack"),
        posted.text("on"));
  }

  FormErrors check(LocalDate today) {
    var day = Read.day(on);
    var errors =
        FormErrors.none()
            .atMost(Limits.LONG, "wentWell", wentWell)
            .atMost(Limits.LONG, "toChange", toChange)
            .addIf(
                !on.isEmpty()
                    && (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))),
                "on",
                "plans.review.onWrong");
    for (int i = 0; i < rows.size(); i++) {
      errors.atMost(Limits.LONG, "goal-" + i + "-words", rows.get(i).words());
    }
    return errors;
  }

  Reviews.Said said(boolean formal) {
    UUID key = Read.identifier(id);
    var goals =
        rows.stream()
            .map(row ->
                new Reviews.OfGoal(
                    new GoalId(Read.identifier(row.goal())),
                    Read.constant(Rating.class, row.rating()),
                    Read.constant(Stage.class, row.stage()),
                    row.words()))
            .toList();
    return new Reviews.Said(key, formal, wentWell, toChange, readBack, Read.day(on), goals);
  }

  /// Whether nothing at all was said.
  boolean isSilent() {
    return wentWell.isEmpty()
        && toChange.isEmpty()
        && rows.stream()
            .allMatch(
                row -> row.rating().isEmpty() && row.stage().isEmpty() && row.words().isEmpty());
  }
}
