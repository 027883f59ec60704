package org.beenthere.strangers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of somebody in every table there is: how many rows, and a sum over all in them.
@TestComponent
class Holdings {

  /// What the house does by and by, whoever asks what: it seals the trail, and carries messages.
  private static final Map<String, List<String>> THE_HOUSES_OWN =
      Map.of(
          "courier.message",
          List.of("state", "sent_at", "attempts", "claimed_at", "problem", "not_before"));

  private static final Set<String> ALL_THE_HOUSES_OWN = Set.of("audit.seal");

  private final House house;
  private final JdbcClient database;

  Holdings(House house, JdbcClient database) {
    this.house = house;
    this.database = database;
  }

  /// Of a whole organization, by table.
  Map<String, String> of(OrganizationId organization) {
    return where("organization_id", organization.value(), organization);
  }

  /// Of one participant, by table.
  Map<String, String> of(Pair pair) {
    var person = pair.person();
    return where("participant_id", person.participant().value(), person.organization());
  }

  private Map<String, String> where(String column, UUID value, OrganizationId organization) {
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var contents = new TreeMap<String, String>();
          tables(column).forEach(table -> contents.put(table, content(table, column, value)));
          return contents;
        });
  }

  private List<String> tables(String column) {
    return database
        .sql(
            """
            select n.nspname || '.' || c.relname
              from pg_class c
                   join pg_namespace n on n.oid = c.relnamespace
                   join pg_attribute a on a.attrelid = c.oid and a.attname = :column
             where c.relkind = 'r' and has_table_privilege(current_user, c.oid, 'select')
            """)
        .param("column", column)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !ALL_THE_HOUSES_OWN.contains(table))
        .toList();
  }

  private String content(String table, String column, UUID value) {
    return database
        .sql(
            """
            select count(*) || ' rows, '
                   || coalesce(sum(hashtextextended((to_jsonb(t) - :without)::text, 0)), 0)
              from %s t where %s = :value
            """
                .formatted(table, column))
        .param("without", THE_HOUSES_OWN.getOrDefault(table, List.of()).toArray(String[]::new))
        .param("value", value)
        .query(String.class)
        .single();
  }
}
