package org.beenthere.contacts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beenthere.shell.FormErrors;
import org.beenthere.specialists.Role;
import org.jspecify.annotations.Nullable;

/// What is said when a note is saved, and what each role may write and read, as typed.
///
/// @param answers by the name of a [NoteRule], the name of a [Ruling]
/// @param most by the name of a [NoteRule], from where on it is said
/// @param tasks pairs such as `VOLUNTEER.GOALS`
/// @param goals names of roles whose notes touch goals, as `reads` and `countersigned`
public record NoteRulesForm(
    Map<String, String> answers,
    Map<String, String> most,
    List<String> tasks,
    List<String> goals,
    List<String> reads,
    List<String> countersigned) {

  private static final int MOST = 1440;

  public NoteRulesForm {
    answers = answers == null ? Map.of() : answers;
    most = most == null ? Map.of() : most;
    tasks = list(tasks);
    goals = list(goals);
    reads = list(reads);
    countersigned = list(countersigned);
  }

  static NoteRulesForm of(RuleBook book, Map<Role, RoleEdge> edges) {
    var answers = new HashMap<String, String>();
    var most = new HashMap<String, String>();
    book.lines()
        .forEach((rule, line) -> {
          answers.put(rule.name(), line.ruling().name());
          most.put(rule.name(), String.valueOf(line.most()));
        });
    return new NoteRulesForm(
        answers,
        most,
        edges.entrySet().stream()
            .flatMap(one -> one.getValue().tasks().stream().map(task -> one.getKey() + "." + task))
            .toList(),
        roles(edges, RoleEdge::goals),
        roles(edges, RoleEdge::readsAll),
        roles(edges, RoleEdge::countersigned));
  }

  private static List<String> roles(
      Map<Role, RoleEdge> edges, java.util.function.Predicate<RoleEdge> which) {
    return edges.entrySet().stream()
        .filter(one -> which.test(one.getValue()))
        .map(one -> one.getKey().name())
        .collect(Collectors.toList());
  }

  public String answer(NoteRule rule) {
    return answers.getOrDefault(rule.name(), "");
  }

  public String most(NoteRule rule) {
    return most.getOrDefault(rule.name(), "").strip();
  }

  FormErrors check() {
    var errors = FormErrors.none();
    for (var rule : NoteRule.values()) {
      var ruling = One.of(Ruling.class, answer(rule));
      errors.addIf(
          ruling == null || ruling == Ruling.STOP && !rule.mayStop(),
          "answers[" + rule + "]",
          "contacts.rules.answer.missing");
      errors.addIf(
          rule.isLimited() && number(rule) == 0,
          "most[" + rule + "]",
          "contacts.rules.most.wrong",
          MOST);
    }
    return errors;
  }

  /// The form was found in order.
  RuleBook book() {
    var lines = new EnumMap<NoteRule, RuleBook.Line>(NoteRule.class);
    for (var rule : NoteRule.values()) {
      lines.put(
          rule,
          new RuleBook.Line(Ruling.valueOf(answer(rule)), rule.isLimited() ? number(rule) : 0));
    }
    return new RuleBook(lines);
  }

  Map<Role, RoleEdge> edges() {
    var edges = new EnumMap<Role, RoleEdge>(Role.class);
    for (var role : Role.values()) {
      edges.put(
          role,
          new RoleEdge(
              java.util.Arrays.stream(PeerTask.values())
                  .filter(task -> tasks.contains(role + "." + task))
                  .collect(Collectors.toSet()),
              goals.contains(role.name()),
              reads.contains(role.name()),
              countersigned.contains(role.name())));
    }
    return edges;
  }

  private int number(NoteRule rule) {
    var typed = most(rule);
    return typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= MOST
        ? Integer.parseInt(typed)
        : 0;
  }

  private static List<String> list(@Nullable List<String> chosen) {
    return chosen == null ? List.of() : List.copyOf(chosen);
  }
}
