package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.beenthere.storage.Constants;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/// Writes the rows of lists as they were understood, many at a time.
@Repository
class RowTable {

  private final NamedParameterJdbcTemplate database;

  RowTable(JdbcTemplate template) {
    this.database = new NamedParameterJdbcTemplate(template);
  }

  void add(Arrival arrival, Collection<ArrivingRow> rows) {
    all(
        """
        insert into arrivals.row
          (organization_id, arrival_id, number, kind, list_number, first_name, last_name, called,
           born_on, phone, email, language, postal_code, place, latitude, longitude, status, peer,
           experiences, last_seen, findings)
        values
          (:organization, :arrival, :number, :kind, :listNumber, :first, :last, :called,
           :bornOn, :phone, :email, :language, :postalCode, :place, :latitude, :longitude, :status,
           :peer, :experiences, :lastSeen, :findings)
        """,
        rows.stream().map(row -> of(arrival, row)).toList());
    all(
        """
        insert into arrivals.finding
          (organization_id, arrival_id, number, place, kind, heading, value, detail)
        values (:organization, :arrival, :number, :place, :kind, :heading, :value, :detail)
        """,
        rows.stream().flatMap(row -> findings(arrival, row)).toList());
  }

  /// Sets what became of some rows.
  void settle(Arrival arrival, Collection<Settled> rows) {
    all(
        """
        update arrivals.row
           set fate = :fate, twin = :twin, twin_row = :twinRow, twin_person = :twinPerson
         where organization_id = :organization and arrival_id = :arrival and number = :number
        """,
        rows.stream().map(row -> of(arrival, row)).toList());
  }

  /// Rows and findings of a list, before it is read again or when they have been kept long enough.
  void forget(Arrival arrival) {
    remove(arrival, "finding");
    remove(arrival, "row");
  }

  /// Whoever was brought in is a participant now, and their row is not needed. Of the others stays
  /// what tells the manager which row is meant.
  void forgetWhoCame(Arrival arrival) {
    database.update(
        """
        delete from arrivals.row
         where organization_id = :organization and arrival_id = :arrival
           and fate in ('READY', 'LOOK') and findings = 0
        """,
        source(arrival, 0));
    database.update(
        """
        update arrivals.row
           set born_on = null, phone = null, email = null, postal_code = null, place = null,
               latitude = null, longitude = null, experiences = '{}', last_seen = null, peer = ''
         where organization_id = :organization and arrival_id = :arrival
        """,
        source(arrival, 0));
  }

  /// What a manager answered about rows.
  void answer(Arrival arrival, Collection<Answer> answers) {
    all(
        """
        insert into arrivals.answer (organization_id, arrival_id, number, choice, called)
        values (:organization, :arrival, :number, :choice, :called)
        on conflict (organization_id, arrival_id, number)
          do update set choice = excluded.choice, called = excluded.called
        """,
        answers.stream()
            .map(answer ->
                source(arrival, answer.number())
                    .addValue("choice", answer.choice() == null ? null : answer.choice().name())
                    .addValue("called", answer.called()))
            .toList());
  }

  private void remove(Arrival arrival, String table) {
    database.update(
        "delete from arrivals."
            + table
            + " where organization_id = :organization and arrival_id = :arrival",
        source(arrival, 0));
  }

  private void all(String sql, List<? extends SqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      database.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }
  }

  private static MapSqlParameterSource of(Arrival arrival, Settled row) {
    var twin = row.twin();
    return source(arrival, row.number())
        .addValue("fate", row.fate().name())
        .addValue("twin", twin == null ? null : twin.kind().name())
        .addValue("twinRow", twin == null ? null : twin.row())
        .addValue(
            "twinPerson", twin == null || twin.person() == null ? null : twin.person().value());
  }

  private static MapSqlParameterSource of(Arrival arrival, ArrivingRow row) {
    return source(arrival, row.number())
        .addValue("kind", row.kind().name())
        .addValue("listNumber", row.listNumber())
        .addValue("first", row.who().first())
        .addValue("last", row.who().last())
        .addValue("called", row.who().called())
        .addValue("bornOn", row.bornOn())
        .addValue("phone", row.reach().phone())
        .addValue("email", row.reach().email())
        .addValue("language", row.language().name())
        .addValue("postalCode", row.home().postalCode())
        .addValue("place", row.home().place())
        .addValue("latitude", row.home().latitude())
        .addValue("longitude", row.home().longitude())
        .addValue("status", row.status())
        .addValue("peer", row.peer())
        .addValue("experiences", Constants.names(row.experiences()))
        .addValue("lastSeen", row.lastSeen())
        .addValue("findings", row.findings().size());
  }

  private static java.util.stream.Stream<MapSqlParameterSource> findings(
      Arrival arrival, ArrivingRow row) {
    var findings = new ArrayList<>(row.findings());
    return IntStream.range(0, findings.size())
        .mapToObj(place ->
            source(arrival, row.number())
                .addValue("place", place)
                .addValue("kind", findings.get(place).kind().name())
                .addValue("heading", findings.get(place).heading())
                .addValue("value", findings.get(place).value())
                .addValue("detail", findings.get(place).detail()));
  }

  private static MapSqlParameterSource source(Arrival arrival, int number) {
    return new MapSqlParameterSource()
        .addValue("organization", arrival.organizationId().value())
        .addValue("arrival", arrival.id().value())
        .addValue("number", number);
  }
}
