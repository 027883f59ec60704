package org.beenthere.messages;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.pairings.MayCover;
import org.beenthere.shell.DataFile;
import org.beenthere.specialists.Role;
import org.springframework.stereotype.Component;

/// What each role may do with messages (C11), from `messages/roles.csv`.
@Component
class RoleEdges implements MayCover {

  private static final String YES = "YES";

  private final Set<Role> writing;
  private final Set<Role> covering;

  RoleEdges() {
    var rows = DataFile.rows("messages/roles.csv");
    writing = those(rows, "writes");
    covering = those(rows, "covers");
  }

  /// Whether somebody in this role writes with those they walk with.
  boolean write(Role role) {
    return writing.contains(role);
  }

  /// Whether somebody in this role reads and answers for a colleague, on call or while they are
  /// away.
  @Override
  public boolean cover(Role role) {
    return covering.contains(role);
  }

  private static Set<Role> those(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .filter(row -> row.getField(column).equals(YES))
        .map(row -> Role.valueOf(row.getField("role")))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
