package org.beenthere.contacts;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beenthere.specialists.Role;

/// What somebody in a role may write and read of contacts (C11).
///
/// @param tasks which of the six tasks are theirs
/// @param goals whether their notes touch goals of a plan
/// @param readsAll whether they read the notes of others about those they walk with
/// @param countersigned whether somebody countersigns what they note
public record RoleEdge(
    Set<PeerTask> tasks, boolean goals, boolean readsAll, boolean countersigned) {

  private static final Map<Role, RoleEdge> USUAL = BooksAsData.edges();

  public RoleEdge {
    tasks = Set.copyOf(tasks);
  }

  /// The tasks that are theirs, as they stand on a page.
  public PeerTask[] inOrder() {
    return tasks.stream().sorted().toArray(PeerTask[]::new);
  }

  /// As `contacts/roles.csv` has it.
  static RoleEdge usual(Role role) {
    return Objects.requireNonNull(USUAL.get(role));
  }
}
