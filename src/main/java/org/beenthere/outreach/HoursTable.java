package org.beenthere.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoursTable {

  private final JdbcClient database;
  private final Organizations organizations;

  HoursTable(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  /// What the organization said, or what is usual.
  OfficeHours of(OrganizationId organization) {
    var zone = organizations.find(organization).timeZone();
    return database
        .sql(
            """
            select days, opens, closes, answer_hours, keep_days from outreach.hours
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query((row, number) -> read(row, zone))
        .optional()
        .orElseGet(() -> OfficeHours.usual(zone));
  }

  void put(OrganizationId organization, OfficeHours hours) {
    database
        .sql(
            """
            insert into outreach.hours
              (organization_id, days, opens, closes, answer_hours, keep_days)
            values (:organization, :days, :opens, :closes, :answer, :keep)
            on conflict (organization_id) do update
              set days = excluded.days, opens = excluded.opens, closes = excluded.closes,
                  answer_hours = excluded.answer_hours, keep_days = excluded.keep_days
            """)
        .param("organization", organization.value())
        .param("days", Constants.names(hours.days()))
        .param("opens", hours.opens())
        .param("closes", hours.closes())
        .param("answer", hours.answerHours())
        .param("keep", hours.keepDays())
        .update();
  }

  private static OfficeHours read(ResultSet row, ZoneId zone) throws SQLException {
    return new OfficeHours(
        Constants.read(row, "days", DayOfWeek.class),
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        row.getInt("answer_hours"),
        row.getInt("keep_days"),
        zone);
  }
}
