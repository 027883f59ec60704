package org.beenthere.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages *Who looked at my record* and *What was changed here*, newest first.
///
/// @param own whether what the person did themselves is told as well
/// @param older from which entry on an older page goes on, or null when this is the last one
public record Looked(List<Day> days, boolean own, @Nullable Long older) {

  /// @param away how long ago that was: "today"
  public record Day(String day, String away, List<Line> lines) {}

  /// @param about which thing of the house it was, or empty
  public record Line(String sentence, String about, String time) {}
}
