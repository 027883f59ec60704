package org.beenthere.resources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a file, each found by its identifier and by what it belongs to.
final class HsdsTables {

  private final Map<String, Map<String, HsdsRow>> byId = new HashMap<>();
  private final Map<String, Map<String, List<HsdsRow>>> byOwner = new HashMap<>();
  private final List<HsdsRow> services = new ArrayList<>();

  HsdsTables(List<HsdsRow> rows) {
    for (var row : rows) {
      byId.computeIfAbsent(row.table(), unseen -> new LinkedHashMap<>())
          .putIfAbsent(row.get("id"), row);
      for (var owner : List.of("service_id", "location_id", "service_at_location_id", "link_id")) {
        if (!row.get(owner).isEmpty()) {
          byOwner
              .computeIfAbsent(row.table() + " " + owner, unseen -> new HashMap<>())
              .computeIfAbsent(row.get(owner), unseen -> new ArrayList<>())
              .add(row);
        }
      }
      if (row.table().equals("service")) {
        services.add(row);
      }
    }
  }

  List<HsdsRow> services() {
    return services;
  }

  Optional<HsdsRow> find(String table, String id) {
    return Optional.ofNullable(byId.getOrDefault(table, Map.of()).get(id));
  }

  /// @param owner the column that says whose it is, such as `service_id`
  List<HsdsRow> of(String table, String owner, String id) {
    return byOwner.getOrDefault(table + " " + owner, Map.of()).getOrDefault(id, List.of());
  }
}
