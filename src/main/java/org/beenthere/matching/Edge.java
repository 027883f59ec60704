package org.beenthere.matching;

import java.util.Map;
import java.util.Objects;
import org.beenthere.specialists.Role;

/// What somebody in a role may be proposed for (C11). The lines stand in `roles.csv`.
record Edge(Proposed proposed, Needs needs) {

  private static final Map<Role, Edge> EDGES = RulesAsData.edges();

  enum Proposed {
    ALWAYS,
    /// Where the organization said so for a program.
    WHERE_ALLOWED,
    NEVER
  }

  enum Needs {
    NOTHING,
    /// A certificate of their own that holds today.
    CERTIFICATE,
    /// A supervisor whose certificate holds today.
    SUPERVISOR
  }

  static Edge of(Role role) {
    return Objects.requireNonNull(EDGES.get(role));
  }
}
