package org.beenthere.resources;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.beenthere.storage.Constants;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/// Writes services whole, many at a time. Written again under the same identifier, a service is the
/// same one: what it had before is replaced.
@Repository
class ServiceWriter {

  /// A service to be written.
  ///
  /// @param broughtAs the mark of what the file said of it; empty for one written by hand
  /// @param fresh whether nothing of it stands on the list for certain
  record Written(HelpService service, String broughtAs, boolean fresh) {}

  private final NamedParameterJdbcTemplate database;

  ServiceWriter(JdbcTemplate template) {
    this.database = new NamedParameterJdbcTemplate(template);
  }

  void write(Collection<Written> written) {
    var services = written.stream().map(Written::service).toList();
    agencies(services);
    all(
        """
        insert into resources.service
          (organization_id, id, agency_id, known_as, name, about, website, email, how_to_start,
           who_for, youngest, oldest, cost, cost_words, hours_words, languages, needs, country,
           placeless, state, checked_on, mended, brought_as)
        values
          (:organization, :id, :agency, :knownAs, :name, :about, :website, :email, :howToStart,
           :whoFor, :youngest, :oldest, :cost, :costWords, :hoursWords, :languages, :needs, :country,
           :placeless, :state, :checkedOn, :mended, :broughtAs)
        on conflict (organization_id, id) do update set
          agency_id = excluded.agency_id, name = excluded.name, about = excluded.about,
          website = excluded.website, email = excluded.email, how_to_start = excluded.how_to_start,
          who_for = excluded.who_for, youngest = excluded.youngest, oldest = excluded.oldest,
          cost = excluded.cost, cost_words = excluded.cost_words, hours_words = excluded.hours_words,
          languages = excluded.languages, needs = excluded.needs, country = excluded.country,
          placeless = excluded.placeless, state = excluded.state, checked_on = excluded.checked_on,
          mended = excluded.mended, brought_as = excluded.brought_as
        """,
        written.stream().map(ServiceWriter::service).toList());
    belongingsGo(written);
    spots(services);
    phones(services);
    hours(services);
  }

  private void belongingsGo(Collection<Written> written) {
    var before = written.stream().filter(one -> !one.fresh()).map(Written::service).toList();
    if (!before.isEmpty()) {
      var those =
          source(before.getFirst())
              .addValue("those", before.stream().map(HelpService::id).toArray(UUID[]::new));
      for (var table : List.of("service_at_location", "phone", "schedule")) {
        database.update(
            "delete from resources."
                + table
                + " where organization_id = :organization and service_id = any(:those)",
            those);
      }
    }
  }

  /// Somebody made sure that it is right.
  void checked(HelpService service, LocalDate day) {
    database.update(
        "update resources.service set checked_on = :day"
            + " where organization_id = :organization and id = :id",
        of(service).addValue("day", day));
  }

  private void agencies(List<HelpService> services) {
    var agencies = new LinkedHashMap<UUID, SqlParameterSource>();
    services.forEach(one ->
        agencies.put(
            one.agency().id(),
            source(one)
                .addValue("id", one.agency().id())
                .addValue("knownAs", one.agency().knownAs())
                .addValue("name", one.agency().name())
                .addValue("about", one.agency().about())
                .addValue("website", one.agency().website())
                .addValue("email", one.agency().email())));
    all(
        """
        insert into resources.agency (organization_id, id, known_as, name, about, website, email)
        values (:organization, :id, :knownAs, :name, :about, :website, :email)
        on conflict (organization_id, id) do update set
          name = excluded.name, about = excluded.about, website = excluded.website,
          email = excluded.email
        where (agency.name, agency.about, agency.website, agency.email)
          is distinct from (excluded.name, excluded.about, excluded.website, excluded.email)
        """,
        agencies.values());
  }

  private void spots(List<HelpService> services) {
    var spots = new LinkedHashMap<UUID, SqlParameterSource>();
    services.forEach(one -> one.spots().forEach(spot -> spots.put(spot.id(), spot(one, spot))));
    all(
        """
        insert into resources.location
          (organization_id, id, known_as, name, note, street, town, region, postal_code, country,
           latitude, longitude)
        values
          (:organization, :location, :knownAs, :name, :note, :street, :town, :region, :postalCode,
           :country, :latitude, :longitude)
        on conflict (organization_id, id) do update set
          name = excluded.name, note = excluded.note, street = excluded.street,
          town = excluded.town, region = excluded.region, postal_code = excluded.postal_code,
          country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude
        """,
        spots.values());
    all(
        """
        insert into resources.service_at_location
          (organization_id, service_id, location_id, shown, country, latitude, longitude)
        values (:organization, :id, :location, :shown, :country, :latitude, :longitude)
        """,
        services.stream()
            .flatMap(one -> one.spots().stream().map(spot -> spot(one, spot)))
            .toList());
  }

  private void phones(List<HelpService> services) {
    var rows = new ArrayList<SqlParameterSource>();
    for (var one : services) {
      for (int i = 0; i < one.phones().size(); i++) {
        var phone = one.phones().get(i);
        rows.add(
            of(one)
                .addValue("position", i)
                .addValue("location", phone.spot(), Types.OTHER)
                .addValue("number", phone.number())
                .addValue("extension", phone.extension())
                .addValue("words", phone.words()));
      }
    }
    all(
        """
        insert into resources.phone
          (organization_id, service_id, position, location_id, number, extension, words)
        values (:organization, :id, :position, :location, :number, :extension, :words)
        """,
        rows);
  }

  /// By far the most rows, so they go as one statement with a list for each column.
  private void hours(List<HelpService> services) {
    var ids = new ArrayList<UUID>();
    var positions = new ArrayList<Integer>();
    var all = new ArrayList<Hours>();
    for (var one : services) {
      for (int i = 0; i < one.hours().size(); i++) {
        ids.add(one.id());
        positions.add(i);
        all.add(one.hours().get(i));
      }
    }
    if (!all.isEmpty()) {
      database.update(
          """
          insert into resources.schedule
            (organization_id, service_id, position, location_id, day, opens, closes)
          select :organization, service, position, location, day, opens::time, closes::time
            from unnest(:ids, :positions, :locations, :days, :opens, :closes)
              as said (service, position, location, day, opens, closes)
          """,
          source(services.getFirst())
              .addValue("ids", ids.toArray(UUID[]::new))
              .addValue("positions", positions.toArray(Integer[]::new))
              .addValue("locations", all.stream().map(Hours::spot).toArray(UUID[]::new))
              .addValue(
                  "days", all.stream().map(one -> one.day().getValue()).toArray(Integer[]::new))
              .addValue(
                  "opens", all.stream().map(one -> one.opens().toString()).toArray(String[]::new))
              .addValue(
                  "closes",
                  all.stream().map(one -> one.closes().toString()).toArray(String[]::new)));
    }
  }

  private static MapSqlParameterSource service(Written written) {
    var one = written.service();
    return of(one)
        .addValue("agency", one.agency().id())
        .addValue("knownAs", one.knownAs())
        .addValue("name", one.name())
        .addValue("about", one.about())
        .addValue("website", one.website())
        .addValue("email", one.email())
        .addValue("howToStart", one.howToStart())
        .addValue("whoFor", one.whoFor())
        .addValue("youngest", one.ages().youngest(), Types.INTEGER)
        .addValue("oldest", one.ages().oldest(), Types.INTEGER)
        .addValue("cost", one.price().cost().name())
        .addValue("costWords", one.price().words())
        .addValue("hoursWords", one.hoursWords())
        .addValue("languages", one.languages().toArray(String[]::new))
        .addValue("needs", Constants.names(one.needs()))
        .addValue("country", one.country())
        .addValue("placeless", one.spots().isEmpty())
        .addValue("state", one.open() ? "OPEN" : "CLOSED")
        .addValue("checkedOn", one.checkedOn(), Types.DATE)
        .addValue("mended", one.mended())
        .addValue("broughtAs", written.broughtAs());
  }

  private static MapSqlParameterSource spot(HelpService one, Spot spot) {
    return of(one)
        .addValue("location", spot.id())
        .addValue("shown", one.open())
        .addValue("knownAs", spot.knownAs())
        .addValue("name", spot.name())
        .addValue("note", spot.note())
        .addValue("street", spot.street())
        .addValue("town", spot.town())
        .addValue("region", spot.region())
        .addValue("postalCode", spot.postalCode())
        .addValue("country", spot.country())
        .addValue("latitude", spot.latitude())
        .addValue("longitude", spot.longitude());
  }

  private static MapSqlParameterSource of(HelpService one) {
    return source(one).addValue("id", one.id());
  }

  private static MapSqlParameterSource source(HelpService one) {
    return new MapSqlParameterSource("organization", one.organization().value());
  }

  private void all(String sql, Collection<? extends SqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      database.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }
  }
}
