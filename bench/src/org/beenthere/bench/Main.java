package org.beenthere.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Measures a running house with the people of `bench/people.sql` over HTTP. Every client signs in
/// as a specialist of its own and goes through its own caseload.
public final class Main {

  private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})\"");
  private static final String PASS_PHRASE = "walk beside me";
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  /// When everybody was last heard from, as `bench/before-note.sql` says.
  private static final Duration LAST_HEARD = Duration.ofDays(6);

  private static final String GOAL = "0000000a-0000-7000-8000-";

  private Main() {}

  /// @param arguments the address, what is measured (note, today, manager, near, filtered or country),
  ///     how many clients, the seconds to warm up, the seconds to measure, and perhaps how many
  ///     requests a second rather than as many as are answered; prints the rate, the
  ///     median, the 99th percentile in milliseconds, the bytes of an answer and how many failed
  public static void main(String[] arguments) throws Exception {
    var address = URI.create(arguments[0]);
    var clients = new ArrayList<Load.Request>();
    for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
      clients.add(client(address, arguments[1], i));
    }
    var warmUp = Integer.parseInt(arguments[3]);
    var seconds = Integer.parseInt(arguments[4]);
    var figures =
        arguments.length > 5
            ? Load.paced(clients, warmUp, seconds, Integer.parseInt(arguments[5]))
            : Load.run(clients, warmUp, seconds);
    System.out.println(figures.line());
  }

  private static Load.Request client(URI address, String what, int number) throws Exception {
    var browser = new Browser(address);
    return switch (what) {
      case "note" -> {
        browser.signIn("peer-" + number, PASS_PHRASE);
        yield notes(browser);
      }
      case "today" -> {
        browser.signIn("peer-" + number, PASS_PHRASE);
        yield page(browser, List.of("/today"));
      }
      case "manager" -> {
        browser.signIn("manager-" + (1 + number % 5), PASS_PHRASE);
        yield page(browser, List.of("/today"));
      }
      case "near" -> page(browser, List.of("/people-near?place=37203", "/people-near?place=38103"));
      case "filtered" ->
          page(
              browser,
              List.of(
                  "/people-near?place=37203&experience=TRAUMA",
                  "/people-near?place=37203&language=es",
                  "/people-near?place=37203&way=VIDEO"));
      case "country" -> {
        var here = page(browser, Searches.overTheCountry(number));
        yield () -> {
          // Everybody from a network of their own: one that looks at so many people is sent away.
          var one = ThreadLocalRandom.current().nextInt(1 << 24);
          browser.comesFrom("10.%d.%d.%d".formatted(one >> 16, one >> 8 & 255, one & 255));
          return here.send();
        };
      }
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static Load.Request page(Browser browser, List<String> paths) {
    var turn = new int[1];
    return () -> {
      var answer = browser.get(paths.get(turn[0]++ % paths.size()));
      return answer.status() == 200 ? answer.bytes() : -1;
    };
  }

  private static Load.Request notes(Browser browser) throws Exception {
    var people =
        PERSON.matcher(browser.openForm("/people")).results().map(one -> one.group(1)).distinct();
    var caseload = people.toList();
    browser.openForm("/people/" + caseload.getFirst() + "/notes/new");
    var begin = Instant.now().minus(LAST_HEARD).atZone(ZONE);
    var turn = new int[1];
    return () -> {
      var person = caseload.get(turn[0] % caseload.size());
      var started = begin.plusMinutes(1 + 2L * turn[0]++);
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
    fields.put("minutes", "1");
    fields.put("tasks", "GOALS");
    fields.put("goals", GOAL + "%012d".formatted(2 * Long.parseLong(person.substring(24))));
    fields.put("did", "Went through the plan for payday, and what to do when his brother calls.");
    fields.put("mattered", "He laughed about the truck.");
    fields.put("next", "Call on Friday before five.");
    return fields;
  }
}
