package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Calls that somebody answered and nobody closed.
@Repository
class OpenCallTable {

  private final JdbcClient database;

  OpenCallTable(JdbcClient database) {
    this.database = database;
  }

  /// One of them, as it is held.
  record Open(UUID id, AccountId hasIt, Instant hasItAt, int asked) {}

  /// All about which somebody should be asked by now, in every organization.
  List<CallTable.Due> due(Instant now) {
    return database
        .sql(
            """
            select organization_id, id from crisis.call where ask_at <= :now
             order by ask_at limit 500
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(CallTable.Due.class)
        .list();
  }

  /// Takes it into hand when its time has come and nobody else has it in hand just now.
  List<Open> take(OrganizationId organization, UUID id, Instant now) {
    return database
        .sql(
            """
            select id, has_it, has_it_at, asked from crisis.call
             where organization_id = :organization and id = :id and ask_at <= :now
               for no key update skip locked
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Open.class)
        .list();
  }

  void asked(OrganizationId organization, UUID id, int asked, Instant again) {
    database
        .sql(
            """
            update crisis.call set asked = :asked, ask_at = :again
             where organization_id = :organization and id = :id and ask_at is not null
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("asked", asked)
        .param("again", again.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What somebody has.
  List<UUID> of(OrganizationId organization, AccountId who) {
    return database
        .sql(
            """
            select id from crisis.call
             where organization_id = :organization and has_it = :who and over is null
            """)
        .param("organization", organization.value())
        .param("who", who.value())
        .query(UUID.class)
        .list();
  }

  /// Takes it from whoever has it.
  ///
  /// @return false when nobody has it, or they have it already, or it is over
  boolean takeOver(OrganizationId organization, UUID id, AccountId who, Instant now) {
    return database
            .sql(
                "update crisis.call set has_it = :who, has_it_at = :now, asked = 0, ask_at = "
                    + CallTable.BACK
                    + """
                     where organization_id = :organization and id = :id and over is null
                       and has_it <> :who
                    """)
            .param("organization", organization.value())
            .param("id", id)
            .param("who", who.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
