package org.beenthere.resources;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes services as HSDS 3 has them in JSON. What came from a file keeps the identifiers it came
/// with, so that whoever takes the list along knows them again.
final class HsdsWriter {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /// A page of services, as the API of HSDS has it.
  ///
  /// @param rest what came with some of them that we do not show
  static Map<String, Object> page(
      List<HelpService> services, Map<UUID, String> rest, long total, int number, int size) {
    var pages = Math.max(1, (total + size - 1) / size);
    var page = new LinkedHashMap<String, Object>();
    page.put("total_items", total);
    page.put("total_pages", pages);
    page.put("page_number", number);
    page.put("size", services.size());
    page.put("first_page", number == 1);
    page.put("last_page", number >= pages);
    page.put("empty", services.isEmpty());
    page.put(
        "contents",
        services.stream()
            .map(one -> new HsdsWriter(one).service(rest.getOrDefault(one.id(), "")))
            .toList());
    return page;
  }

  private final HelpService one;
  private final String id;

  private HsdsWriter(HelpService one) {
    this.one = one;
    this.id = identifier(one.knownAs(), one.id());
  }

  private Map<String, Object> service(String rest) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("name", one.name());
    put(json, "description", one.about());
    put(json, "url", one.website());
    put(json, "email", one.email());
    json.put("status", one.open() ? "active" : "inactive");
    put(json, "application_process", one.howToStart());
    put(json, "fees_description", one.price().words());
    put(json, "eligibility_description", one.whoFor());
    put(json, "minimum_age", one.ages().youngest());
    put(json, "maximum_age", one.ages().oldest());
    put(json, "assured_date", one.checkedOn() == null ? null : one.checkedOn().toString());
    json.put("organization", organization());
    json.put("phones", phones(null));
    json.put("schedules", schedules(null));
    json.put("service_at_locations", one.spots().stream().map(this::at).toList());
    json.put("languages", one.languages().stream().map(this::language).toList());
    if (one.price().cost() == Cost.FREE) {
      var free = of("cost free");
      free.put("service_id", id);
      free.put("option", "free");
      free.put("amount", 0);
      json.put("cost_options", List.of(free));
    }
    json.put("attributes", one.needs().stream().map(this::attribute).toList());
    if (!rest.isEmpty()) {
      JsonMapper.shared()
          .readTree(rest)
          .properties()
          .forEach(part -> json.putIfAbsent(part.getKey(), part.getValue()));
    }
    return json;
  }

  private Map<String, Object> organization() {
    var agency = one.agency();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", identifier(agency.knownAs(), agency.id()));
    json.put("name", agency.name());
    json.put("description", agency.about().isEmpty() ? agency.name() : agency.about());
    put(json, "website", agency.website());
    put(json, "email", agency.email());
    return json;
  }

  private Map<String, Object> at(Spot spot) {
    var location = new LinkedHashMap<String, Object>();
    location.put("id", identifier(spot.knownAs(), spot.id()));
    location.put("location_type", "physical");
    put(location, "name", spot.name());
    put(location, "transportation", spot.note());
    location.put("latitude", spot.latitude());
    location.put("longitude", spot.longitude());
    if (!spot.town().isEmpty()) {
      var address = of("address " + spot.id());
      address.put("address_1", spot.street());
      address.put("city", spot.town());
      address.put("state_province", spot.region());
      address.put("postal_code", spot.postalCode());
      address.put("country", spot.country());
      address.put("address_type", "physical");
      location.put("addresses", List.of(address));
    }
    var at = of("at " + spot.id());
    at.put("location", location);
    at.put("phones", phones(spot.id()));
    at.put("schedules", schedules(spot.id()));
    return at;
  }

  private List<Map<String, Object>> phones(@Nullable UUID spot) {
    var phones = new ArrayList<Map<String, Object>>();
    for (var phone : one.phones()) {
      if (java.util.Objects.equals(phone.spot(), spot)) {
        var json = of("phone " + phone);
        json.put("number", phone.number());
        if (phone.extension().matches("\\d{1,9}")) {
          json.put("extension", Integer.parseInt(phone.extension()));
        }
        put(json, "description", phone.words());
        phones.add(json);
      }
    }
    return phones;
  }

  private List<Map<String, Object>> schedules(@Nullable UUID spot) {
    var schedules = new ArrayList<Map<String, Object>>();
    for (var hours : one.hours()) {
      if (java.util.Objects.equals(hours.spot(), spot)) {
        var json = of("schedule " + hours);
        json.put("freq", "WEEKLY");
        json.put("byday", code(hours.day()));
        json.put("opens_at", hours.opens() + ":00");
        json.put("closes_at", hours.closes() + ":00");
        schedules.add(json);
      }
    }
    if (spot == null && !one.hoursWords().isEmpty()) {
      var json = of("schedule words");
      json.put("description", one.hoursWords());
      schedules.add(json);
    }
    return schedules;
  }

  private Map<String, Object> language(String code) {
    var json = of("language " + code);
    json.put("code", code);
    json.put("name", java.util.Locale.of(code).getDisplayLanguage(java.util.Locale.ENGLISH));
    return json;
  }

  private Map<String, Object> attribute(Need need) {
    var term = new LinkedHashMap<String, Object>();
    term.put("id", fixed("need " + need));
    term.put("code", need.name());
    term.put("name", need.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    term.put("description", term.get("name"));
    term.put("taxonomy", "Beenthere needs");
    var json = of("attribute " + need);
    json.put("link_id", id);
    json.put("link_entity", "service");
    json.put("taxonomy_term_id", term.get("id"));
    json.put("taxonomy_term", term);
    return json;
  }

  /// A row that has no identifier of its own gets one that stays the same.
  private Map<String, Object> of(String what) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", fixed(one.id() + " " + what));
    return json;
  }

  private static String fixed(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// What came with a file goes out as it came; an agency written by hand has none but ours.
  private static String identifier(String knownAs, UUID id) {
    return knownAs.startsWith("by hand ") ? id.toString() : knownAs;
  }

  private static String code(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null && !"".equals(value)) {
      json.put(name, value);
    }
  }
}
