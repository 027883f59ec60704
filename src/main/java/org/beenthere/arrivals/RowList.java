package org.beenthere.arrivals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.arrivals.ArrivingRow.Called;
import org.beenthere.arrivals.ArrivingRow.Reach;
import org.beenthere.arrivals.Settled.Open;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.participants.Participant.Home;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the rows of lists: as a page shows them, as they are decided about, as they come in.
@Repository
class RowList {

  private final JdbcClient database;

  RowList(JdbcClient database) {
    this.database = database;
  }

  /// All rows, as far as they decide what becomes of them, from the top.
  List<Open> open(Arrival arrival) {
    return sql(
            arrival,
            """
            select r.number, r.kind, r.list_number, r.first_name, r.last_name,
                   coalesce(nullif(a.called, ''), r.called) as called, r.born_on, r.status,
                   r.findings > 0 as seen, a.choice, r.fate, r.twin, r.twin_row, r.twin_person
              from arrivals.row r
              left join arrivals.answer a using (organization_id, arrival_id, number)
             where organization_id = :organization and arrival_id = :arrival
             order by number
            """)
        .query(Open.class)
        .list();
  }

  Map<Fate, Integer> counts(Arrival arrival) {
    var counts = new EnumMap<Fate, Integer>(Fate.class);
    for (var fate : Fate.values()) {
      counts.put(fate, 0);
    }
    sql(
            arrival,
            """
            select fate, count(*) as rows from arrivals.row
             where organization_id = :organization and arrival_id = :arrival group by fate
            """)
        .query((row, number) -> counts.put(Fate.valueOf(row.getString("fate")), row.getInt("rows")))
        .list();
    return counts;
  }

  /// How many people stay out because they are here already.
  int here(Arrival arrival) {
    return sql(
            arrival,
            """
            select count(distinct twin_person) from arrivals.row
             where organization_id = :organization and arrival_id = :arrival
               and fate = 'OUT' and kind = 'PERSON' and twin_person is not null
            """)
        .query(Integer.class)
        .single();
  }

  /// How many of those who come are with which peer, by the name in the list.
  Map<String, Integer> peers(Arrival arrival) {
    return sql(
            arrival,
            """
            select peer, count(*) as rows from arrivals.row
             where organization_id = :organization and arrival_id = :arrival
               and fate in ('READY', 'LOOK') and peer <> ''
             group by peer
            """)
        .query((row, number) -> Map.entry(row.getString("peer"), row.getInt("rows")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// A page of rows from the top.
  ///
  /// @param after the number of the last row of the page before, or 0
  List<RowLine> page(Arrival arrival, Set<Fate> fates, int after, int size) {
    var lines =
        sql(
                arrival,
                """
                select number, kind, list_number, first_name, last_name,
                       coalesce(nullif(a.called, ''), r.called) as called, born_on, place, status,
                       fate, twin, twin_row, twin_person, a.choice, coalesce(a.called, '') as said
                  from arrivals.row r
                  left join arrivals.answer a using (organization_id, arrival_id, number)
                 where organization_id = :organization and arrival_id = :arrival
                   and fate = any(:fates) and number > :after
                 order by number
                 limit :size
                """)
            .param("fates", fates.stream().map(Fate::name).toArray(String[]::new))
            .param("after", after)
            .param("size", size)
            .query(RowLine.Stored.class)
            .list();
    var findings = findings(arrival, lines.stream().map(RowLine.Stored::number).toList());
    return lines.stream()
        .map(line -> new RowLine(line, findings.getOrDefault(line.number(), List.of())))
        .toList();
  }

  private Map<Integer, List<Finding>> findings(Arrival arrival, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return sql(
            arrival,
            """
            select number, kind, heading, value, detail from arrivals.finding
             where organization_id = :organization and arrival_id = :arrival
               and number between :first and :last
             order by number, place
            """)
        .param("first", numbers.getFirst())
        .param("last", numbers.getLast())
        .query((row, line) ->
            Map.entry(
                row.getInt("number"),
                new Finding(
                    FindingKind.valueOf(row.getString("kind")),
                    row.getString("heading"),
                    row.getString("value"),
                    row.getString("detail"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// Some of those who come, from the top.
  List<ArrivingRow> coming(Arrival arrival, int after, int size) {
    return sql(
            arrival,
            """
            select number, kind, list_number, first_name, last_name,
                   coalesce(nullif(a.called, ''), r.called) as called, born_on, phone, email,
                   language, postal_code, place, latitude, longitude, status, peer, experiences,
                   last_seen
              from arrivals.row r
              left join arrivals.answer a using (organization_id, arrival_id, number)
             where organization_id = :organization and arrival_id = :arrival
               and fate in ('READY', 'LOOK') and number > :after
             order by number
             limit :size
            """)
        .param("after", after)
        .param("size", size)
        .query(RowList::read)
        .list();
  }

  private static ArrivingRow read(ResultSet row, int line) throws SQLException {
    return new ArrivingRow(
        row.getInt("number"),
        RowKind.valueOf(row.getString("kind")),
        row.getString("list_number"),
        new Called(
            row.getString("first_name"), row.getString("last_name"), row.getString("called")),
        row.getObject("born_on", LocalDate.class),
        new Reach(row.getString("phone"), row.getString("email")),
        Language.valueOf(row.getString("language")),
        new Home(
            row.getString("postal_code"),
            row.getString("place"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class)),
        row.getString("status"),
        row.getString("peer"),
        Constants.read(row, "experiences", Experience.class),
        row.getObject("last_seen", LocalDate.class),
        List.of());
  }

  private JdbcClient.StatementSpec sql(Arrival arrival, String sql) {
    return database
        .sql(sql)
        .param("organization", arrival.organizationId().value())
        .param("arrival", arrival.id().value());
  }
}
