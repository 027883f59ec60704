package org.beenthere.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.resources.HelpService.Ages;
import org.beenthere.resources.HelpService.Price;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads services whole: four questions, however many they are.
@Repository
class ServiceTable {

  static final String SERVICES =
      """
      select s.*, a.known_as as agency_known_as, a.name as agency_name, a.about as agency_about,
             a.website as agency_website, a.email as agency_email
        from resources.service s
             join resources.agency a
               on a.organization_id = s.organization_id and a.id = s.agency_id
       where s.id = any(:ids)
      """;

  static final String SPOTS =
      """
      select p.service_id, l.* from resources.service_at_location p
             join resources.location l
               on l.organization_id = p.organization_id and l.id = p.location_id
       where p.organization_id = any(:organizations) and p.service_id = any(:ids)
       order by p.service_id, l.name, l.id
      """;

  static final String PHONES =
      """
      select * from resources.phone
       where organization_id = any(:organizations) and service_id = any(:ids)
       order by service_id, position
      """;

  static final String SCHEDULES =
      """
      select * from resources.schedule
       where organization_id = any(:organizations) and service_id = any(:ids)
       order by service_id, position
      """;

  private final JdbcClient database;

  ServiceTable(JdbcClient database) {
    this.database = database;
  }

  /// Those of these that the asker may see, in the order they were asked for.
  List<HelpService> whole(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var all = ids.toArray(UUID[]::new);
    var bare =
        database.sql(SERVICES).param("ids", all).query((row, number) -> bare(row)).list().stream()
            .collect(Collectors.toMap(HelpService::id, Function.identity()));
    var organizations =
        bare.values().stream()
            .map(one -> one.organization().value())
            .distinct()
            .toArray(UUID[]::new);
    var spots = by(SPOTS, organizations, all, ServiceTable::spot);
    var phones = by(PHONES, organizations, all, ServiceTable::phone);
    var hours = by(SCHEDULES, organizations, all, ServiceTable::hours);
    return ids.stream()
        .filter(bare::containsKey)
        .map(id ->
            with(
                Objects.requireNonNull(bare.get(id)),
                spots.getOrDefault(id, List.of()),
                phones.getOrDefault(id, List.of()),
                hours.getOrDefault(id, List.of())))
        .toList();
  }

  /// At which times these are open.
  Map<UUID, List<Hours>> hoursOf(Collection<OrganizationId> organizations, Collection<UUID> ids) {
    return by(
        SCHEDULES,
        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new),
        ids.toArray(UUID[]::new),
        ServiceTable::hours);
  }

  private <T> Map<UUID, List<T>> by(
      String sql, UUID[] organizations, UUID[] ids, RowMapper<T> mapper) {
    var found = new HashMap<UUID, List<T>>();
    database
        .sql(sql)
        .param("organizations", organizations)
        .param("ids", ids)
        .query((row, number) -> Map.entry(id(row, "service_id"), read(mapper, row, number)))
        .list()
        .forEach(one ->
            found
                .computeIfAbsent(one.getKey(), unseen -> new java.util.ArrayList<>())
                .add(one.getValue()));
    return found;
  }

  private static <T> T read(RowMapper<T> mapper, ResultSet row, int number) throws SQLException {
    return Objects.requireNonNull(mapper.mapRow(row, number));
  }

  private static HelpService bare(ResultSet row) throws SQLException {
    return new HelpService(
        new OrganizationId(id(row, "organization_id")),
        id(row, "id"),
        row.getString("known_as"),
        new Agency(
            id(row, "agency_id"),
            row.getString("agency_known_as"),
            row.getString("agency_name"),
            row.getString("agency_about"),
            row.getString("agency_website"),
            row.getString("agency_email")),
        row.getString("name"),
        row.getString("about"),
        row.getString("website"),
        row.getString("email"),
        row.getString("how_to_start"),
        row.getString("who_for"),
        new Ages(row.getObject("youngest", Integer.class), row.getObject("oldest", Integer.class)),
        new Price(Cost.valueOf(row.getString("cost")), row.getString("cost_words")),
        List.of((String[]) row.getArray("languages").getArray()),
        Constants.read(row, "needs", Need.class),
        row.getString("country"),
        row.getString("state").equals("OPEN"),
        row.getObject("checked_on", LocalDate.class),
        row.getBoolean("mended"),
        List.of(),
        List.of(),
        List.of(),
        row.getString("hours_words"));
  }

  private static HelpService with(
      HelpService one, List<Spot> spots, List<Phone> phones, List<Hours> hours) {
    return new HelpService(
        one.organization(),
        one.id(),
        one.knownAs(),
        one.agency(),
        one.name(),
        one.about(),
        one.website(),
        one.email(),
        one.howToStart(),
        one.whoFor(),
        one.ages(),
        one.price(),
        one.languages(),
        one.needs(),
        one.country(),
        one.open(),
        one.checkedOn(),
        one.mended(),
        spots,
        phones,
        hours,
        one.hoursWords());
  }

  private static Spot spot(ResultSet row, int number) throws SQLException {
    return new Spot(
        id(row, "id"),
        row.getString("known_as"),
        row.getString("name"),
        row.getString("note"),
        row.getString("street"),
        row.getString("town"),
        row.getString("region"),
        row.getString("postal_code"),
        row.getString("country"),
        row.getDouble("latitude"),
        row.getDouble("longitude"));
  }

  private static Phone phone(ResultSet row, int number) throws SQLException {
    return new Phone(
        row.getString("number"), row.getString("extension"), row.getString("words"), place(row));
  }

  private static Hours hours(ResultSet row, int number) throws SQLException {
    return new Hours(
        DayOfWeek.of(row.getInt("day")),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        place(row));
  }

  private static @Nullable UUID place(ResultSet row) throws SQLException {
    return row.getObject("location_id", UUID.class);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
