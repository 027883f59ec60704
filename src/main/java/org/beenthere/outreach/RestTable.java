package org.beenthere.outreach;

import java.time.LocalDate;
import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Until when specialists take no messages without a name.
@Repository
class RestTable {

  private final JdbcClient database;

  RestTable(JdbcClient database) {
    this.database = database;
  }

  /// The first day on which they take them again, when they do not today.
  Optional<LocalDate> of(OrganizationId organization, SpecialistId specialist, LocalDate today) {
    return database
        .sql(
            """
            select until from outreach.rest
             where organization_id = :organization and specialist_id = :specialist and until > :today
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("today", today)
        .query(LocalDate.class)
        .optional();
  }

  /// @param until null to take them again at once
  void put(OrganizationId organization, SpecialistId specialist, @Nullable LocalDate until) {
    database
        .sql(
            """
            delete from outreach.rest
             where organization_id = :organization and specialist_id = :specialist
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .update();
    if (until != null) {
      database
          .sql(
              """
              insert into outreach.rest (organization_id, specialist_id, until)
              values (:organization, :specialist, :until)
              """)
          .param("organization", organization.value())
          .param("specialist", specialist.value())
          .param("until", until)
          .update();
    }
  }
}
