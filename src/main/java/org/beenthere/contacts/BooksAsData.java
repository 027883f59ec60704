package org.beenthere.contacts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.beenthere.shell.DataFile;
import org.beenthere.specialists.Role;

/// The files in `resources/contacts`: what is said when a note is saved, and what each role may
/// write and read, each line with why.
final class BooksAsData {

  static Map<NoteRule, RuleBook.Line> rules() {
    var rules = new EnumMap<NoteRule, RuleBook.Line>(NoteRule.class);
    for (var row : DataFile.rows("contacts/rules.csv")) {
      var most = row.getField("most");
      rules.put(
          NoteRule.valueOf(row.getField("rule")),
          new RuleBook.Line(
              Ruling.valueOf(row.getField("answer")), most.isEmpty() ? 0 : Integer.parseInt(most)));
    }
    return rules;
  }

  static Map<Role, RoleEdge> edges() {
    var edges = new EnumMap<Role, RoleEdge>(Role.class);
    for (var row : DataFile.rows("contacts/roles.csv")) {
      edges.put(
          Role.valueOf(row.getField("role")),
          new RoleEdge(
              Arrays.stream(row.getField("tasks").split("\\|"))
                  .map(PeerTask::valueOf)
                  .collect(Collectors.toSet()),
              row.getField("goals").equals("yes"),
              row.getField("reads").equals("ALL"),
              row.getField("countersigned").equals("yes")));
    }
    return edges;
  }

  private BooksAsData() {}
}
