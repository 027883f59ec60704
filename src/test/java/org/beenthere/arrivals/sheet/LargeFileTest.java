package org.beenthere.arrivals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A file of any size goes through without lying in memory.
class LargeFileTest {

  private static final long ROWS = 400_000;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void rows_without_number_are_read_in_little_memory() throws IOException {
    var sheet = Sheet.open(() -> new ManyRows(ROWS));
    var count = new long[1];
    var most = new long[1];
    System.gc();
    var before = used();

    sheet.forEach(row -> {
      if (++count[0] % 80_000 == 0) {
        System.gc();
        most[0] = Math.max(most[0], used() - before);
      }
    });

    assertThat(count[0]).isEqualTo(ROWS);
    assertThat(most[0] / MEGABYTE)
        .as("megabytes held while some %d went by", ManyRows.size(ROWS) / MEGABYTE)
        .isLessThan(30);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /// Makes rows as they are asked for.
  static final class ManyRows extends InputStream {

    private static final byte[] HEADINGS =
        "Client #,First name,Last name,DOB,City\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW =
        "00000000,Ana,Lopez,11/24/1990,Nashville\r\n".getBytes(StandardCharsets.US_ASCII);

    private final long rows;
    private final byte[] row = ROW.clone();
    private byte[] now = HEADINGS;
    private int at;
    private long number;

    ManyRows(long rows) {
      this.rows = rows;
    }

    static long size(long rows) {
      return HEADINGS.length + rows * ROW.length;
    }

    @Override
    public int read() {
      if (at == now.length && !goOn()) {
        return -1;
      }
      return now[at++];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == now.length && !goOn()) {
        return -1;
      }
      var some = Math.min(length, now.length - at);
      System.arraycopy(now, at, target, offset, some);
      at += some;
      return some;
    }

    private boolean goOn() {
      if (number == rows) {
        return false;
      }
      var rest = ++number;
      for (int i = 7; i >= 0; i--, rest /= 10) {
        row[i] = (byte) ('0' + rest % 10);
      }
      now = row;
      at = 0;
      return true;
    }
  }
}
