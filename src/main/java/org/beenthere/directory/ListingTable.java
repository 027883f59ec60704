package org.beenthere.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.places.Point;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the directory, one at a time.
@Repository
class ListingTable {

  static final String SHOWN =
      "select * from directory.listing where specialist_id = any(:specialists)";

  private final JdbcClient database;

  ListingTable(JdbcClient database) {
    this.database = database;
  }

  /// Lets one transaction write to the list after the other: the last rebuild of a row has seen
  /// all, and editions become visible in their order.
  void takeTurns() {
    database.sql("select pg_advisory_xact_lock(60)").query((row, number) -> number).list();
  }

  void put(Listing listing) {
    database
        .sql(
            """
            insert into directory.listing
              (organization_id, specialist_id, account_id, called, words, first_talk, experiences,
               languages, ways, serves, free, limits, place, country, latitude, longitude, meets_km, places, places_free,
               burden, back_on, certified_until)
            values
              (:organization, :specialist, :account, :called, :words, :firstTalk, :experiences,
               :languages, :ways, :serves, :free, :limits, :place, :country, :latitude, :longitude, :meetsKm, :places,
               :placesFree, :burden, :backOn, :certifiedUntil)
            on conflict (organization_id, specialist_id) do update
              set account_id = excluded.account_id, called = excluded.called,
                  words = excluded.words, first_talk = excluded.first_talk,
                  experiences = excluded.experiences, languages = excluded.languages,
                  ways = excluded.ways, serves = excluded.serves, free = excluded.free,
                  limits = excluded.limits, place = excluded.place, country = excluded.country,
                  latitude = excluded.latitude, longitude = excluded.longitude,
                  meets_km = excluded.meets_km, places = excluded.places,
                  places_free = excluded.places_free, burden = excluded.burden,
                  back_on = excluded.back_on, certified_until = excluded.certified_until
            """)
        .param("organization", listing.organization().value())
        .param("specialist", listing.specialist().value())
        .param("account", listing.account().value())
        .param("called", listing.called())
        .param("words", listing.words())
        .param("firstTalk", listing.firstTalk())
        .param("experiences", Constants.names(listing.experiences()))
        .param("languages", listing.languages().toArray(String[]::new))
        .param("ways", Constants.names(listing.ways()))
        .param("serves", Constants.names(listing.serves()))
        .param("free", listing.free().stream().map(WeekPart::key).toArray(String[]::new))
        .param("limits", listing.limits())
        .param("place", listing.place())
        .param("country", listing.country())
        .param("latitude", listing.point() == null ? null : listing.point().latitude())
        .param("longitude", listing.point() == null ? null : listing.point().longitude())
        .param("meetsKm", listing.meetsKm())
        .param("places", listing.places())
        .param("placesFree", listing.placesFree())
        .param("burden", Fairness.burden(listing.places(), listing.placesFree()))
        .param("backOn", listing.backOn())
        .param("certifiedUntil", listing.certifiedUntil())
        .update();
  }

  void remove(OrganizationId organization, SpecialistId specialist) {
    database
        .sql(
            """
            delete from directory.listing
             where organization_id = :organization and specialist_id = :specialist
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .update();
  }

  Optional<Listing> of(SpecialistId specialist) {
    return database
        .sql("select * from directory.listing where specialist_id = :specialist")
        .param("specialist", specialist.value())
        .query(ListingTable::read)
        .optional();
  }

  /// Those of an organization, by name.
  List<Listing> in(OrganizationId organization) {
    return database
        .sql(
            """
            select * from directory.listing where organization_id = :organization
             order by called, specialist_id
            """)
        .param("organization", organization.value())
        .query(ListingTable::read)
        .list();
  }

  /// Those of these specialists who are listed; one question, however many they are.
  Map<UUID, Listing> of(Collection<UUID> specialists) {
    return database
        .sql(SHOWN)
        .param("specialists", specialists.toArray(UUID[]::new))
        .query(ListingTable::read)
        .list()
        .stream()
        .collect(Collectors.toMap(one -> one.specialist().value(), Function.identity()));
  }

  static Listing read(ResultSet row, int number) throws SQLException {
    return new Listing(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("called"),
        row.getString("words"),
        row.getString("first_talk"),
        Constants.read(row, "experiences", Experience.class),
        List.of((String[]) row.getArray("languages").getArray()),
        Constants.read(row, "ways", Way.class),
        Constants.read(row, "serves", Community.class),
        parts((String[]) row.getArray("free").getArray()),
        row.getString("limits"),
        row.getString("place"),
        row.getString("country"),
        point(row),
        row.getInt("meets_km"),
        row.getInt("places"),
        row.getInt("places_free"),
        row.getObject("back_on", LocalDate.class),
        row.getObject("certified_until", LocalDate.class));
  }

  private static @Nullable Point point(ResultSet row) throws SQLException {
    var latitude = row.getObject("latitude", Double.class);
    var longitude = row.getObject("longitude", Double.class);
    return latitude == null || longitude == null ? null : new Point(latitude, longitude);
  }

  private static List<WeekPart> parts(String[] keys) {
    return Arrays.stream(keys).flatMap(key -> WeekPart.of(key).stream()).toList();
  }
}
