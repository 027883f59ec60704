package org.beenthere.resources;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.resources.ServiceWriter.Written;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What files said of services beyond what we show.
@Repository
class RestTable {

  private static final String PUT =
      """
      insert into resources.rest (organization_id, service_id, content)
      select :organization, service_id, content
        from unnest(:services, :contents) as said (service_id, content)
      on conflict (organization_id, service_id) do update set content = excluded.content
      """;

  private static final String REMOVE =
      """
      delete from resources.rest
       where organization_id = :organization and service_id = any(:services)
      """;

  private static final String OF =
      """
      select service_id, content from resources.rest
       where organization_id = any(:organizations) and service_id = any(:services)
      """;

  private final JdbcClient database;

  RestTable(JdbcClient database) {
    this.database = database;
  }

  /// Keeps what a file says of these now, and nothing of those it says nothing more of.
  void put(OrganizationId organization, List<Written> written, Map<UUID, String> rest) {
    var said = written.stream().map(RestTable::id).filter(rest::containsKey).toArray(UUID[]::new);
    var unsaid =
        written.stream()
            .filter(one -> !one.fresh())
            .map(RestTable::id)
            .filter(one -> !rest.containsKey(one))
            .toArray(UUID[]::new);
    database
        .sql(REMOVE)
        .param("organization", organization.value())
        .param("services", unsaid)
        .update();
    database
        .sql(PUT)
        .param("organization", organization.value())
        .param("services", said)
        .param("contents", java.util.Arrays.stream(said).map(rest::get).toArray(String[]::new))
        .update();
  }

  private static UUID id(Written one) {
    return one.service().id();
  }

  /// By service.
  Map<UUID, String> of(Collection<HelpService> services) {
    var rest = new HashMap<UUID, String>();
    database
        .sql(OF)
        .param(
            "organizations",
            services.stream()
                .map(one -> one.organization().value())
                .distinct()
                .toArray(UUID[]::new))
        .param("services", services.stream().map(HelpService::id).toArray(UUID[]::new))
        .query(row -> {
          rest.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return rest;
  }
}
