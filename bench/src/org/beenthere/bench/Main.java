package org.beenthere.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Measures a running house with the people of `bench/people.sql` over HTTP. Every client goes round among
/// several people who are signed in, each with their own caseload: one person's day does not fill up with
/// what a thousand would do, and not everything that is read was read a moment ago.
public final class Main {

  static final String PASS_PHRASE = "walk beside me";

  private Main() {}

  /// @param arguments the address, what is measured (near, filtered, country, door, manager, or what
  ///     `Walking` knows), how many clients, the seconds to warm up, the seconds to measure, and perhaps how many
  ///     requests a second rather than as many as are answered; prints the rate, the
  ///     median, the 99th percentile in milliseconds, the bytes of an answer and how many failed
  public static void main(String[] arguments) throws Exception {
    var address = URI.create(arguments[0]);
    var clients = new ArrayList<Load.Request>();
    for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
      clients.add(client(address, arguments[1], i, Integer.parseInt(arguments[2])));
    }
    var warmUp = Integer.parseInt(arguments[3]);
    var seconds = Integer.parseInt(arguments[4]);
    var figures =
        arguments.length > 5
            ? Load.paced(clients, warmUp, seconds, Integer.parseInt(arguments[5]))
            : Load.run(clients, warmUp, seconds);
    System.out.println(figures.line());
  }

  private static Load.Request client(URI address, String what, int number, int clients)
      throws Exception {
    var browser = new Browser(address);
    return switch (what) {
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
      case "door" -> page(browser, List.of("/sign-in"));
      case "manager" -> {
        browser.signIn("manager-" + (1 + number % 5), PASS_PHRASE);
        yield page(browser, List.of("/today"));
      }
      default -> {
        var each = Math.clamp(128 / clients, 4, 32);
        var all = new ArrayList<Load.Request>();
        for (int i = 1; i <= each; i++) {
          all.add(Walking.of(new Browser(address), what, (number - 1) * each + i));
        }
        yield inTurn(all);
      }
    };
  }

  private static Load.Request inTurn(List<Load.Request> all) {
    var turn = new int[1];
    return () -> all.get(turn[0]++ % all.size()).send();
  }

  static Load.Request page(Browser browser, List<String> paths) {
    var turn = new int[1];
    return () -> {
      var answer = browser.get(paths.get(turn[0]++ % paths.size()));
      return answer.status() == 200 ? answer.bytes() : -1;
    };
  }
}
