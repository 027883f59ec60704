package org.beenthere.careteam;

import java.util.EnumMap;
import java.util.Map;
import org.beenthere.shell.DataFile;

/// What somebody in a role may do with the notes of a care team (C11).
///
/// @param reads whether they read those that the person lets the team read
/// @param writes whether they write some
/// @param countersigned whether whoever supervises stands for theirs too; nobody's, usually
public record TeamEdge(boolean reads, boolean writes, boolean countersigned) {

  /// As `careteam/roles.csv` has it, each line with why.
  static final Map<TeamRole, TeamEdge> USUAL = Map.copyOf(read());

  private static Map<TeamRole, TeamEdge> read() {
    var edges = new EnumMap<TeamRole, TeamEdge>(TeamRole.class);
    for (var row : DataFile.rows("careteam/roles.csv")) {
      edges.put(
          TeamRole.valueOf(row.getField("role")),
          new TeamEdge(
              row.getField("reads").equals("yes"), row.getField("writes").equals("yes"), false));
    }
    return edges;
  }
}
