package org.beenthere.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class AvailabilityTable {

  private record Weekly(DayOfWeek day, Hours hours) {}

  private final JdbcClient database;

  AvailabilityTable(JdbcClient database) {
    this.database = database;
  }

  boolean isSaid(OrganizationId organization, SpecialistId specialist) {
    return of(
            organization,
            specialist,
            """
            select exists (select from appointments.calendar
                            where organization_id = :organization and specialist_id = :specialist)
            """)
        .query(Boolean.class)
        .single();
  }

  /// @param today other days that are over are left out
  Optional<Availability> of(OrganizationId organization, SpecialistId specialist, LocalDate today) {
    return of(
            organization,
            specialist,
            """
            select booking, minutes, pause_minutes, notice_hours, ways, place_words
              from appointments.calendar
             where organization_id = :organization and specialist_id = :specialist
            """)
        .query((row, number) ->
            new Availability(
                Booking.valueOf(row.getString("booking")),
                row.getInt("minutes"),
                row.getInt("pause_minutes"),
                row.getInt("notice_hours"),
                Constants.read(row, "ways", Way.class),
                row.getString("place_words"),
                week(organization, specialist),
                days(organization, specialist, today)))
        .optional();
  }

  private Map<DayOfWeek, List<Hours>> week(OrganizationId organization, SpecialistId specialist) {
    return of(
            organization,
            specialist,
            """
            select weekday, opens, closes from appointments.weekly
             where organization_id = :organization and specialist_id = :specialist
             order by opens
            """)
        .query((row, number) ->
            new Weekly(
                DayOfWeek.valueOf(row.getString("weekday")),
                new Hours(
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Weekly::day,
                () -> new EnumMap<>(DayOfWeek.class),
                Collectors.mapping(Weekly::hours, Collectors.toList())));
  }

  private List<OtherDay> days(
      OrganizationId organization, SpecialistId specialist, LocalDate today) {
    return of(
            organization,
            specialist,
            """
            select id, first_day, last_day, opens, closes from appointments.other_day
             where organization_id = :organization and specialist_id = :specialist
               and last_day >= :today
             order by first_day, opens, id
            """)
        .param("today", today)
        .query((row, number) ->
            new OtherDay(
                row.getObject("id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                hours(row)))
        .list();
  }

  /// Stores everything but the other days.
  void put(OrganizationId organization, SpecialistId specialist, Availability said) {
    of(
            organization,
            specialist,
            """
            insert into appointments.calendar
              (organization_id, specialist_id, booking, minutes, pause_minutes, notice_hours, ways,
               place_words)
            values (:organization, :specialist, :booking, :minutes, :pause, :notice, :ways, :place)
            on conflict (organization_id, specialist_id) do update
              set booking = excluded.booking, minutes = excluded.minutes,
                  pause_minutes = excluded.pause_minutes, notice_hours = excluded.notice_hours,
                  ways = excluded.ways, place_words = excluded.place_words
            """)
        .param("booking", said.booking().name())
        .param("minutes", said.minutes())
        .param("pause", said.pause())
        .param("notice", said.notice())
        .param("ways", Constants.names(said.ways()))
        .param("place", said.place())
        .update();
    of(
            organization,
            specialist,
            """
            delete from appointments.weekly
             where organization_id = :organization and specialist_id = :specialist
            """)
        .update();
    said.week().forEach((day, all) -> all.forEach(one -> add(organization, specialist, day, one)));
  }

  private void add(
      OrganizationId organization, SpecialistId specialist, DayOfWeek day, Hours hours) {
    of(
            organization,
            specialist,
            """
            insert into appointments.weekly
              (organization_id, specialist_id, weekday, opens, closes)
            values (:organization, :specialist, :day, :opens, :closes)
            """)
        .param("day", day.name())
        .param("opens", hours.opens())
        .param("closes", hours.closes())
        .update();
  }

  /// Sent twice it is one.
  void add(OrganizationId organization, SpecialistId specialist, OtherDay day) {
    var hours = day.hours();
    of(
            organization,
            specialist,
            """
            insert into appointments.other_day
              (organization_id, specialist_id, id, first_day, last_day, opens, closes)
            values (:organization, :specialist, :id, :first, :last, :opens, :closes)
            on conflict do nothing
            """)
        .param("id", day.id())
        .param("first", day.first())
        .param("last", day.last())
        .param("opens", hours == null ? null : hours.opens())
        .param("closes", hours == null ? null : hours.closes())
        .update();
  }

  boolean remove(OrganizationId organization, SpecialistId specialist, UUID day) {
    return of(
                organization,
                specialist,
                """
                delete from appointments.other_day
                 where organization_id = :organization and specialist_id = :specialist and id = :id
                """)
            .param("id", day)
            .update()
        == 1;
  }

  private StatementSpec of(OrganizationId organization, SpecialistId specialist, String sql) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("specialist", specialist.value());
  }

  private static @Nullable Hours hours(ResultSet row) throws SQLException {
    var opens = row.getObject("opens", LocalTime.class);
    return opens == null ? null : new Hours(opens, row.getObject("closes", LocalTime.class));
  }
}
