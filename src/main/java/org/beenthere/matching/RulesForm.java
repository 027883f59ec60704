package org.beenthere.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.organizations.Program;
import org.beenthere.shell.FormErrors;
import org.beenthere.specialists.Role;

/// How much each ground counts, as typed, and where volunteers and trainees may be proposed.
///
/// @param points by the name of a [Ground]
/// @param volunteers identifiers of programs, as `trainees`
public record RulesForm(
    Map<String, String> points, List<String> volunteers, List<String> trainees) {

  public RulesForm {
    points = points == null ? Map.of() : points;
    volunteers = volunteers == null ? List.of() : volunteers;
    trainees = trainees == null ? List.of() : trainees;
  }

  static RulesForm of(Weights weights, Map<Role, Set<UUID>> allowed) {
    var points =
        java.util.Arrays.stream(Ground.values())
            .collect(
                Collectors.toMap(Ground::name, ground -> Integer.toString(weights.points(ground))));
    return new RulesForm(points, ids(allowed, Role.VOLUNTEER), ids(allowed, Role.TRAINEE));
  }

  FormErrors check() {
    var errors = FormErrors.none();
    for (var ground : Ground.values()) {
      var typed = typed(ground);
      errors.addIf(
          !typed.matches("\\d{1,4}") || Integer.parseInt(typed) > Weights.MOST,
          "points[" + ground.name() + "]",
          "matching.rules.points.wrong",
          Weights.MOST);
    }
    return errors;
  }

  public String typed(Ground ground) {
    return points.getOrDefault(ground.name(), "").strip();
  }

  /// The form was found in order.
  Map<Ground, Integer> weights() {
    var weights = new EnumMap<Ground, Integer>(Ground.class);
    for (var ground : Ground.values()) {
      weights.put(ground, Integer.parseInt(typed(ground)));
    }
    return weights;
  }

  /// Those of the programs that are ticked for a role.
  Set<UUID> allowed(Role role, List<Program> programs) {
    var ticked = role == Role.VOLUNTEER ? volunteers : trainees;
    return programs.stream()
        .map(Program::id)
        .filter(id -> ticked.contains(id.toString()))
        .collect(Collectors.toSet());
  }

  private static List<String> ids(Map<Role, Set<UUID>> allowed, Role role) {
    return allowed.getOrDefault(role, Set.of()).stream().map(UUID::toString).toList();
  }
}
