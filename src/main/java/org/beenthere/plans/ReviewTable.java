package org.beenthere.plans;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said when plans were looked at again. Rows are added; what was said stays.
@Repository
class ReviewTable {

  private final JdbcClient database;

  ReviewTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds a review.
  ///
  /// @return false when it was added before, by the same page sent twice
  boolean add(Viewer writer, ParticipantId participant, Review review) {
    var occasion = review.occasion();
    return of(
                writer.organization(),
                participant,
                """
                insert into plans.review
                  (organization_id, participant_id, id, number, kind, occasion, went_well, to_change,
                   role, account_id, read_back, at)
                values (:organization, :participant, :id, :number, :kind, :occasion, :well, :change,
                        :role, :account, :read, :now)
                on conflict do nothing
                """)
            .param("id", review.id())
            .param("number", review.number())
            .param("kind", review.formal() ? "FORMAL" : "LIGHT")
            .param("occasion", occasion == null ? null : occasion.name(), Types.VARCHAR)
            .param("well", review.wentWell())
            .param("change", review.toChange())
            .param("role", review.role().name())
            .param("account", writer.account().value())
            .param("read", review.readBack())
            .param("now", review.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void rate(OrganizationId organization, ParticipantId participant, GoalRating said) {
    var rating = said.rating();
    var stage = said.stage();
    of(
            organization,
            participant,
            """
            insert into plans.goal_rating
              (organization_id, participant_id, review_id, goal_id, goal, rating, stage, words)
            values (:organization, :participant, :review, :id, :goal, :rating, :stage, :words)
            on conflict do nothing
            """)
        .param("review", said.reviewId())
        .param("id", said.goalId().value())
        .param("goal", said.goal())
        .param("rating", rating == null ? null : rating.name(), Types.VARCHAR)
        .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
        .param("words", said.words())
        .update();
  }

  /// The person says that what their peer wrote down is right.
  void confirm(OrganizationId organization, ParticipantId participant, UUID review, Instant now) {
    of(
            organization,
            participant,
            """
            update plans.review set confirmed_at = :now
             where organization_id = :organization and participant_id = :participant
               and id = :review and role = 'SPECIALIST' and not read_back and confirmed_at is null
            """)
        .param("review", review)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// All reviews, newest first.
  List<Review> all(OrganizationId organization, ParticipantId participant) {
    return of(
            organization,
            participant,
            """
            select id, number, occasion, went_well, to_change, role, read_back, confirmed_at, at
              from plans.review
             where organization_id = :organization and participant_id = :participant
             order by at desc, id
            """)
        .query(Review.class)
        .list();
  }

  /// All ratings, oldest first.
  List<GoalRating> ratings(OrganizationId organization, ParticipantId participant) {
    return of(
            organization,
            participant,
            """
            select g.review_id, g.goal_id, g.goal, g.rating, g.stage, g.words, r.role, r.at
              from plans.goal_rating g
              join plans.review r
                on r.organization_id = g.organization_id and r.participant_id = g.participant_id
               and r.id = g.review_id
             where g.organization_id = :organization and g.participant_id = :participant
             order by r.at, g.goal_id
            """)
        .query(GoalRating.class)
        .list();
  }

  /// Whether a peer wrote something down that the person has not looked at.
  boolean wantsConfirming(OrganizationId organization, ParticipantId participant) {
    return of(
            organization,
            participant,
            """
            select exists (select from plans.review
             where organization_id = :organization and participant_id = :participant
               and role = 'SPECIALIST' and not read_back and confirmed_at is null)
            """)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec of(
      OrganizationId organization, ParticipantId participant, String sql) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("participant", participant.value());
  }
}
