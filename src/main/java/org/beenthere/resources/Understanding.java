package org.beenthere.resources;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.organizations.Organization;
import org.beenthere.resources.HelpService.Ages;
import org.beenthere.resources.HelpService.Price;
import org.jspecify.annotations.Nullable;

/// Makes services of the rows of a file, and notes what cannot be right. The same file gives the
/// same services under the same identifiers, so that it can be brought in again.
final class Understanding {

  /// @param services as they would be brought in
  /// @param rest what the file says of them beyond that, where it does
  /// @param findings the errors first
  record Understood(List<HelpService> services, Map<UUID, String> rest, List<Finding> findings) {

    boolean isFaulty() {
      return findings.stream().anyMatch(one -> one.kind().isError());
    }
  }

  /// Hears after each service how far it is.
  @FunctionalInterface
  interface Told {
    void tell(int done, int total);
  }

  private static final int LONG = 5_000;
  private static final int SHORT = 200;

  private static final Set<String> STATES =
      Set.of("active", "inactive", "defunct", "temporarily closed");

  private final HsdsTables tables;
  private final Organization organization;
  private final Placing placing;
  private final HsdsCells cells = new HsdsCells();
  private final Set<String> seen = new HashSet<>();
  private final Map<UUID, String> rest = new HashMap<>();
  private final Map<String, @Nullable Spot> spots = new HashMap<>();
  private final Map<String, Set<Need>> meant = new HashMap<>();

  private Understanding(HsdsTables tables, Organization organization, Placing placing) {
    this.tables = tables;
    this.organization = organization;
    this.placing = placing;
  }

  static Understood understand(
      List<HsdsRow> rows, Organization organization, Placing placing, Told told) {
    return new Understanding(new HsdsTables(rows), organization, placing).all(told);
  }

  private Understood all(Told told) {
    var services = new ArrayList<HelpService>();
    for (var row : tables.services()) {
      services.add(service(row));
      told.tell(services.size(), tables.services().size());
    }
    var findings = new ArrayList<>(new LinkedHashSet<>(cells.findings()));
    findings.sort(java.util.Comparator.comparing(one -> !one.kind().isError()));
    return new Understood(services, Map.copyOf(rest), findings);
  }

  private HelpService service(HsdsRow row) {
    var id = row.get("id");
    cells.noteIf(id.isEmpty(), FindingKind.NO_IDENTIFIER, row, "id");
    cells.noteIf(!id.isEmpty() && !seen.add(id), FindingKind.TWICE, row, "id");
    cells.noteIf(row.get("name").isEmpty(), FindingKind.NO_NAME, row, "name");
    var status = row.get("status").toLowerCase(Locale.ROOT);
    cells.noteIf(!status.isEmpty() && !STATES.contains(status), FindingKind.STATUS, row, "status");
    var places = places(row);
    rest(row, identifier("service", id));
    return new HelpService(
        organization.organizationId(),
        identifier("service", id),
        cells.text(row, "id", SHORT),
        agency(row),
        cells.text(row, "name", SHORT),
        about(row),
        cells.text(row, "url", 500),
        cells.text(row, "email", SHORT),
        cells.text(row, "application_process", LONG),
        cells.text(row, "eligibility_description", LONG),
        new Ages(cells.age(row, "minimum_age"), cells.age(row, "maximum_age")),
        price(row),
        languages(row),
        needs(row),
        places.isEmpty() ? organization.country() : places.values().iterator().next().country(),
        status.isEmpty() || status.equals("active"),
        cells.day(row, "assured_date"),
        false,
        places.values().stream().distinct().toList(),
        phones(row, places),
        new HsdsTimes(tables, cells).hours(row, places),
        new HsdsTimes(tables, cells).words(row, places));
  }

  private void rest(HsdsRow row, UUID id) {
    var said = HsdsRest.of(row, tables);
    cells.noteIf(said.length() > HsdsRest.LONGEST, FindingKind.TOO_LONG, row, "contacts");
    if (!said.isEmpty()) {
      rest.put(id, said);
    }
  }

  private String about(HsdsRow row) {
    var alert = cells.text(row, "alert", LONG);
    var about = cells.text(row, "description", LONG);
    return alert.isEmpty() ? about : alert + "\n\n" + about;
  }

  private Agency agency(HsdsRow row) {
    var id = row.get("organization_id");
    var found = tables.find("organization", id);
    cells.noteIf(found.isEmpty(), FindingKind.NO_ORGANIZATION, row, "organization_id");
    var of = found.orElse(row);
    cells.noteIf(of.get("name").isEmpty(), FindingKind.NO_NAME, of, "name");
    return new Agency(
        identifier("organization", id),
        id.isEmpty() ? "?" : id,
        cells.text(of, "name", SHORT),
        cells.text(of, "description", LONG),
        cells.text(of, of.get("website").isEmpty() ? "url" : "website", 500),
        cells.text(of, "email", SHORT));
  }

  /// Where the service is, by the identifier of its row that joins it to a place.
  private Map<String, Spot> places(HsdsRow row) {
    var places = new java.util.LinkedHashMap<String, Spot>();
    for (var at : tables.of("service_at_location", "service_id", row.get("id"))) {
      tables
          .find("location", at.get("location_id"))
          .map(location -> spots.computeIfAbsent(location.get("id"), any -> spot(location)))
          .ifPresent(spot -> places.put(at.get("id"), spot));
    }
    return places;
  }

  private @Nullable Spot spot(HsdsRow row) {
    if (row.get("location_type").equals("virtual")) {
      return null;
    }
    var addresses = tables.of("address", "location_id", row.get("id"));
    var address =
        addresses.stream()
            .filter(one -> one.get("address_type").equals("physical"))
            .findFirst()
            .orElse(addresses.isEmpty() ? row : addresses.getFirst());
    var country = cells.country(address, organization.country());
    var point = cells.point(row);
    if (point == null) {
      point =
          placing.find(
              address.get("postal_code"),
              address.get("city"),
              address.get("state_province"),
              country);
      cells.noteIf(point == null, FindingKind.PLACE, address, "city");
    }
    return point == null
        ? null
        : new Spot(
            identifier("location", row.get("id")),
            cells.text(row, "id", SHORT),
            cells.text(row, "name", SHORT),
            cells.text(row, "transportation", LONG),
            (cells.text(address, "address_1", SHORT)
                    + " "
                    + cells.text(address, "address_2", SHORT))
                .strip(),
            cells.text(address, "city", SHORT),
            cells.text(address, "state_province", SHORT),
            cells.text(address, "postal_code", 20),
            country,
            point.latitude(),
            point.longitude());
  }

  private List<Phone> phones(HsdsRow row, Map<String, Spot> places) {
    var phones = new LinkedHashSet<Phone>();
    for (var phone : tables.of("phone", "service_id", row.get("id"))) {
      phones.add(phone(phone, null));
    }
    places.forEach((at, spot) -> {
      for (var phone : tables.of("phone", "service_at_location_id", at)) {
        phones.add(phone(phone, spot.id()));
      }
      for (var phone : tables.of("phone", "location_id", spot.knownAs())) {
        if (phone.get("service_id").isEmpty()) {
          phones.add(phone(phone, spot.id()));
        }
      }
    });
    phones.removeIf(phone -> phone.number().isEmpty());
    return List.copyOf(phones);
  }

  private Phone phone(HsdsRow row, @Nullable UUID spot) {
    return new Phone(
        cells.text(row, "number", 60),
        cells.text(row, "extension", 20),
        cells.text(row, "description", LONG),
        spot);
  }

  private Price price(HsdsRow row) {
    var words = new LinkedHashSet<String>();
    var paid = false;
    var free = false;
    words.add(cells.text(row, "fees_description", LONG));
    words.add(cells.text(row, "fees", LONG));
    for (var option : tables.of("cost_option", "service_id", row.get("id"))) {
      var amount = cells.amount(option, "amount");
      paid |= amount != null && amount > 0;
      free |= amount != null && amount == 0;
      words.add(
          (cells.text(option, "option", SHORT)
                  + " "
                  + cells.text(option, "amount_description", LONG)
                  + (amount == null || amount == 0
                      ? ""
                      : " " + option.get("amount") + " " + option.get("currency")))
              .strip());
    }
    words.remove("");
    var said = String.join("\n", words);
    if (!paid && (free || Cost.isFree(said))) {
      return new Price(Cost.FREE, said);
    }
    return new Price(paid || !said.isEmpty() ? Cost.SOME : Cost.UNKNOWN, said);
  }

  private List<String> languages(HsdsRow row) {
    var languages = new java.util.TreeSet<String>();
    for (var language : tables.of("language", "service_id", row.get("id"))) {
      var code = LanguageNames.code(language.get("code"), language.get("name"));
      cells.noteIf(code.isEmpty(), FindingKind.LANGUAGE, language, "name");
      code.ifPresent(languages::add);
    }
    return List.copyOf(languages);
  }

  private Set<Need> needs(HsdsRow row) {
    var needs = EnumSet.noneOf(Need.class);
    for (var attribute : tables.of("attribute", "link_id", row.get("id"))) {
      tables
          .find("taxonomy_term", attribute.get("taxonomy_term_id"))
          .ifPresent(term -> {
            var byCode = meant(term.get("code"));
            needs.addAll(byCode.isEmpty() ? meant(term.get("name")) : byCode);
          });
    }
    if (needs.isEmpty()) {
      needs.addAll(NeedWords.meant(row.get("name")));
      cells.note(FindingKind.NEED, row, "name");
    }
    return needs.isEmpty() ? EnumSet.of(Need.OTHER) : needs;
  }

  /// Files name few terms, each of them often.
  private Set<Need> meant(String term) {
    return meant.computeIfAbsent(term, NeedWords::meant);
  }

  /// The same for the same thing in the same house, whenever it comes.
  private UUID identifier(String table, String knownAs) {
    return identifier(organization, table, knownAs);
  }

  static UUID identifier(Organization organization, String table, String knownAs) {
    return UUID.nameUUIDFromBytes(
        (organization.organizationId() + " " + table + " " + knownAs)
            .getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
