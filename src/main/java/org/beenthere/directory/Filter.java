package org.beenthere.directory;

import java.util.List;

/// A plain link that narrows a search.
///
/// @param on whether it applies now
public record Filter(String label, long count, String address, boolean on) {

  /// Filters of which one applies at a time; the first is "anyone".
  ///
  /// @param shown those that stand on the page
  /// @param more those behind "more"
  public record Group(String name, List<Filter> shown, List<Filter> more) {

    /// Whether there is anything to choose.
    public boolean isWorthwhile() {
      return shown.size() > 2 || narrows();
    }

    /// Whether one of them applies, other than "anyone".
    public boolean narrows() {
      return shown.stream().skip(1).anyMatch(Filter::on);
    }
  }
}
