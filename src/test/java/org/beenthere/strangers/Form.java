package org.beenthere.strangers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A form filled in well enough for every page of the house: whoever is told no is told so for who
/// they are, and not for what they wrote.
final class Form {

  private static final Map<String, String> WELL =
      Map.ofEntries(
          // A note, a line under it, a correction.
          Map.entry("setting", "PHONE"),
          Map.entry("outcome", "REACHED"),
          Map.entry("started", "00:05"),
          Map.entry("minutes", "20"),
          Map.entry("tasks", "GOALS"),
          Map.entry("did", "We talked about the bus."),
          Map.entry("words", "I was glad to come."),
          Map.entry("reason", "It was the other bus."),
          Map.entry("notSo", "We did not take the bus."),
          Map.entry("reply", "RIGHT"),
          // A meeting.
          Map.entry("time1", "15:00"),
          Map.entry("way", "PHONE"),
          // When somebody has time to meet, and where by video.
          Map.entry("went", "MISSED"),
          Map.entry("booking", "BOOK"),
          Map.entry("pause", "15"),
          Map.entry("notice", "24"),
          Map.entry("ways", "PHONE"),
          Map.entry("template", "https://video.example.org/{room}"),
          // A plan.
          Map.entry("hopes", "Sleep through the night."),
          Map.entry("strengths", "I keep going."),
          Map.entry("area", "HOUSING"),
          Map.entry("every", "7"),
          Map.entry("stop", "21"),
          Map.entry("number", "1"),
          Map.entry("name", "Jamie"),
          Map.entry("language", "EN"),
          Map.entry("shown", "·"),
          Map.entry("reviewDays", "60"),
          Map.entry("signs", "CLINICIAN"),
          Map.entry("remark", "Is once a week too often?"),
          // When somebody answers.
          Map.entry("days", "MONDAY"),
          Map.entry("opens", "09:00"),
          Map.entry("closes", "17:00"),
          Map.entry("answerHours", "8"),
          Map.entry("keepDays", "30"),
          // A list of people.
          Map.entry("run", "1"),
          // Somebody who waits.
          Map.entry("because", "NOT_SAFE"),
          Map.entry("same", "no"),
          // A certificate.
          Map.entry("title", "Certified Peer Recovery Specialist"),
          Map.entry("jurisdiction", "US-TN"),
          Map.entry("issuer", "A board"),
          // A place that helps.
          Map.entry("service", "Pantry"),
          Map.entry("agency", "Riverbend Table"),
          Map.entry("need", "FOOD"),
          Map.entry("town", "Nashville"),
          Map.entry("hours", "Mon 9:00-17:00"),
          // Why somebody is not shown for now.
          Map.entry("why", "We talk about it on Tuesday."),
          // Who is on call.
          Map.entry("weekday", "MONDAY"),
          Map.entry("starts", "17:00"),
          Map.entry("ends", "20:00"),
          // What helps, and what somebody asks for.
          Map.entry("steps", "Put the radio on."),
          Map.entry("tool", "grounding"),
          Map.entry("how", "ALONE"),
          Map.entry("what", "A place on the list"),
          Map.entry("stands", "WAITING"),
          Map.entry("who", "PEER"),
          // Somebody at a partner, and a meeting at once.
          Map.entry("called", "Omar"),
          Map.entry("meet", "MESSAGE"),
          Map.entry("secondHours", "4"),
          Map.entry("managerHours", "8"),
          // Somebody on a care team.
          Map.entry("relation", "FAMILY"),
          Map.entry("shares", "ALL"),
          Map.entry("lasts", "YEAR"),
          // Somebody’s role, and as what they walk with people.
          Map.entry("hat", "MANAGER"),
          Map.entry("role", "PEER_SPECIALIST"));

  /// @param today in the house, whose clock tests move
  static Map<String, String> filled(LocalDate today, String... fieldsAndValues) {
    var form = new HashMap<>(WELL);
    form.put("id", UUID.randomUUID().toString());
    form.put("form", UUID.randomUUID().toString());
    form.put("day", today.minusDays(1).toString());
    form.put("grantedOn", today.minusYears(1).toString());
    form.put("validUntil", today.plusYears(1).toString());
    form.put("startDay", today.plusDays(20).toString());
    form.put("endDay", today.plusDays(21).toString());
    form.put("firstDay", today.plusDays(30).toString());
    form.put("day1", today.plusDays(40).toString());
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      form.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return form;
  }

  private Form() {}
}
