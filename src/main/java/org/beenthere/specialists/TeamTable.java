package org.beenthere.specialists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Several specialists at once: lists of them, and what they are called.
@Repository
class TeamTable {

  private final JdbcClient database;

  TeamTable(JdbcClient database) {
    this.database = database;
  }

  Map<SpecialistId, String> called(OrganizationId organization, Collection<SpecialistId> ids) {
    return database
        .sql(
            """
            select id, called from specialists.specialist
             where organization_id = :organization and id = any(:ids)
            """)
        .param("organization", organization.value())
        .param("ids", ids.stream().map(SpecialistId::value).toArray(UUID[]::new))
        .query((row, number) ->
            Map.entry(new SpecialistId(row.getObject("id", UUID.class)), row.getString("called")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Specialist> all(OrganizationId organization) {
    return database
        .sql(SpecialistRow.SELECT + "order by called, id")
        .param("organization", organization.value())
        .query(SpecialistRow::read)
        .list();
  }

  List<Specialist> withIds(OrganizationId organization, Collection<SpecialistId> ids) {
    return database
        .sql(SpecialistRow.SELECT + "and id = any(:ids)")
        .param("organization", organization.value())
        .param("ids", ids.stream().map(SpecialistId::value).toArray(UUID[]::new))
        .query(SpecialistRow::read)
        .list();
  }

  /// A page of the list, by the names they chose, after the last one of the page before.
  List<Specialist> page(OrganizationId organization, @Nullable Specialist after, int size) {
    return database
        .sql(
            SpecialistRow.SELECT
                + "and (called, id) > (:afterCalled, :afterId) order by called, id limit :size")
        .param("organization", organization.value())
        .param("afterCalled", after == null ? "" : after.called())
        .param("afterId", after == null ? new UUID(0, 0) : after.id().value())
        .param("size", size)
        .query(SpecialistRow::read)
        .list();
  }

  List<SpecialistName> names(OrganizationId organization) {
    return database
        .sql(
            """
            select id, account_id as account, called from specialists.specialist
             where organization_id = :organization
             order by called, id
            """)
        .param("organization", organization.value())
        .query(SpecialistName.class)
        .list();
  }
}
