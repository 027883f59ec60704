package org.beenthere.monitoring;

import java.util.List;
import org.beenthere.specialists.SpecialistName;

/// The people who are quiet, as a panel or a page shows them.
///
/// @param lines the most urgent ones, or a page of all
/// @param count how many there are in all, shown or not
/// @param next where the next page goes on, as it stands in an address; empty on the last one
/// @param peer the specialist chosen to walk with them, or empty for everybody
/// @param peers whom a manager may choose from
public record QuietList(
    List<QuietLine> lines, QuietCount count, String next, String peer, List<SpecialistName> peers) {

  /// How many are not shown here.
  public int more() {
    return count.people() - lines.size();
  }
}
