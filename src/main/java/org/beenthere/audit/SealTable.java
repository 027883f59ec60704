package org.beenthere.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealTable {

  private final JdbcClient database;

  SealTable(JdbcClient database) {
    this.database = database;
  }

  void add(Seal seal, Instant at) {
    database
        .sql(
            """
            insert into audit.seal
              (organization_id, number, first_entry, last_entry, entry_count, hash, sealed_at)
            values (:organization, :number, :first, :last, :count, :hash, :at)
            """)
        .param("organization", seal.organization().value())
        .param("number", seal.number())
        .param("first", seal.firstEntry())
        .param("last", seal.lastEntry())
        .param("count", seal.entryCount())
        .param("hash", seal.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Seal> latest(OrganizationId organization) {
    return database
        .sql("select * from audit.seal where organization_id = ? order by number desc limit 1")
        .param(organization.value())
        .query(SealTable::seal)
        .optional();
  }

  /// Every entry up to this number is sealed, whosever it is.
  long sealedThrough() {
    return database
        .sql("select coalesce(max(last_entry), 0) from audit.seal")
        .query(Long.class)
        .single();
  }

  List<Seal> of(OrganizationId organization, long after, int limit) {
    return database
        .sql(
            """
            select * from audit.seal
             where organization_id = :organization and number > :after
             order by number
             limit :limit
            """)
        .param("organization", organization.value())
        .param("after", after)
        .param("limit", limit)
        .query(SealTable::seal)
        .list();
  }

  /// Whether this transaction is the one that may seal now; it stays so until it ends.
  boolean tryLock() {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0))")
        .query(Boolean.class)
        .single();
  }

  private static Seal seal(ResultSet row, int index) throws SQLException {
    return new Seal(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getLong("number"),
        row.getLong("first_entry"),
        row.getLong("last_entry"),
        row.getInt("entry_count"),
        row.getBytes("hash"));
  }
}
