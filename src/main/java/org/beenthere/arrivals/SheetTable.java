package org.beenthere.arrivals;

import java.util.Collection;
import java.util.List;
import org.beenthere.arrivals.sheet.Cells;
import org.beenthere.arrivals.sheet.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stands in the lists, their headings, and the words that come again in them.
@Repository
class SheetTable {

  private final JdbcClient database;

  SheetTable(JdbcClient database) {
    this.database = database;
  }

  void add(Arrival arrival, int piece, Collection<SheetRow> rows) {
    sql(
            arrival,
            """
            insert into arrivals.sheet (organization_id, arrival_id, piece, lines)
            values (:organization, :arrival, :piece, :lines)
            """)
        .param("piece", piece)
        .param("lines", Cells.write(rows))
        .update();
  }

  /// The rows of one piece, none behind the last.
  List<SheetRow> piece(Arrival arrival, int piece) {
    return sql(
            arrival,
            """
            select lines from arrivals.sheet
             where organization_id = :organization and arrival_id = :arrival and piece = :piece
            """)
        .param("piece", piece)
        .query(String.class)
        .optional()
        .map(Cells::read)
        .orElse(List.of());
  }

  void keep(Arrival arrival, Collection<Column> columns) {
    for (var column : columns) {
      sql(
              arrival,
              """
              insert into arrivals.heading
                (organization_id, arrival_id, position, title, meaning, date_order, order_said,
                 order_asked)
              values (:organization, :arrival, :position, :title, :meaning, :order, :said, :asked)
              on conflict (organization_id, arrival_id, position)
                do update set meaning = excluded.meaning, date_order = excluded.date_order,
                              order_said = excluded.order_said,
                              order_asked = excluded.order_asked
              """)
          .param("position", column.position())
          .param("title", column.title())
          .param("meaning", column.meaning().name())
          .param("order", column.dateOrder() == null ? null : column.dateOrder().name())
          .param("said", column.orderSaid())
          .param("asked", column.orderAsked())
          .update();
    }
  }

  List<Column> columns(Arrival arrival) {
    return sql(
            arrival,
            """
            select position, title, meaning, date_order, order_said, order_asked
              from arrivals.heading
             where organization_id = :organization and arrival_id = :arrival order by position
            """)
        .query(Column.class)
        .list();
  }

  List<Word> words(Arrival arrival) {
    return sql(
            arrival,
            """
            select meaning, said, taken_as, people from arrivals.word
             where organization_id = :organization and arrival_id = :arrival
             order by meaning, people desc, said
            """)
        .query(Word.class)
        .list();
  }

  /// The words of a new reading; what a manager said about one of them before still holds.
  void count(Arrival arrival, Collection<Word> words) {
    sql(
            arrival,
            """
            update arrivals.word set people = 0
             where organization_id = :organization and arrival_id = :arrival
            """)
        .update();
    for (var word : words) {
      sql(
              arrival,
              """
              insert into arrivals.word
                (organization_id, arrival_id, meaning, said, taken_as, people)
              values (:organization, :arrival, :meaning, :said, :takenAs, :people)
              on conflict (organization_id, arrival_id, meaning, said)
                do update set people = excluded.people
              """)
          .param("meaning", word.meaning().name())
          .param("said", word.said())
          .param("takenAs", word.takenAs())
          .param("people", word.people())
          .update();
    }
    sql(
            arrival,
            """
            delete from arrivals.word
             where organization_id = :organization and arrival_id = :arrival and people = 0
            """)
        .update();
  }

  void take(Arrival arrival, Word word) {
    sql(
            arrival,
            """
            update arrivals.word set taken_as = :takenAs
             where organization_id = :organization and arrival_id = :arrival
               and meaning = :meaning and said = :said
            """)
        .param("takenAs", word.takenAs())
        .param("meaning", word.meaning().name())
        .param("said", word.said())
        .update();
  }

  /// What stood in the list is no longer needed.
  void forget(Arrival arrival) {
    for (var table : List.of("sheet", "word", "answer")) {
      sql(
              arrival,
              "delete from arrivals."
                  + table
                  + " where organization_id = :organization and arrival_id = :arrival")
          .update();
    }
  }

  private JdbcClient.StatementSpec sql(Arrival arrival, String sql) {
    return database
        .sql(sql)
        .param("organization", arrival.organizationId().value())
        .param("arrival", arrival.id().value());
  }
}
