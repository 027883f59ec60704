package org.beenthere.plans;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.beenthere.shell.DataFile;
import org.beenthere.specialists.Role;

/// What somebody in a role may do with the plans of those they walk with (C11).
///
/// @param reads whether they see them at all
/// @param writes whether they write along in a draft, hand it on, let a plan rest or end it
/// @param reviews whether they look at a plan again with the person
/// @param signs whether they put their name to one, or write down who signed on paper
public record PlanEdge(boolean reads, boolean writes, boolean reviews, boolean signs) {

  /// For whoever has no role: the person whose plan it is.
  static final PlanEdge ALL = new PlanEdge(true, true, true, true);

  private static final Map<Role, PlanEdge> USUAL = usual();

  public PlanEdge {
    reads = reads || writes || reviews || signs;
  }

  /// What the edges are about; the refusal of each says why.
  enum Deed {
    READ,
    WRITE,
    REVIEW,
    SIGN
  }

  boolean allows(Deed deed) {
    return switch (deed) {
      case READ -> reads;
      case WRITE -> writes;
      case REVIEW -> reviews;
      case SIGN -> signs;
    };
  }

  /// As `plans/roles.csv` has it.
  static PlanEdge usual(Role role) {
    return Objects.requireNonNull(USUAL.get(role));
  }

  private static Map<Role, PlanEdge> usual() {
    var edges = new EnumMap<Role, PlanEdge>(Role.class);
    for (var row : DataFile.rows("plans/roles.csv")) {
      edges.put(
          Role.valueOf(row.getField("role")),
          new PlanEdge(
              row.getField("reads").equals("yes"),
              row.getField("writes").equals("yes"),
              row.getField("reviews").equals("yes"),
              row.getField("signs").equals("yes")));
    }
    return edges;
  }
}
