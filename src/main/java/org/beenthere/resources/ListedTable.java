package org.beenthere.resources;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of a file stands on the list already, and what it does not name.
@Repository
class ListedTable {

  private final JdbcClient database;

  ListedTable(JdbcClient database) {
    this.database = database;
  }

  /// What is known of a service that a file may bring again.
  record Known(UUID id, boolean mended, String broughtAs) {}

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
               and state = 'OPEN' and not mended and brought_as <> ''
               and id not in (select unnest(:named))
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

  /// Whoever mends one of them by hand waits until we are through, and what was mended before we
  /// see as mended. Agencies come first, as they do when somebody writes by hand, so that nobody
  /// waits for each other.
  void hold(OrganizationId organization, Collection<UUID> agencies, Collection<UUID> services) {
    // No page waits for this, so it may take longer than a page would.
    database
        .sql(
            """
            select set_config('lock_timeout', '10min', true),
                   set_config('statement_timeout', '10min', true)
            """)
        .query((row, number) -> true)
        .list();
    hold("agency", organization, agencies);
    hold("service", organization, services);
  }

  private void hold(String table, OrganizationId organization, Collection<UUID> some) {
    database
        .sql(
            """
            select count(*) from (
              select from resources.%s where organization_id = :organization and id = any(:some)
               order by id for no key update) held
            """
                .formatted(table))
        .param("organization", organization.value())
        .param("some", some.toArray(UUID[]::new))
        .query(Long.class)
        .single();
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
}
