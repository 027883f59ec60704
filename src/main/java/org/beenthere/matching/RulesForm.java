package org.beenthere.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.organizations.Program;
import org.beenthere.pairings.Lengths;
import org.beenthere.shell.FormErrors;
import org.beenthere.specialists.Role;
import org.beenthere.vocabulary.Way;

/// How much each ground counts and how long a meeting takes, as typed, and where volunteers and
/// trainees may be proposed.
///
/// @param points by the name of a [Ground]
/// @param minutes by the name of a [Way]; as long as usual where nothing is typed
/// @param volunteers identifiers of programs, as `trainees`
public record RulesForm(
    Map<String, String> points,
    Map<String, String> minutes,
    List<String> volunteers,
    List<String> trainees) {

  public RulesForm {
    points = points == null ? Map.of() : points;
    minutes = minutes == null ? Map.of() : minutes;
    volunteers = volunteers == null ? List.of() : volunteers;
    trainees = trainees == null ? List.of() : trainees;
  }

  static RulesForm of(Weights weights, Lengths lengths, Map<Role, Set<UUID>> allowed) {
    var points =
        java.util.Arrays.stream(Ground.values())
            .collect(
                Collectors.toMap(Ground::name, ground -> Integer.toString(weights.points(ground))));
    var minutes =
        java.util.Arrays.stream(Way.values())
            .collect(Collectors.toMap(Way::name, way -> Integer.toString(lengths.of(way))));
    return new RulesForm(points, minutes, ids(allowed, Role.VOLUNTEER), ids(allowed, Role.TRAINEE));
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
    for (var way : Way.values()) {
      var typed = typed(way);
      errors.addIf(
          !typed.isEmpty()
              && !(typed.matches("\\d{1,3}")
                  && Integer.parseInt(typed) >= 1
                  && Integer.parseInt(typed) <= Lengths.MOST),
          "minutes[" + way.name() + "]",
          "matching.rules.minutes.wrong",
          Lengths.MOST);
    }
    return errors;
  }

  public String typed(Way way) {
    return minutes.getOrDefault(way.name(), "").strip();
  }

  /// How long a meeting takes, where something was typed. The form was found in order.
  Map<Way, Integer> lengths() {
    var lengths = new EnumMap<Way, Integer>(Way.class);
    for (var way : Way.values()) {
      if (!typed(way).isEmpty()) {
        lengths.put(way, Integer.valueOf(typed(way)));
      }
    }
    return lengths;
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
