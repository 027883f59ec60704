package org.beenthere.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// That conversations were erased, by day, and nothing else of them.
@Repository
class ErasureTable {

  private final JdbcClient database;

  ErasureTable(JdbcClient database) {
    this.database = database;
  }

  /// The number of the row is drawn by lot: one of ours would say at which moment it was.
  ///
  /// @param byWriter whether the person did it; else nobody had gone on with it
  void add(
      OrganizationId organization,
      @Nullable SpecialistId specialist,
      LocalDate day,
      boolean byWriter) {
    database
        .sql(
            """
            insert into outreach.erasure (organization_id, id, specialist_id, on_day, by_writer)
            values (:organization, :id, :specialist, :day, :byWriter)
            """)
        .param("organization", organization.value())
        .param("id", UUID.randomUUID())
        .param("specialist", specialist == null ? null : specialist.value())
        .param("day", day)
        .param("byWriter", byWriter)
        .update();
  }

  /// The days on which people erased conversations that whoever is asking could see, latest first.
  List<LocalDate> days(OrganizationId organization, int atMost) {
    return database
        .sql(
            """
            select on_day from outreach.erasure
             where organization_id = :organization and by_writer
             order by on_day desc, id desc
             limit :atMost
            """)
        .param("organization", organization.value())
        .param("atMost", atMost)
        .query(LocalDate.class)
        .list();
  }

  void forget(OrganizationId organization, LocalDate before) {
    database
        .sql(
            """
            delete from outreach.erasure where organization_id = :organization and on_day < :before
            """)
        .param("organization", organization.value())
        .param("before", before)
        .update();
  }
}
