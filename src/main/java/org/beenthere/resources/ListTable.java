package org.beenthere.resources;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A manager's list of services: those somebody called wrong first, or all by name, a page at a
/// time.
@Repository
class ListTable {

  static final int A_PAGE = 50;

  private static final String LINES =
      """
      select s.id, s.name, a.name as agency, s.state = 'OPEN' as open, s.checked_on,
             (select count(*) from resources.remark r
               where r.organization_id = s.organization_id and r.service_id = s.id
                 and r.settled_on is null) as remarks
        from resources.service s
             join resources.agency a
               on a.organization_id = s.organization_id and a.id = s.agency_id
       where s.organization_id = :organization
      """;

  /// After a line of the same list; after any other identifier it begins at the beginning.
  ///
  /// Only those whose name, or whose agency's, holds these words; all when there are none.
  static final String BY_NAME =
      LINES
          + """
           and (:words = '' or position(lower(:words) in lower(s.name || ' ' || a.name)) > 0)
           and (s.name, s.id)
               > (coalesce((select o.name from resources.service o
                             where o.organization_id = :organization and o.id = :after), ''), :after)
           order by s.name, s.id limit :most
          """;

  static final String WRONG =
      LINES
          + """
           and s.id in (select service_id from resources.remark
                         where organization_id = :organization and settled_on is null)
           order by s.name, s.id limit :most
          """;

  private static final String OPEN =
      """
      from resources.service
       where state = 'OPEN'
         and (cast(:organization as uuid) is null or organization_id = cast(:organization as uuid))
      """;

  private final JdbcClient database;

  ListTable(JdbcClient database) {
    this.database = database;
  }

  /// The next page after that line.
  List<ListLine> byName(OrganizationId organization, String words, UUID after) {
    return database
        .sql(BY_NAME)
        .param("organization", organization.value())
        .param("words", words)
        .param("after", after)
        .param("most", A_PAGE + 1)
        .query(ListLine.class)
        .list();
  }

  List<ListLine> wrong(OrganizationId organization) {
    return database
        .sql(WRONG)
        .param("organization", organization.value())
        .param("most", A_PAGE)
        .query(ListLine.class)
        .list();
  }

  /// All that is open, by identifier, for whoever takes the list along.
  ///
  /// @param organization whose list, or null for every list of the house
  List<UUID> page(@Nullable UUID organization, int size, int skip) {
    return database
        .sql("select id " + OPEN + " order by id limit :size offset :skip")
        .param("organization", organization, Types.OTHER)
        .param("size", size)
        .param("skip", skip)
        .query(UUID.class)
        .list();
  }

  /// What some of them are called.
  Map<UUID, String> names(OrganizationId organization, Collection<UUID> some) {
    var names = new HashMap<UUID, String>();
    database
        .sql(
            """
            select id, name from resources.service
             where organization_id = :organization and id in (:some)
            """)
        .param("organization", organization.value())
        .param("some", some)
        .query(row -> {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return names;
  }

  long count(@Nullable UUID organization) {
    return database
        .sql("select count(*) " + OPEN)
        .param("organization", organization, Types.OTHER)
        .query(Long.class)
        .single();
  }
}
