package org.beenthere.resources;

import java.util.List;

/// A plain link that narrows a search.
///
/// @param count how many it would show, or less than nothing when it counts nothing
/// @param on whether it applies now
public record Choosable(String label, long count, String address, boolean on) {

  /// Links of which one applies at a time.
  public record Group(String name, List<Choosable> links) {

    public boolean isWorthwhile() {
      return links.size() > 1;
    }
  }
}
