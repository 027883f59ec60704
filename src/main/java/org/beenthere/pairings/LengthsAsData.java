package org.beenthere.pairings;

import java.util.EnumMap;
import java.util.Map;
import org.beenthere.shell.DataFile;
import org.beenthere.vocabulary.Way;

/// The file `resources/pairings/lengths.csv`: how long a meeting usually takes, each line with why.
final class LengthsAsData {

  static Map<Way, Integer> read() {
    var minutes = new EnumMap<Way, Integer>(Way.class);
    for (var row : DataFile.rows("pairings/lengths.csv")) {
      minutes.put(Way.valueOf(row.getField("way")), Integer.parseInt(row.getField("minutes")));
    }
    return minutes;
  }

  private LengthsAsData() {}
}
