package org.beenthere.specialists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What specialists do not walk with people through. It lies among what they keep to themselves, so
/// that only they and the house at work read it.
@Repository
class TopicTable {

  private static final String TOPICS =
      """
      select specialist_id, choices from specialists.kept
       where organization_id = :organization and share = 'TOPICS'
      """;

  private final JdbcClient database;

  TopicTable(JdbcClient database) {
    this.database = database;
  }

  Map<SpecialistId, Set<Experience>> all(OrganizationId organization) {
    return database
        .sql(TOPICS)
        .param("organization", organization.value())
        .query(TopicTable::read)
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Set<Experience> of(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(TOPICS + "and specialist_id = :specialist")
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query(TopicTable::read)
        .optional()
        .map(Map.Entry::getValue)
        .orElse(Set.of());
  }

  void keep(Specialist one, Set<Experience> topics) {
    database
        .sql(
            """
            insert into specialists.kept
              (organization_id, specialist_id, account_id, share, audience, choices)
            values (:organization, :specialist, :account, 'TOPICS', 'NOBODY', :choices)
            on conflict (organization_id, specialist_id, share)
              do update set choices = excluded.choices
            """)
        .param("organization", one.organization().value())
        .param("specialist", one.id().value())
        .param("account", one.account().value())
        .param("choices", Constants.names(topics))
        .update();
  }

  private static Map.Entry<SpecialistId, Set<Experience>> read(ResultSet row, int number)
      throws SQLException {
    return Map.entry(
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        Constants.read(row, "choices", Experience.class));
  }
}
