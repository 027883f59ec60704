package org.beenthere.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// How long the house takes to answer about somebody it knows, beside somebody it never heard of
/// (PR-02). The two are asked in turn, so that what else the machine does hits both; each try comes
/// from a network of its own, so that nobody is made to wait. Prints lines of a table.
public final class Alike {

  private static final int PAIRS = 80;
  private static final int TO_SETTLE = 20;
  private static final Pattern PHRASE = Pattern.compile("<strong translate=\"no\">([a-z]+(?: [a-z]+){5})</strong>");
  private static final String[] NAMES = {
    "Jamie", "Tasha", "Boris", "Bettie", "Luís", "Amal", "Corey", "Dee", "Frankie", "Hana", "Ivy",
    "Jo", "Kit", "Lou", "Mo", "Noor", "Pat", "Quinn", "Robin", "Sky", "Tran", "Val", "Wren"
  };

  /// Something that is asked, of whom the house knows or of whom it does not.
  @FunctionalInterface
  private interface Question {
    int ask(int turn) throws IOException;
  }

  private final Browser browser;
  private final int pairs;
  private int network;

  private Alike(URI address, int pairs) throws IOException {
    this.pairs = pairs;
    browser = new Browser(address);
  }

  /// @param arguments the address of a house that believes what this machine says about networks, and
  ///     perhaps how many pairs
  public static void main(String[] arguments) throws IOException {
    var address = URI.create(arguments[0]);
    var pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PAIRS;
    var visitor = new Alike(address, pairs);
    visitor.phrases();
    visitor.names();
    visitor.requests();
    var peer = new Alike(address, pairs);
    peer.browser.signIn("peer-1", "walk beside me");
    peer.people();
  }

  /// A pass phrase of which five words are right, and six words of nobody's.
  private void phrases() throws IOException {
    browser.openForm("/write");
    var written =
        browser.post(
            "/write",
            Map.of(
                "form", UUID.randomUUID().toString(),
                "organization", id(1, 1),
                "words", "Hello, is somebody there?"));
    var found = PHRASE.matcher(written.text());
    if (!found.find()) {
      throw new IOException("no phrase was given: " + written.status());
    }
    var phrase = found.group(1);
    var almost = phrase.substring(0, phrase.lastIndexOf(' ')) + " zebra";
    browser.forget();
    browser.openForm("/conversation/open");
    compare(
        "Six words: five of somebody’s, or nobody’s",
        turn -> post("/conversation/open", Map.of("phrase", almost)),
        turn -> post("/conversation/open", Map.of("phrase", "zebra " + almost.substring(0, 9))));
  }

  private void names() throws IOException {
    browser.openForm("/sign-in");
    compare(
        "Signing in with a wrong password: a name of somebody’s, or nobody’s",
        turn -> post("/sign-in", Map.of("signIn", "peer-" + (2 + turn), "password", "not this one")),
        turn -> post("/sign-in", Map.of("signIn", "pear-" + (2 + turn), "password", "not this one")));
  }

  /// Somebody asks for support who is here already, and somebody who is not.
  private void requests() throws IOException {
    browser.openForm("/ask");
    compare(
        "Asking for support: somebody who is here, or who is not",
        turn -> post("/ask", asks(called(1 + turn), "615555%04d".formatted(1 + turn))),
        turn -> post("/ask", asks(called(1 + turn) + "z", "615444%04d".formatted(1 + turn))));
  }

  /// A specialist opens the record of somebody who is not theirs, and of nobody.
  private void people() throws IOException {
    compare(
        "The record of somebody else’s participant, or of nobody",
        turn -> browser.get("/people/" + id(4, 3_000 + turn)).status(),
        turn -> browser.get("/people/" + UUID.randomUUID()).status());
    compare(
        "Looking for the name of somebody else’s participant, or of nobody",
        turn -> browser.get("/people?q=" + encoded(called(40 + turn).split(" ")[0])).status(),
        turn -> browser.get("/people?q=Zoq" + (char) ('a' + turn % 26)).status());
  }

  private int post(String path, Map<String, String> fields) throws IOException {
    network++;
    browser.comesFrom("10.%d.%d.9".formatted(network / 250, network % 250));
    return browser.post(path, fields).status();
  }

  private static Map<String, String> asks(String called, String phone) {
    var form = new HashMap<String, String>();
    form.put("form", UUID.randomUUID().toString());
    form.put("organization", id(1, 1));
    form.put("called", called);
    form.put("language", "EN");
    form.put("words", "I would like to talk.");
    form.put("reachBy", "PHONE");
    form.put("phone", phone);
    return form;
  }

  /// As `bench/people/participants.sql` calls them.
  private static String called(int n) {
    return NAMES[n % NAMES.length] + " " + (char) (65 + n / 23 % 26) + ".";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String id(int kind, long number) {
    return "%08d-0000-7000-8000-%012d".formatted(kind, number);
  }

  private void compare(String what, Question known, Question unknown) throws IOException {
    var settling = Math.min(TO_SETTLE, pairs);
    var one = new double[pairs];
    var other = new double[pairs];
    for (int turn = 0; turn < settling + pairs; turn++) {
      // Each goes first every other time.
      var first = turn % 2 == 0 ? known : unknown;
      var second = turn % 2 == 0 ? unknown : known;
      var began = System.nanoTime();
      var status = first.ask(turn);
      var between = System.nanoTime();
      var same = second.ask(turn);
      var ended = System.nanoTime();
      if (status != same) {
        throw new IOException(what + ": answered with " + status + " and " + same);
      }
      if (turn >= settling) {
        var at = turn - settling;
        one[at] = (turn % 2 == 0 ? between - began : ended - between) / 1e6;
        other[at] = (turn % 2 == 0 ? ended - between : between - began) / 1e6;
      }
    }
    System.out.printf(
        "| %s | %.2f | %.2f | %.2f |%n", what, median(one), median(other), slower(one, other));
  }

  private static double median(double[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// How often an answer about somebody who is known takes longer than one about nobody, of all
  /// that can be compared: one half when nothing tells them apart.
  private static double slower(double[] known, double[] unknown) {
    var slower = 0.0;
    for (var one : known) {
      for (var other : unknown) {
        slower += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return slower / known.length / unknown.length;
  }
}
