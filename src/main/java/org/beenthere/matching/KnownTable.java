package org.beenthere.matching;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom specialists know privately. Its policy shows each only their own, and all of it to the
/// house at work.
@Repository
class KnownTable {

  private static final String KNOWN =
      """
      select id, specialist_id, called, place, born_year, participant_id, since
        from matching.known_privately
       where organization_id = :organization
      """;

  private final JdbcClient database;

  KnownTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds somebody; the same form sent twice is one.
  void add(OrganizationId organization, UUID account, Known known) {
    database
        .sql(
            """
            insert into matching.known_privately
              (organization_id, id, specialist_id, account_id, called, place, born_year,
               participant_id, since)
            values
              (:organization, :id, :specialist, :account, :called, :place, :bornYear,
               :participant, :since)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("id", known.id())
        .param("specialist", known.specialistId().value())
        .param("account", account)
        .param("called", known.called())
        .param("place", known.place())
        .param("bornYear", known.bornYear())
        .param("participant", known.participantId() == null ? null : known.participantId().value())
        .param("since", known.since().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Known> of(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(KNOWN + "and specialist_id = :specialist order by since, id")
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query(Known.class)
        .list();
  }

  List<Known> all(OrganizationId organization) {
    return database
        .sql(KNOWN)
        .param("organization", organization.value())
        .query(Known.class)
        .list();
  }

  void remove(Viewer viewer, UUID id) {
    database
        .sql(
            """
            delete from matching.known_privately
             where organization_id = :organization and id = :id and specialist_id = :specialist
            """)
        .param("organization", viewer.organization().value())
        .param("id", id)
        .param("specialist", viewer.specialist().value())
        .update();
  }
}
