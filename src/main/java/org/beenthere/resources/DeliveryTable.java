package org.beenthere.resources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that wait for a decision, and what came of those that were decided.
@Repository
class DeliveryTable {

  private static final String DELIVERY =
      """
      select id, file_name, received_at, state, new_ones, changed_ones, same_ones, mended_ones,
             closed_ones
        from resources.delivery where organization_id = :organization and id = :id
      """;

  private final JdbcClient database;

  DeliveryTable(JdbcClient database) {
    this.database = database;
  }

  /// What is known of a service that a file may bring again.
  record Known(UUID id, boolean mended, String broughtAs) {}

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
              (organization_id, id, account_id, file_name, content, received_at, state)
            values (:organization, :id, :account, :fileName, :content, :now, 'READY')
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("account", account.value())
        .param("fileName", fileName)
        .param("content", content)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Delivery> find(OrganizationId organization, UUID id) {
    return one(DELIVERY, organization, id);
  }

  /// The same, and nobody else decides until we have.
  Optional<Delivery> lock(OrganizationId organization, UUID id) {
    return one(DELIVERY + " for update", organization, id);
  }

  private Optional<Delivery> one(String sql, OrganizationId organization, UUID id) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("id", id)
        .query(Delivery.class)
        .optional();
  }

  byte[] content(OrganizationId organization, UUID id) {
    return database
        .sql(
            "select content from resources.delivery where organization_id = :organization and id ="
                + " :id")
        .param("organization", organization.value())
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  void decide(OrganizationId organization, Delivery delivery) {
    database
        .sql(
            """
            update resources.delivery
               set state = :state, content = null, new_ones = :newOnes,
                   changed_ones = :changedOnes, same_ones = :sameOnes, mended_ones = :mendedOnes,
                   closed_ones = :closedOnes
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", delivery.id())
        .param("state", delivery.state().name())
        .param("newOnes", delivery.newOnes())
        .param("changedOnes", delivery.changedOnes())
        .param("sameOnes", delivery.sameOnes())
        .param("mendedOnes", delivery.mendedOnes())
        .param("closedOnes", delivery.closedOnes())
        .update();
  }

  /// Those that nobody decided about.
  void forgetBefore(OrganizationId organization, Instant moment) {
    database
        .sql(
            """
            delete from resources.delivery
             where organization_id = :organization and state = 'READY' and received_at < :moment
            """)
        .param("organization", organization.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  Map<UUID, Known> known(OrganizationId organization, Collection<UUID> services) {
    return database
        .sql(
            """
            select id, mended, brought_as from resources.service
             where organization_id = :organization and id = any(:services)
            """)
        .param("organization", organization.value())
        .param("services", services.toArray(UUID[]::new))
        .query(Known.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Known::id, one -> one));
  }

  /// Open services of these agencies that came from a file, were not mended here, and are none of
  /// those; by name.
  Map<UUID, String> unnamed(
      OrganizationId organization, Collection<UUID> agencies, Collection<UUID> named) {
    var unnamed = new LinkedHashMap<UUID, String>();
    database
        .sql(
            """
            select id, name from resources.service
             where organization_id = :organization and agency_id = any(:agencies)
               and state = 'OPEN' and not mended and brought_as <> '' and id <> all(:named)
             order by name, id
            """)
        .param("organization", organization.value())
        .param("agencies", agencies.toArray(UUID[]::new))
        .param("named", named.toArray(UUID[]::new))
        .query(row -> {
          unnamed.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return unnamed;
  }

  /// They are there no longer.
  void close(OrganizationId organization, Collection<UUID> services) {
    database
        .sql(
            """
            update resources.service set state = 'CLOSED'
             where organization_id = :organization and id = any(:services)
            """)
        .param("organization", organization.value())
        .param("services", services.toArray(UUID[]::new))
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
}
