package org.beenthere.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Measures a running demonstration over HTTP: saving a contact note, *Today* and the directory, each
/// with 1, 8 and 32 clients. Prints lines of a table.
public final class Main {

  private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})\"");
  private static final int[] CLIENTS = {1, 8, 32};

  private Main() {}

  /// @param arguments the address, and the seconds of each run
  public static void main(String[] arguments) throws Exception {
    var address = arguments[0];
    var seconds = Integer.parseInt(arguments[1]);
    System.out.println("| what | clients | rate | median | p99 | bytes | failed |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (var clients : CLIENTS) {
      note(address, clients, seconds);
    }
    for (var clients : CLIENTS) {
      page(address, "Today of a specialist", "/today", true, clients, seconds);
    }
    for (var clients : CLIENTS) {
      page(address, "Directory near 37203", "/people-near?place=37203", false, clients, seconds);
    }
  }

  private static void note(String address, int clients, int seconds) throws Exception {
    var everybody = new Somebody[clients];
    var paths = new String[clients];
    for (int i = 0; i < clients; i++) {
      everybody[i] = signedIn(address);
      var found = PERSON.matcher(everybody[i].openForm("/people"));
      if (!found.find()) {
        throw new IllegalStateException("nobody to write a note about");
      }
      paths[i] = "/people/" + found.group(1);
      everybody[i].openForm(paths[i] + "/notes/new");
    }
    var day = LocalDate.now().minusDays(1).toString();
    var minute = new AtomicInteger();
    var figures =
        Load.run(
            clients,
            seconds,
            i ->
                () -> {
                  var answer =
                      everybody[i].post(
                          paths[i] + "/notes", fields(day, minute.getAndIncrement()));
                  return answer.statusCode() == 303 ? answer.body().length : -1;
                });
    System.out.println(figures.line("Saving a contact note", clients));
  }

  private static Map<String, String> fields(String day, int number) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("id", UUID.randomUUID().toString());
    fields.put("setting", "PHONE");
    fields.put("outcome", "REACHED");
    fields.put("day", day);
    fields.put("started", "%02d:%02d".formatted(number / 60 % 12, number % 60));
    fields.put("minutes", "25");
    fields.put("tasks", "GOALS");
    fields.put("did", "Went through the plan for payday.");
    fields.put("mattered", "");
    fields.put("next", "Call on Friday before five.");
    return fields;
  }

  private static void page(
      String address, String name, String path, boolean signedIn, int clients, int seconds)
      throws Exception {
    var everybody = new Somebody[clients];
    for (int i = 0; i < clients; i++) {
      everybody[i] = signedIn ? signedIn(address) : new Somebody(address);
    }
    var figures =
        Load.run(
            clients,
            seconds,
            i ->
                () -> {
                  var answer = everybody[i].get(path);
                  return answer.statusCode() == 200 ? answer.body().length : -1;
                });
    System.out.println(figures.line(name, clients));
  }

  private static Somebody signedIn(String address) throws Exception {
    var somebody = new Somebody(address);
    somebody.signIn("maria", "walk beside me");
    return somebody;
  }
}
