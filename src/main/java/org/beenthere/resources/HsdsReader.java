package org.beenthere.resources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads HSDS 3 as Open Referral publishes it into rows: the tabular package (its CSV files in a
/// zip), a page of services as the API gives it, a list of services, or an organization with its
/// services.
final class HsdsReader {

  static final int MOST_SERVICES = 50_000;

  /// Rows of all tables together, each of which takes some hundreds of bytes while we read.
  static final int MOST_ROWS = 400_000;

  /// JSON of no more parts than that, for the same reason.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(10_000_000).build())
                  .build())
          .build();

  private static final Pattern NOTHING = Pattern.compile("[\\x00\\p{Cs}]");

  private final List<HsdsRow> rows = new ArrayList<>();

  /// Whether it begins as JSON or a zip does, in whatever letters JSON may come. Costs nothing.
  static boolean mayRead(byte[] file) {
    return isZip(file)
        || new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1)
            .matches("(?s)[\\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]*[{\\[].*");
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K';
  }

  static List<HsdsRow> read(byte[] file) throws Unreadable {
    var reader = new HsdsReader();
    if (isZip(file)) {
      for (var table : HsdsPackage.unpacked(file)) {
        reader.csv(table.name(), table.content());
      }
    } else {
      reader.json(file);
    }
    var services = reader.rows.stream().filter(row -> row.table().equals("service")).count();
    if (services == 0) {
      throw new Unreadable(FileFault.NO_SERVICES);
    }
    if (services > MOST_SERVICES) {
      throw new Unreadable(FileFault.TOO_LARGE);
    }
    return reader.rows;
  }

  private void add(HsdsRow row) throws Unreadable {
    if (rows.size() == MOST_ROWS) {
      throw new Unreadable(FileFault.TOO_LARGE);
    }
    rows.add(row);
  }

  private void csv(String table, String content) throws Unreadable {
    var text = content.startsWith("\ufeff") ? content.substring(1) : content;
    List<String> names = List.of();
    try (var csv = CsvReader.builder().ofCsvRecord(text)) {
      for (var line : csv) {
        if (names.isEmpty()) {
          names = line.getFields().stream().map(String::strip).toList();
          continue;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), line.getFieldCount()); i++) {
          keep(cells, names.get(i), line.getField(i));
        }
        if (!cells.isEmpty()) {
          add(new HsdsRow(table, (int) line.getStartingLineNumber(), cells));
        }
      }
    } catch (CsvParseException | IOException broken) {
      throw new Unreadable(FileFault.BROKEN);
    }
  }

  private void json(byte[] file) throws Unreadable {
    JsonNode read;
    try {
      read = JSON.readTree(file);
    } catch (StreamConstraintsException tooMuch) {
      throw new Unreadable(FileFault.TOO_LARGE);
    } catch (JacksonException broken) {
      var text = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8).strip();
      throw new Unreadable(
          text.startsWith("{") || text.startsWith("[") ? FileFault.BROKEN : FileFault.NOT_HSDS);
    }
    var number = 0;
    for (var one : list(read.has("contents") ? read.get("contents") : read)) {
      if (one.has("services")) {
        for (var service : list(one.get("services"))) {
          service(service, one, ++number);
        }
      } else {
        service(one, one.path("organization"), ++number);
      }
    }
  }

  private static Iterable<JsonNode> list(JsonNode node) {
    return node.isArray() ? node : node.isObject() ? List.of(node) : List.of();
  }

  private void service(JsonNode service, JsonNode organization, int number) throws Unreadable {
    if (!service.isObject() || !service.has("name") && !service.has("id")) {
      return;
    }
    var cells = scalars(service);
    var id = cells.getOrDefault("id", "");
    if (organization.isObject()) {
      row("organization", organization, number, Map.of());
      cells.put("organization_id", organization.path("id").asString(""));
    }
    keep(cells, HsdsRest.CELL, HsdsRest.in(service));
    add(new HsdsRow("service", number, cells));
    var of = Map.of("service_id", id);
    belongings(service, number, of);
    for (var cost : list(service.path("cost_options"))) {
      row("cost_option", cost, number, of);
    }
    for (var language : list(service.path("languages"))) {
      row("language", language, number, of);
    }
    for (var attribute : list(service.path("attributes"))) {
      row("taxonomy_term", attribute.path("taxonomy_term"), number, Map.of());
      var term = attribute.path("taxonomy_term").path("id").asString("");
      row(
          "attribute",
          attribute,
          number,
          term.isEmpty()
              ? Map.of("link_id", id, "link_entity", "service")
              : Map.of("link_id", id, "link_entity", "service", "taxonomy_term_id", term));
    }
    for (var at : list(service.path("service_at_locations"))) {
      place(at, id, number);
    }
  }

  private void place(JsonNode at, String service, int number) throws Unreadable {
    var location = at.path("location");
    var id = location.path("id").asString("");
    row(
        "service_at_location",
        at,
        number,
        id.isEmpty()
            ? Map.of("service_id", service)
            : Map.of("service_id", service, "location_id", id));
    belongings(at, number, Map.of("service_at_location_id", at.path("id").asString("")));
    row("location", location, number, Map.of());
    for (var address : list(location.path("addresses"))) {
      row("address", address, number, Map.of("location_id", id));
    }
    belongings(location, number, Map.of("location_id", id));
  }

  private void belongings(JsonNode owner, int number, Map<String, String> of) throws Unreadable {
    for (var phone : list(owner.path("phones"))) {
      row("phone", phone, number, of);
    }
    for (var schedule : list(owner.path("schedules"))) {
      row("schedule", schedule, number, of);
    }
  }

  private void row(String table, JsonNode node, int number, Map<String, String> more)
      throws Unreadable {
    if (node.isObject()) {
      var cells = scalars(node);
      cells.putAll(more);
      add(new HsdsRow(table, number, cells));
    }
  }

  private static Map<String, String> scalars(JsonNode node) {
    var cells = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(one -> {
          if (one.getValue().isValueNode() && !one.getValue().isNull()) {
            keep(cells, one.getKey(), one.getValue().asString(""));
          }
        });
    return cells;
  }

  /// Without what PostgreSQL cannot keep and nobody can see: zeros, and halves of letters.
  static String seen(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return NOTHING.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  private static void keep(Map<String, String> cells, String name, String value) {
    var seen = seen(value).strip();
    if (!seen.isEmpty()) {
      cells.put(name, seen);
    }
  }
}
