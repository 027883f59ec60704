package org.beenthere.places;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When the crisis lines were last checked with those who answer: by us, as the file says, or since
/// then by somebody who runs an organization here. A number nobody checks is a number nobody may
/// answer.
@Service
@Transactional
class LineChecks {

  private final HelpLines lines;
  private final JdbcClient database;
  private final Clock clock;

  LineChecks(HelpLines lines, JdbcClient database, Clock clock) {
    this.lines = lines;
    this.database = database;
    this.clock = clock;
  }

  /// The lines of a country with the day on which each was last checked.
  @Transactional(readOnly = true)
  List<HelpLine> of(String country) {
    var checks = checks();
    return lines.of(country).stream().map(line -> with(line, checks)).toList();
  }

  /// The lines of the viewer's country that nobody checked within a year.
  @Transactional(readOnly = true)
  List<HelpLine> stale(Viewer viewer) {
    var today = today(viewer);
    return of(viewer.country()).stream().filter(line -> line.isUnverified(today)).toList();
  }

  /// The viewer checked a line of their country today. Saying it twice is saying it once.
  ///
  /// @throws NotFound when there is no such line
  void checked(String key, Viewer viewer) {
    var line =
        lines.of(viewer.country()).stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(NotFound::new);
    database
        .sql(
            """
            insert into places.line_check (organization_id, line, checked_on)
            values (:organization, :line, :today)
            on conflict do nothing
            """)
        .param("organization", viewer.organization().value())
        .param("line", line.key())
        .param("today", today(viewer))
        .update();
  }

  private static HelpLine with(HelpLine line, Map<String, LocalDate> checks) {
    var check = checks.get(line.key());
    var known = line.verified();
    return check == null || known != null && known.isAfter(check) ? line : line.checked(check);
  }

  private Map<String, LocalDate> checks() {
    return database
        .sql("select line, max(checked_on) as day from places.line_check group by line")
        .query((row, number) ->
            Map.entry(row.getString("line"), row.getObject("day", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(viewer.zone()));
  }
}
