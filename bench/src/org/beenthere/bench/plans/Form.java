package org.beenthere.bench.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/// A form that is sent over and over, each time with something new in it.
///
/// @param page where it stands
/// @param to the address it is posted to, by the number of the time
record Form(
    Persona who,
    String title,
    String page,
    IntFunction<String> to,
    IntFunction<Map<String, String>> fields) {

  private static final String PERSON = "/people/" + Persona.id(4, 2);

  static List<Form> all() {
    return List.of(
        new Form(
            Persona.SPECIALIST,
            "/people/{participant}/notes",
            PERSON + "/notes/new",
            time -> PERSON + "/notes",
            Form::note),
        new Form(
            Persona.SPECIALIST,
            "/people/{participant}/drafts",
            PERSON + "/notes/new",
            time -> PERSON + "/drafts",
            Form::note),
        new Form(
            Persona.SPECIALIST,
            "/people/{participant}/meetings/new",
            PERSON + "/meetings/new",
            time -> PERSON + "/meetings/new",
            Form::meeting),
        new Form(
            Persona.PARTICIPANT,
            "/my/notes/{note}",
            "/my/notes/" + Persona.id(11, 21),
            time -> "/my/notes/" + Persona.id(11, 21),
            time -> Map.of("id", UUID.randomUUID().toString(), "words", "It was a good day.")),
        new Form(
            Persona.PARTICIPANT, "/my/here", "/my/quiet", time -> "/my/here", time -> Map.of()),
        new Form(
            Persona.MANAGER,
            "/requests/{id}/welcome",
            "/requests/" + Persona.id(17, 1),
            time -> "/requests/" + Persona.id(17, 2 + time) + "/welcome",
            time -> Map.of()));
  }

  /// A meeting on a day of its own, so far ahead that nothing is agreed yet.
  private static Map<String, String> meeting(int time) {
    return Map.of(
        "form", UUID.randomUUID().toString(),
        "day1", LocalDate.now().plusDays(40 + time).toString(),
        "time1", "10:00",
        "minutes", "45",
        "way", "PHONE",
        "place", "");
  }

  private static Map<String, String> note(int time) {
    return Map.ofEntries(
        Map.entry("id", UUID.randomUUID().toString()),
        Map.entry("setting", "PHONE"),
        Map.entry("outcome", "REACHED"),
        Map.entry("day", LocalDate.now().minusDays(1).toString()),
        Map.entry("started", "10:%02d".formatted(time)),
        Map.entry("minutes", "1"),
        Map.entry("tasks", "GOALS"),
        Map.entry("goals", Persona.id(10, 4)),
        Map.entry("did", "Went through the plan for payday."),
        Map.entry("mattered", "He laughed about the truck."),
        Map.entry("next", "Call on Friday before five."));
  }
}
