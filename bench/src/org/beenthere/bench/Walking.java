package org.beenthere.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// What two who walk together ask of the house: somebody signs in and does one thing over and over, with all
/// of their caseload in turn.
final class Walking {

  private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})\"");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  /// When everybody was last heard from, as `bench/before-note.sql` says.
  private static final Duration LAST_HEARD = Duration.ofDays(6);

  /// From the beginning of one contact to the next.
  private static final Duration APART = Duration.ofMinutes(30);

  private static final String GOAL = "0000000a-0000-7000-8000-";

  private Walking() {}

  /// @param number the how manieth of all
  static Load.Request of(Browser browser, String what, int number) throws Exception {
    return switch (what) {
      case "note" -> notes(browser, caseload(browser, "peer-" + number));
      case "today" -> page(browser, "peer-" + number, "/today");
      // Every ninth walks with twelve people.
      case "twelve" -> page(browser, "peer-" + 9 * (1 + (number - 1) % 33), "/today");
      case "coming" -> page(browser, "peer-" + number, "/meetings");
      case "plan" -> page(browser, person(number), "/my/plan");
      case "print" -> page(browser, person(number), "/my/plan/print");
      case "pdf" -> page(browser, person(number), "/my/plan/print/plan.pdf");
      case "mine" -> page(browser, person(number), "/my/messages");
      case "their-plan" -> people(browser, number, "/plan");
      case "conversation" -> people(browser, number, "/messages");
      case "notes" -> people(browser, number, "/notes");
      default -> throw new IllegalArgumentException(what);
    };
  }

  /// Every fourth participant has a plan in force, as do others.
  private static String person(int number) {
    return "person-" + 4 * number;
  }

  private static Load.Request page(Browser browser, String who, String path) throws IOException {
    browser.signIn(who, Main.PASS_PHRASE);
    return Main.page(browser, List.of(path));
  }

  private static Load.Request people(Browser browser, int number, String page) throws Exception {
    var paths =
        caseload(browser, "peer-" + number).stream()
            // Whoever has no plan is sent to begin one.
            .filter(person -> number(person) % 4 == 0 || !page.equals("/plan"))
            .map(person -> "/people/" + person + page)
            .toList();
    return Main.page(browser, paths);
  }

  private static List<String> caseload(Browser browser, String who) throws IOException {
    browser.signIn(who, Main.PASS_PHRASE);
    return PERSON
        .matcher(browser.openForm("/people"))
        .results()
        .map(one -> one.group(1))
        .distinct()
        .toList();
  }

  private static Load.Request notes(Browser browser, List<String> caseload) throws IOException {
    browser.openForm("/people/" + caseload.getFirst() + "/notes/new");
    var begin = Instant.now().minus(LAST_HEARD).plusSeconds(60).atZone(ZONE);
    var turn = new int[1];
    return () -> {
      var person = caseload.get(turn[0] % caseload.size());
      var started = begin.plus(APART.multipliedBy(turn[0]++));
      var answer = browser.post("/people/" + person + "/notes", note(person, started));
      return answer.status() == 303 && answer.location().endsWith("/today") ? answer.bytes() : -1;
    };
  }

  /// A contact that touched the person's first goal, as most do. Each begins after the one before has
  /// ended: a specialist is in one contact at a time, and each is the latest news of its person.
  private static Map<String, String> note(String person, ZonedDateTime started) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("id", UUID.randomUUID().toString());
    fields.put("setting", "PHONE");
    fields.put("outcome", "REACHED");
    fields.put("day", started.toLocalDate().toString());
    fields.put("started", "%02d:%02d".formatted(started.getHour(), started.getMinute()));
    fields.put("minutes", "10");
    fields.put("tasks", "GOALS");
    fields.put("goals", GOAL + "%012d".formatted(2 * number(person)));
    fields.put("did", "Went through the plan for payday, and what to do when his brother calls.");
    fields.put("mattered", "He laughed about the truck.");
    fields.put("next", "Call on Friday before five.");
    return fields;
  }

  private static long number(String person) {
    return Long.parseLong(person.substring(24));
  }
}
