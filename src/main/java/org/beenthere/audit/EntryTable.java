package org.beenthere.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryTable {

  private final JdbcClient database;

  EntryTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds an entry. A second look within one request is the same look.
  void add(Entry entry) {
    var account = entry.account();
    var participant = entry.participant();
    database
        .sql(
            """
            insert into audit.entry
              (organization_id, at, account_id, hat, deed, thing, thing_id, participant_id, purpose,
               outcome, channel, correlation_id, address, digest)
            values
              (:organization, :at, :account, :hat, :deed, :thing, :thingId, :participant, :purpose,
               :outcome, :channel, :correlation, :address, :digest)
            on conflict do nothing
            """)
        .param("organization", entry.organization().value())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("account", account == null ? null : account.value())
        .param("hat", entry.hat().name())
        .param("deed", entry.deed().name())
        .param("thing", entry.thing())
        .param("thingId", entry.thingId())
        .param("participant", participant == null ? null : participant.value())
        .param("purpose", entry.purpose().name())
        .param("outcome", entry.outcome().name())
        .param("channel", entry.channel().name())
        .param("correlation", entry.correlation())
        .param("address", entry.address())
        .param("digest", Fingerprint.of(entry))
        .update();
  }

  /// What was done with a participant's record, newest first.
  ///
  /// @param own whether what the viewer did themselves is told as well
  List<StoredEntry> about(
      ParticipantId participant, Viewer viewer, boolean own, long before, int limit) {
    return database
        .sql(
            """
            select * from audit.entry
             where organization_id = :organization
               and participant_id = :participant
               and number < :before
               and (:own or account_id is distinct from :viewer)
             order by number desc
             limit :limit
            """)
        .param("organization", viewer.organization().value())
        .param("participant", participant.value())
        .param("viewer", viewer.account().value())
        .param("own", own)
        .param("before", before)
        .param("limit", limit)
        .query(EntryTable::stored)
        .list();
  }

  /// What was changed about the house itself, newest first.
  List<StoredEntry> ofTheHouse(
      OrganizationId organization, Collection<String> things, long before, int limit) {
    return database
        .sql(
            """
            select * from audit.entry
             where organization_id = :organization
               and participant_id is null and deed <> 'READ'
               and thing in (:things)
               and number < :before
             order by number desc
             limit :limit
            """)
        .param("organization", organization.value())
        .param("things", things)
        .param("before", before)
        .param("limit", limit)
        .query(EntryTable::stored)
        .list();
  }

  /// Entries of every organization in a range of numbers, those of one organization together.
  List<StoredEntry> between(long after, long upTo) {
    return database
        .sql(
            """
            select * from audit.entry
             where number > :after and number <= :upTo
             order by organization_id, number
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query(EntryTable::stored)
        .list();
  }

  /// The number of the last of the next so many entries, or null when there is none.
  @Nullable Long lastOfNext(int limit, long after, long upTo) {
    return database
        .sql(
            """
            select max(number) from
              (select number from audit.entry
                where number > :after and number <= :upTo
                order by number limit :limit) next
            """)
        .param("after", after)
        .param("upTo", upTo)
        .param("limit", limit)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  List<StoredEntry> of(OrganizationId organization, long after, long upTo, int limit) {
    return database
        .sql(
            """
            select * from audit.entry
             where organization_id = :organization and number > :after and number <= :upTo
             order by number
             limit :limit
            """)
        .param("organization", organization.value())
        .param("after", after)
        .param("upTo", upTo)
        .param("limit", limit)
        .query(EntryTable::stored)
        .list();
  }

  List<OrganizationId> organizations() {
    return database
        .sql("select organization_id from audit.entry union select organization_id from audit.seal")
        .query((row, index) -> new OrganizationId(row.getObject(1, UUID.class)))
        .list();
  }

  static StoredEntry stored(ResultSet row, int index) throws SQLException {
    var account = row.getObject("account_id", UUID.class);
    var participant = row.getObject("participant_id", UUID.class);
    var entry =
        new Entry(
            new OrganizationId(row.getObject("organization_id", UUID.class)),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            account == null ? null : new AccountId(account),
            Hat.valueOf(row.getString("hat")),
            Deed.valueOf(row.getString("deed")),
            row.getString("thing"),
            row.getObject("thing_id", UUID.class),
            participant == null ? null : new ParticipantId(participant),
            Purpose.valueOf(row.getString("purpose")),
            Outcome.valueOf(row.getString("outcome")),
            Channel.valueOf(row.getString("channel")),
            row.getObject("correlation_id", UUID.class),
            row.getString("address"));
    return new StoredEntry(row.getLong("number"), entry, row.getBytes("digest"));
  }
}
