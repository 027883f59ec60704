package org.beenthere.participants;

import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How somebody is reached, within their record.
@Repository
class ReachTable {

  private final JdbcClient database;

  ReachTable(JdbcClient database) {
    this.database = database;
  }

  /// How often it was changed, held until the transaction ends: whoever changes it too waits.
  int held(OrganizationId organization, ParticipantId id) {
    return version(organization, id, " for update");
  }

  int version(OrganizationId organization, ParticipantId id) {
    return version(organization, id, "");
  }

  private int version(OrganizationId organization, ParticipantId id, String lock) {
    return database
        .sql(
            """
            select reach_version from participants.participant
             where organization_id = :organization and id = :id\
            """
                + lock)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  void put(OrganizationId organization, ParticipantId id, SafeContact reach) {
    ReachColumns.bind(
            database.sql(
                "update participants.participant set "
                    + ReachColumns.CHANGES
                    + """
                    , reach_version = reach_version + 1, version = version + 1
                     where organization_id = :organization and id = :id
                    """),
            reach)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }
}
