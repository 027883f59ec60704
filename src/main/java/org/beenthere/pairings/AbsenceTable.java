package org.beenthere.pairings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceTable {

  private static final String COVER =
      """
      select id, specialist_id, covering_id, starts_at, ends_at from pairings.cover
       where organization_id = :organization and ends_at > :now and ends_at > starts_at\
      """;

  private final JdbcClient database;

  AbsenceTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds it, once.
  ///
  /// @return whether it was added now
  boolean add(OrganizationId organization, Absence one) {
    return database
            .sql(
                """
                insert into pairings.cover
                  (organization_id, id, specialist_id, covering_id, starts_at, ends_at)
                values (:organization, :id, :away, :covering, :from, :until)
                on conflict (organization_id, id) do nothing
                """)
            .param("organization", organization.value())
            .param("id", one.id())
            .param("away", one.specialistId().value())
            .param("covering", one.coveringId().value())
            .param("from", one.startsAt().atOffset(ZoneOffset.UTC))
            .param("until", one.endsAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// What whoever is asking sees of those that are not over, the soonest first.
  List<Absence> open(OrganizationId organization, Instant now) {
    return about(organization, now, " order by starts_at, id limit 200")
        .query(Absence.class)
        .list();
  }

  /// Who stands in for them at that moment.
  Optional<Absence> of(OrganizationId organization, SpecialistId away, Instant now) {
    return about(organization, now, " and specialist_id = :away and starts_at <= :now")
        .param("away", away.value())
        .query(Absence.class)
        .optional();
  }

  /// For whom they stand in at that moment.
  List<Absence> by(OrganizationId organization, SpecialistId covering, Instant now) {
    return about(organization, now, " and covering_id = :covering and starts_at <= :now")
        .param("covering", covering.value())
        .query(Absence.class)
        .list();
  }

  /// Ends one sooner; one that has not begun never does.
  ///
  /// @return whether there was one that whoever is asking may end
  boolean end(OrganizationId organization, UUID id, Instant now) {
    return database
            .sql(
                """
                update pairings.cover set ends_at = greatest(starts_at, cast(:now as timestamptz))
                 where organization_id = :organization and id = :id and ends_at > :now
                """)
            .param("organization", organization.value())
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec about(OrganizationId organization, Instant now, String which) {
    return database
        .sql(COVER + which)
        .param("organization", organization.value())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }
}
