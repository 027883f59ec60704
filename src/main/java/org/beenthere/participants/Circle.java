package org.beenthere.participants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The circle of each participant: who is let into the record.
@Repository
class Circle {

  private final JdbcClient database;

  Circle(JdbcClient database) {
    this.database = database;
  }

  void letIn(OrganizationId organization, ParticipantId who, AccountId account, Instant now) {
    database
        .sql(
            """
            insert into participants.circle (organization_id, participant_id, account_id, since)
            select :organization, :participant, :account, :now
             where not exists (select 1 from participants.circle
                                where organization_id = :organization
                                  and participant_id = :participant
                                  and account_id = :account and until is null)
            """)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<ParticipantId> of(OrganizationId organization, AccountId account) {
    return database
        .sql(
            """
            select participant_id from participants.circle
             where organization_id = :organization and account_id = :account and until is null
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .query((row, number) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
        .list();
  }

  void showOut(OrganizationId organization, ParticipantId who, AccountId account, Instant now) {
    database
        .sql(
            """
            update participants.circle set until = :now
             where organization_id = :organization and participant_id = :participant
               and account_id = :account and until is null
            """)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
