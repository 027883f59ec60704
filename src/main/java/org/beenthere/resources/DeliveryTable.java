package org.beenthere.resources;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Files of services, what was seen in those that wait for a decision, and what came of the others.
@Repository
class DeliveryTable {

  private static final String DELIVERY =
      """
      select organization_id, id, account_id, file_name, received_at, state, run, run_began_at,
             services_total, services_done, closing, fault, new_ones, changed_ones, same_ones,
             mended_ones, closed_ones
        from resources.delivery where organization_id = :organization
      """;

  private final JdbcClient database;

  DeliveryTable(JdbcClient database) {
    this.database = database;
  }

  void add(
      OrganizationId organization,
      UUID id,
      AccountId account,
      String fileName,
      byte[] content,
      Instant now) {
    database
        .sql(
            """
            insert into resources.delivery
              (organization_id, id, account_id, file_name, content, received_at, run_began_at, state)
            values (:organization, :id, :account, :fileName, :content, :now, :now, 'READING')
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("account", account.value())
        .param("fileName", fileName)
        .param("content", content)
        .param("now", utc(now))
        .update();
  }

  Optional<Delivery> find(OrganizationId organization, UUID id) {
    return database
        .sql(DELIVERY + " and id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .query(Delivery.class)
        .optional();
  }

  /// The latest files, newest first.
  List<Delivery> latest(OrganizationId organization, int size) {
    return database
        .sql(DELIVERY + " order by received_at desc, id desc limit :size")
        .param("organization", organization.value())
        .param("size", size)
        .query(Delivery.class)
        .list();
  }

  List<Delivery> atWork(OrganizationId organization) {
    return database
        .sql(DELIVERY + " and state in ('READING', 'BRINGING') order by received_at")
        .param("organization", organization.value())
        .query(Delivery.class)
        .list();
  }

  /// The file itself; nothing when it was decided.
  Optional<byte[]> content(Delivery delivery) {
    return of(
            delivery,
            """
            select content from resources.delivery
             where organization_id = :organization and id = :id and content is not null
            """)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  /// What was seen in it when it was looked at; nothing when it was decided.
  Optional<DeliveryPreview> preview(Delivery delivery) {
    return of(
            delivery,
            """
            select seen::text from resources.delivery
             where organization_id = :organization and id = :id and seen is not null
            """)
        .query(
            (row, number) -> JsonMapper.shared().readValue(row.getString(1), DeliveryPreview.class))
        .optional();
  }

  /// What it did not name any more when it was looked at.
  Set<UUID> gone(Delivery delivery) {
    return Set.copyOf(
        of(
                delivery,
                "select unnest(gone) from resources.delivery where organization_id ="
                    + " :organization and id = :id")
            .query(UUID.class)
            .list());
  }

  /// Those that nobody decided about.
  void forgetBefore(OrganizationId organization, Instant moment) {
    database
        .sql(
            """
            delete from resources.delivery
             where organization_id = :organization and received_at < :moment
               and state in ('READY', 'STOPPED', 'UNREADABLE')
            """)
        .param("organization", organization.value())
        .param("moment", utc(moment))
        .update();
  }

  /// What some of them are called.
  Map<UUID, String> names(OrganizationId organization, Collection<UUID> some) {
    var names = new HashMap<UUID, String>();
    database
        .sql(
            """
            select id, file_name from resources.delivery
             where organization_id = :organization and id in (:some)
            """)
        .param("organization", organization.value())
        .param("some", some)
        .query(row -> {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return names;
  }

  private StatementSpec of(Delivery delivery, String sql) {
    return database
        .sql(sql)
        .param("organization", delivery.organizationId().value())
        .param("id", delivery.id());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
