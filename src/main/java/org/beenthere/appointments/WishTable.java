package org.beenthere.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.beenthere.appointments.ReminderWish.By;
import org.beenthere.appointments.ReminderWish.When;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WishTable {

  private final JdbcClient database;

  WishTable(JdbcClient database) {
    this.database = database;
  }

  /// What they said, or what holds until they do.
  ReminderWish of(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select times, by, answers_from, revision from appointments.wish
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(WishTable::read)
        .optional()
        .orElse(ReminderWish.UNSAID);
  }

  void put(OrganizationId organization, ParticipantId participant, ReminderWish wish) {
    database
        .sql(
            """
            insert into appointments.wish
              (organization_id, participant_id, times, by, answers_from)
            values (:organization, :participant, :times, :by, :from)
            on conflict (organization_id, participant_id) do update
              set times = excluded.times, by = excluded.by, answers_from = excluded.answers_from,
                  revision = wish.revision + 1
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("times", Constants.names(wish.times()))
        .param("by", wish.by().name())
        .param("from", wish.answersFrom())
        .update();
  }

  /// They are reached otherwise. What is sent anew is not taken for what was sent before, and they
  /// answer from no number but their own.
  ///
  /// @param number the one they may be texted at, or empty
  void anew(OrganizationId organization, ParticipantId participant, String number) {
    database
        .sql(
            """
            insert into appointments.wish (organization_id, participant_id, times, by, revision)
            values (:organization, :participant, :times, :by, 1)
            on conflict (organization_id, participant_id) do update
              set revision = wish.revision + 1,
                  answers_from = case when wish.answers_from = :number then :number end
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("times", Constants.names(ReminderWish.UNSAID.times()))
        .param("by", ReminderWish.UNSAID.by().name())
        .param("number", number)
        .update();
  }

  /// Who answers from that number; of one household it may be several.
  List<ParticipantId> answering(OrganizationId organization, String number) {
    return database
        .sql(
            """
            select participant_id from appointments.wish
             where organization_id = :organization and answers_from = :number
            """)
        .param("organization", organization.value())
        .param("number", number)
        .query((row, index) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
        .list();
  }

  /// Whether that text is read for the first time.
  boolean reads(OrganizationId organization, ParticipantId participant, UUID text) {
    return database
            .sql(
                """
                update appointments.wish set last_text = :text
                 where organization_id = :organization and participant_id = :participant
                   and last_text is distinct from :text
                """)
            .param("organization", organization.value())
            .param("participant", participant.value())
            .param("text", text)
            .update()
        == 1;
  }

  private static ReminderWish read(ResultSet row, int number) throws SQLException {
    return new ReminderWish(
        Constants.read(row, "times", When.class),
        By.valueOf(row.getString("by")),
        row.getString("answers_from"),
        row.getInt("revision"));
  }
}
