package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads a calendar by the letter of RFC 5545, and not by the library that wrote it: lines that end
/// and fold as they must, parts that open and close, moments in UTC.
record CalendarLines(List<Map<String, String>> events) {

  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  static CalendarLines read(String file) {
    assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).as("bare ends of lines").doesNotContain("\n", "\r");
    for (var line : file.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    var events = new ArrayList<Map<String, String>>();
    var open = new ArrayDeque<String>();
    var calendar = new TreeMap<String, String>();
    for (var line : file.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")) {
      var colon = line.indexOf(':');
      assertThat(colon).as(line).isPositive();
      var name = line.substring(0, colon);
      var value = line.substring(colon + 1);
      switch (name) {
        case "BEGIN" -> {
          open.push(value);
          if (value.equals("VEVENT")) {
            events.add(new TreeMap<>());
          }
        }
        case "END" -> assertThat(open.pop()).isEqualTo(value);
        default -> {
          var part = open.getFirst().equals("VEVENT") ? events.getLast() : calendar;
          assertThat(part.put(name, value)).as("%s is said twice", name).isNull();
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(calendar).containsEntry("VERSION", "2.0").containsKey("PRODID");
    return new CalendarLines(events);
  }

  Event only() {
    assertThat(events).hasSize(1);
    return new Event(events.getFirst());
  }

  /// @param said all that it says; whatever has parameters, such as a zone, stands under those too
  record Event(Map<String, String> said) {

    Instant starts() {
      return moment("DTSTART");
    }

    Instant ends() {
      return moment("DTEND");
    }

    String summary() {
      return of("SUMMARY");
    }

    String number() {
      return of("UID");
    }

    int version() {
      return Integer.parseInt(of("SEQUENCE"));
    }

    boolean isOff() {
      return of("STATUS").equals("CANCELLED");
    }

    /// Throws when it is no moment in UTC.
    private Instant moment(String name) {
      return LocalDateTime.parse(of(name), UTC).toInstant(ZoneOffset.UTC);
    }

    private String of(String name) {
      assertThat(said).containsKey(name);
      return said.get(name);
    }
  }
}
