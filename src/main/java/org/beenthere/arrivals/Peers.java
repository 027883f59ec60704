package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.beenthere.arrivals.sheet.Names;
import org.beenthere.specialists.Specialist;

/// Finds the specialist whom a list names: "Rosa Alvarez", "Marcus T.", "dee".
final class Peers {

  private static final Pattern SPACES = Pattern.compile("[\\s.,]+");

  /// The one specialist who may be meant; nobody when none or several may.
  static Optional<Specialist> match(String said, List<Specialist> specialists) {
    var wanted = parts(said);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return only(specialists, one -> parts(one.called()).equals(wanted))
        .or(() -> only(specialists, one -> isShortFor(wanted, parts(one.called()))));
  }

  /// Whether the first names are the same and the last names do not contradict each other: one is
  /// missing, or only begins.
  static boolean isShortFor(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty() || !one.getFirst().equals(other.getFirst())) {
      return false;
    }
    if (one.size() == 1 || other.size() == 1) {
      return true;
    }
    var last = one.getLast();
    var otherLast = other.getLast();
    return last.length() == 1 && otherLast.startsWith(last)
        || otherLast.length() == 1 && last.startsWith(otherLast);
  }

  private static Optional<Specialist> only(
      List<Specialist> specialists, Predicate<Specialist> test) {
    var found = specialists.stream().filter(test).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static List<String> parts(String name) {
    var parts = new ArrayList<String>();
    for (var part : SPACES.split(name)) {
      if (!Names.key(part).isEmpty()) {
        parts.add(Names.key(part));
      }
    }
    return parts;
  }

  private Peers() {}
}
