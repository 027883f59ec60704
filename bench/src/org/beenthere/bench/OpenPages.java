package org.beenthere.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Keeps many pages of messages open at once, each with a stream of its own, and measures what they
/// cost the house and how long news takes from sending it to its arrival. Prints the rows of a table: without
/// streams and with them, memory in MB and threads; then median and p99 in milliseconds, and how many
/// pieces of news did not arrive within ten seconds.
public final class OpenPages {

  private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})\"");
  private static final String PASS_PHRASE = "walk beside me";

  /// Each specialist keeps the pages of so many people open; the house allows six.
  private static final int EACH = 4;

  private static final int TO_SEND = 200;

  /// One open page.
  private record Open(Browser browser, String person) {}

  private OpenPages() {}

  /// @param arguments the address, how many streams, and the process of the house
  public static void main(String[] arguments) throws Exception {
    var address = URI.create(arguments[0]);
    var many = Integer.parseInt(arguments[1]);
    var house = arguments[2];
    var pages = new ArrayList<Open>();
    for (int peer = 1; pages.size() < many; peer++) {
      var browser = new Browser(address);
      browser.signIn("peer-" + peer, PASS_PHRASE);
      for (var person : caseload(browser)) {
        if (pages.size() < many) {
          pages.add(new Open(browser, person));
        }
      }
    }
    for (var page : pages) {
      page.browser().openForm(path(page));
    }
    var before = Cost.of(house);
    var arrived = new ConcurrentHashMap<String, Arrival>();
    for (var page : pages) {
      listen(page, arrived);
    }
    Thread.sleep(5_000);
    var with = Cost.of(house);
    var times = new ArrayList<Double>();
    var answers = new ArrayList<Double>();
    var lost = 0;
    for (int turn = 0; turn < TO_SEND; turn++) {
      var page = pages.get(turn * pages.size() / TO_SEND);
      var arrival = new Arrival(new CountDownLatch(1), new long[1]);
      arrived.put(page.person(), arrival);
      var began = System.nanoTime();
      page.browser()
          .post(
              path(page),
              Map.of("form", UUID.randomUUID().toString(), "words", "I am at the door."));
      answers.add((System.nanoTime() - began) / 1e6);
      if (arrival.latch().await(10, TimeUnit.SECONDS)) {
        times.add((arrival.at()[0] - began) / 1e6);
      } else {
        lost++;
      }
    }
    System.out.printf("| streams | 0 | %d |%n", many);
    System.out.printf("| heap, MB | %d | %d |%n", before.heap(), with.heap());
    System.out.printf("| resident, MB | %d | %d |%n", before.resident(), with.resident());
    System.out.printf("| threads | %d | %d |%n", before.threads(), with.threads());
    System.out.printf("| from sending to the stream, median and p99, ms | | %s |%n", spread(times));
    System.out.printf("| from sending to its own answer, median and p99, ms | | %s |%n", spread(answers));
    System.out.printf("| lost of %d | | %d |%n", TO_SEND, lost);
    System.exit(0);
  }

  private record Arrival(CountDownLatch latch, long[] at) {}

  /// What the house takes, in MB, once what nobody holds any more is collected.
  private record Cost(long heap, long resident, long threads) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Cost of(String house) throws Exception {
      tell(house, "GC.run");
      var used = USED.matcher(tell(house, "GC.heap_info"));
      return new Cost(
          used.find() ? Long.parseLong(used.group(1)) / 1024 : 0,
          status(house, "VmRSS") / 1024,
          status(house, "Threads"));
    }

    private static String tell(String house, String command) throws Exception {
      var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      var asked = new ProcessBuilder(jcmd, house, command).redirectErrorStream(true).start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String spread(List<Double> times) {
    var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return "%.1f, %.1f".formatted(at(sorted, 0.5), at(sorted, 0.99));
  }

  private static List<String> caseload(Browser browser) throws IOException {
    return PERSON
        .matcher(browser.openForm("/people"))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .limit(EACH)
        .toList();
  }

  private static void listen(Open page, Map<String, Arrival> arrived) throws IOException {
    var stream = page.browser().listen(path(page) + "/news");
    Thread.startVirtualThread(() -> {
      try (var lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          var waited = line.startsWith("event:news") ? arrived.remove(page.person()) : null;
          if (waited != null) {
            waited.at()[0] = System.nanoTime();
            waited.latch().countDown();
          }
        }
      } catch (IOException closed) {
        // The figures tell what did not arrive.
      }
    });
  }

  private static String path(Open page) {
    return "/people/" + page.person() + "/messages";
  }

  private static long status(String process, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", process, "status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
