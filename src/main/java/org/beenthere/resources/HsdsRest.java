package org.beenthere.resources;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What HSDS says of a service and we do not show. It is kept as it came, as the JSON of HSDS has
/// it, and goes out again under its own identifiers.
final class HsdsRest {

  /// Where a row of a service carries it.
  static final String CELL = "the rest";

  static final int LONGEST = 50_000;

  private static final String PROGRAM = "program";

  /// Parts of a service, by the table that holds them in the tabular package.
  private static final Map<String, String> LISTS =
      Map.of(
          "contacts", "contact",
          "funding", "funding",
          "required_documents", "required_document",
          "service_areas", "service_area");

  private static final List<String> PARTS =
      List.of("contacts", "funding", PROGRAM, "required_documents", "service_areas");

  /// Of a service in JSON.
  static String in(JsonNode service) {
    var rest = JsonMapper.shared().createObjectNode();
    for (var part : PARTS) {
      var said = service.path(part);
      if (said.isContainer() && !said.isEmpty()) {
        rest.set(part, said);
      }
    }
    return text(rest);
  }

  /// Of a service, whichever way it came.
  static String of(HsdsRow service, HsdsTables tables) {
    if (!service.get(CELL).isEmpty()) {
      return service.get(CELL);
    }
    var rest = JsonMapper.shared().createObjectNode();
    for (var part : PARTS) {
      if (LISTS.containsKey(part)) {
        var rows = tables.of(LISTS.get(part), "service_id", service.get("id"));
        if (!rows.isEmpty()) {
          var list = rest.putArray(part);
          rows.forEach(row -> row.cells().forEach(list.addObject()::put));
        }
      }
    }
    tables
        .find(PROGRAM, service.get("program_id"))
        .ifPresent(row -> row.cells().forEach(rest.putObject(PROGRAM)::put));
    return text(rest);
  }

  /// Without what PostgreSQL cannot keep and nobody can see.
  private static String text(ObjectNode rest) {
    return rest.isEmpty() ? "" : HsdsReader.seen(rest.toString().replace("\\u0000", ""));
  }

  private HsdsRest() {}
}
