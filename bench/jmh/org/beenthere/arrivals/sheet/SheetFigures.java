package org.beenthere.arrivals.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Reading a caseload as it came from a spreadsheet, for one row: letters, separator and headings are
/// found out and the cells cleaned. Beside the CSV reader alone, told all of that.
@State(Scope.Benchmark)
public class SheetFigures {

  private static final int ROWS = 1000;

  private final byte[] file =
      IntStream.range(0, ROWS)
          .mapToObj(
              row ->
                  "%d;José %c.;Martínez;%02d/%02d/19%02d;(615) 555-%04d;Nashville;37203;Español"
                      .formatted(row, 'A' + row % 26, 1 + row % 12, 1 + row % 28, 50 + row % 50, row))
          .collect(
              Collectors.joining(
                  "\r\n", "Id;First Name;Last Name;DOB;Phone;City;ZIP;Language\r\n", "\r\n"))
          .getBytes(StandardCharsets.UTF_8);

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int sheet() throws IOException {
    var cells = new int[1];
    Sheet.open(() -> new ByteArrayInputStream(file)).forEach(row -> cells[0] += row.cells().size());
    return cells[0];
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int baseline() throws IOException {
    var cells = 0;
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      for (var row : reader) {
        cells += row.getFieldCount();
      }
    }
    return cells;
  }
}
