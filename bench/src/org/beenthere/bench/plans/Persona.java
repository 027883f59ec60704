package org.beenthere.bench.plans;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beenthere.vocabulary.Hat;

/// Somebody of `bench/people.sql` who opens pages, and what they ask for: the first specialist of the
/// organization that has most people, who walks with the first persons; its manager and administrator,
/// and somebody at the partner that brought them.
enum Persona {
  VISITOR(Hat.VISITOR, "visitor", ""),
  GUEST(Hat.GUEST, "guest", "guest-1"),
  PARTICIPANT(Hat.PARTICIPANT, "participant", "person-2"),
  SEEKER(Hat.PARTICIPANT, "participant who looks", "seeker-1"),
  SPECIALIST(Hat.SPECIALIST, "specialist", "peer-1"),
  MANAGER(Hat.MANAGER, "manager", "manager-1"),
  PARTNER(Hat.PARTNER, "treatment partner", "partner-1"),
  ADMINISTRATOR(Hat.ADMINISTRATOR, "administrator", "administrator-1");

  private static final Pattern VARIABLE = Pattern.compile("([^/{]+)((?:/\\{[^}]+})+)");

  final Hat hat;
  final String title;
  final String signIn;

  Persona(Hat hat, String title, String signIn) {
    this.hat = hat;
    this.title = title;
    this.signIn = signIn;
  }

  /// The addresses under which a page is opened: as it is, and with what may stand behind the
  /// question mark where that changes what is asked.
  static List<String> addresses(String path) {
    var filled =
        VARIABLE
            .matcher(path)
            .replaceAll(part -> part.group(1) + thing(path, part.group(1), part.group(2)));
    return Stream.concat(Stream.of(""), questions(path).stream())
        .map(question -> filled + question)
        .toList();
  }

  /// Person 3 has a draft, person 5 has gone quiet, and person 2 has everything else.
  private static String thing(String path, String word, String names) {
    return "/"
        + switch (word) {
          case "people" -> id(4, path.contains("/drafts/") ? 3 : path.contains("/quiet") ? 5 : 2);
          case "peers", "team" -> id(3, 1);
          case "goals" -> id(10, 4);
          case "notes" -> id(11, 21);
          case "meetings" -> id(12, 2);
          case "drafts" -> id(15, 3);
          case "requests" -> id(17, 1);
          case "programs" -> id(8, 1);
          case "proposals" -> id(18, 1);
          case "arrivals" -> id(21, 1);
          case "versions", "steps" -> "1";
          case "coping", "kit" -> "grounding";
          case "asked", "waiting", "letters", "questions" -> id(11, 21);
          case "quiet" -> "1/3";
          case "partners" -> id(24, 1);
          case "permissions" -> id(25, 2);
          case "referrals", "waits" -> id(26, 1);
          case "handovers" -> id(27, 1);
          case "resources", "resource-list" -> id(29, 1);
          case "import" -> id(30, 1);
          case "conversations" -> id(31, 1);
          case "enclosures" -> id(31, 1) + "/1";
          case "kept" -> "1";
          case "parts" -> "daily";
          // None is in people.sql yet: what is asked until it is not found.
          case "calls", "care", "directive", "team-notes" -> id(11, 21);
          case "choices" -> "withdrawal";
          case "link", "email", "r", "m", "calendar", "return", "invitation" -> "nobody-knows-this-token";
          case "look" -> "base.css";
          default -> throw new IllegalStateException("What is " + word + names + "? Say it here.");
        };
  }

  private static List<String> questions(String path) {
    return switch (path) {
      case "/people" -> List.of("?q=jam", "?q=zoltan", "?after=" + id(4, 2));
      case "/people-near" ->
          List.of(
              "?place=37203", "?place=37203&experience=TRAUMA", "?place=nash", "?experience=PRISON");
      case "/peers/{specialist}" -> List.of("?place=37203");
      case "/resources" -> List.of("?place=37203", "?place=37203&need=FOOD&open=yes");
      case "/resource-list" -> List.of("?after=" + id(29, 5));
      case "/ask" -> List.of("?peer=" + id(3, 1));
      case "/requests" -> List.of("?program=" + id(8, 1));
      case "/quiet" -> List.of("?peer=" + id(3, 1));
      case "/my/looked" -> List.of("?own=true");
      case "/people/arrivals/{id}/rows" -> List.of("?show=all&after=9000");
      default -> List.of();
    };
  }

  /// As `bench.id` counts them in `people.sql`.
  static String id(int kind, long number) {
    return "%08d-0000-7000-8000-%012d".formatted(kind, number);
  }
}
