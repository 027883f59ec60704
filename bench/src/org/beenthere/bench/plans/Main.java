package org.beenthere.bench.plans;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beenthere.bench.Browser;

/// Opens every page under every hat it is for and tells, from PostgreSQL's log, what it asked.
public final class Main {

  private static final String PASS_PHRASE = "walk beside me";

  /// As often as it takes until the driver prepares its statements and PostgreSQL has chosen whether
  /// it plans them anew each time.
  private static final int TIMES = 12;

  /// Statements from so many milliseconds on are written down with their plans.
  private static final double SLOW = 2;

  /// A line of the table.
  private record Line(String page, String hat, int status, Opened cost) {}

  private Main() {}

  /// @param arguments the address of the house, PostgreSQL's log, a file for the plans of slow
  ///     statements, and perhaps what the addresses to open must contain, one of several with commas between;
  ///     prints the table
  public static void main(String[] arguments) throws Exception {
    var address = URI.create(arguments[0]);
    var log = new PlanLog(Path.of(arguments[1]));
    var only = List.of((arguments.length > 3 ? arguments[3] : "").split(",", -1));
    var lines = new ArrayList<Line>();
    for (var persona : Persona.values()) {
      var browser = new Browser(address);
      if (!persona.signIn.isEmpty()) {
        browser.signIn(persona.signIn, PASS_PHRASE);
      }
      for (var route : Route.all()) {
        if (route.isFor(persona.hat) && !route.path().equals("/leave")) {
          for (var page : Persona.addresses(route.path())) {
            if (only.stream().anyMatch(page::contains)) {
              lines.add(
                  measure(
                      title(route, page),
                      persona.title,
                      time -> browser.get(page).status(),
                      log));
            }
          }
        }
      }
      for (var form : Form.all()) {
        if (form.who() == persona && only.stream().anyMatch(form.page()::contains)) {
          browser.openForm(form.page());
          lines.add(
              measure(
                  "POST " + form.title(),
                  persona.title,
                  time -> browser.post(form.to().apply(time), form.fields().apply(time)).status(),
                  log));
        }
      }
    }
    lines.sort(
        Comparator.comparingDouble((Line line) -> line.cost().millis())
            .reversed()
            .thenComparing(Line::page));
    table(lines);
    try (var plans = new PrintStream(Files.newOutputStream(Path.of(arguments[2])))) {
      lines.forEach(line -> plans(line, plans));
    }
  }

  private static String title(Route route, String page) {
    var question = page.indexOf('?');
    return question < 0
        ? route.path()
        : route.path() + page.substring(question).replaceAll("[0-9a-f-]{36}", "…");
  }

  /// Something that is asked of the house; answers with the status.
  @FunctionalInterface
  private interface Request {
    int send(int time) throws Exception;
  }

  private static Line measure(String title, String hat, Request request, PlanLog log)
      throws Exception {
    var status = 0;
    List<Opened> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      log.since();
      status = request.send(i);
      times.add(log.since());
    }
    return new Line(title, hat, status, Opened.typical(times));
  }

  private static void table(List<Line> lines) {
    System.out.println(
        """
        | page | hat | answer | statements | same one | transactions | ms | slowest | planning | read | shown | whole tables read |
        |---|---|---|---|---|---|---|---|---|---|---|---|""");
    for (var line : lines) {
      var cost = line.cost();
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %d | %d | %d | %.1f | %.1f | %.1f | %d | %d | %s |",
              line.page(),
              line.hat(),
              line.status(),
              cost.statements().size(),
              cost.again(),
              cost.transactions(),
              cost.millis(),
              cost.slowest(),
              cost.planning(),
              cost.sum(Statement::read),
              cost.sum(Statement::shown),
              cost.scans()));
    }
  }

  private static void plans(Line line, PrintStream to) {
    line.cost().statements().stream()
        .filter(one -> one.millis() >= SLOW || !one.scans().isEmpty())
        .forEach(one ->
            to.printf("%s, %s, %.1f ms%n%s%n%n", line.page(), line.hat(), one.millis(), one.plan()));
  }
}
