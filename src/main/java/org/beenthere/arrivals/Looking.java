package org.beenthere.arrivals;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.beenthere.arrivals.RowsShown.WhichRows;
import org.beenthere.arrivals.sheet.Cells;
import org.beenthere.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looking through the rows of a list.
@Component
@Transactional(readOnly = true)
class Looking {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final RowList rows;

  Looking(RowList rows) {
    this.rows = rows;
  }

  Map<Fate, Integer> counts(Arrival arrival) {
    return rows.counts(arrival);
  }

  RowsShown rows(Arrival arrival, WhichRows show, int after) {
    var some = rows.page(arrival, show.fates(), after, RowsShown.A_PAGE + 1);
    var more = some.size() > RowsShown.A_PAGE;
    var shown = more ? some.subList(0, RowsShown.A_PAGE) : some;
    return new RowsShown(show, shown, more ? shown.getLast().row().number() : null);
  }

  /// Writes a file of what was seen, one line for each thing, that a spreadsheet opens in the right
  /// letters and without running anything in it.
  void writeProblems(Arrival arrival, Words words, OutputStream out) throws IOException {
    out.write(MARK);
    var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(
        words.t("arrivals.csv.row"),
        words.t("arrivals.csv.name"),
        words.t("arrivals.csv.column"),
        words.t("arrivals.csv.value"),
        words.t("arrivals.csv.seen"));
    var fates = EnumSet.of(Fate.READY, Fate.LOOK, Fate.ASKS, Fate.OUT);
    var after = 0;
    for (List<RowLine> some; !(some = rows.page(arrival, fates, after, 500)).isEmpty(); ) {
      some.forEach(line -> write(csv, line, words));
      after = some.getLast().row().number();
    }
    csv.flush();
  }

  private static void write(CsvWriter csv, RowLine line, Words words) {
    var number = Integer.toString(line.row().number());
    var name = Cells.harmless(line.name());
    for (var finding : line.findings()) {
      csv.writeRecord(
          number,
          name,
          Cells.harmless(finding.heading()),
          Cells.harmless(finding.value()),
          Cells.harmless(finding.in(words)));
    }
    if (line.row().twin() != null) {
      csv.writeRecord(number, name, "", "", line.twin(words));
    }
    if (line.isOutByStatus() && line.findings().isEmpty()) {
      csv.writeRecord(
          number, name, "", Cells.harmless(line.row().status()), words.t("arrivals.outByStatus"));
    }
  }
}
