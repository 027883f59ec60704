package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An agreed meeting goes into anybody's calendar and tells nobody who looks at it anything.
@InTheHouse
class MeetingFileTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Appointments appointments;
  @Autowired Clock clock;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @ParameterizedTest
  @CsvSource({"en, Appointment", "es, Cita", "nl, Afspraak"})
  void both_may_take_it_awordsin_words_that_say_nothing(String language, String word)
      throws UnsupportedEncodingException {
    var start = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
    var meeting = agreed(start);

    for (var who : List.of(jamie, maria)) {
      var file = get(who, "/meetings/" + meeting.id() + "/calendar?lang=" + language);
      assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
      assertThat(file.getResponse().getHeader("Content-Disposition"))
          .isEqualTo("attachment; filename=\"appointment.ics\"");
      var text = file.getResponse().getContentAsString(StandardCharsets.UTF_8);
      assertThat(text).doesNotContain("Jamie", "Maria", "Riverbend", "recovery", "By the river");
      var event = read(text);
      assertThat(event.summary()).isEqualTo(word);
      assertThat(event.starts()).isEqualTo(start);
      assertThat(event.ends()).isEqualTo(start.plus(Duration.ofMinutes(45)));
    }
    assertThat(get(jamie, "/my/meetings")).bodyText().contains("/calendar\"");
    assertThat(get(maria, "/people/" + jamie.participant())).bodyText().contains("/calendar\"");
  }

  @Test
  void what_is_only_proposed_or_somebody_elses_is_no_file() {
    var start = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
    propose(start);
    var proposed = open().getFirst();
    assertThat(get(jamie, "/meetings/" + proposed.id() + "/calendar")).hasStatus(404);

    town.does(jamie, () -> appointments.agree(jamie, proposed.id()));
    for (var other : List.of(town.participant("Sam"), town.specialist("Dee"))) {
      assertThat(get(other, "/meetings/" + proposed.id() + "/calendar")).hasStatus(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31T09:00, America/Chicago",
    "2026-11-01T09:00, America/Chicago",
    "2027-03-14T03:30, America/Chicago",
    "2026-10-25T14:00, Europe/Amsterdam",
    "2027-03-28T14:00, Europe/Amsterdam"
  })
  void the_hour_is_right_around_the_night_when_the_clocks_change(String local, String zone) {
    var start = LocalDateTime.parse(local).atZone(java.time.ZoneId.of(zone)).toInstant();

    var one = meeting(start);
    var event =
        read(
            MeetingFile.of(
                one.id().value(),
                one.version(),
                one.startsAt(),
                one.endsAt(),
                "Appointment",
                Instant.EPOCH));

    assertThat(event.starts()).isEqualTo(start);
  }

  /// Read by hand, as RFC 5545 has it, and not by the library that wrote it.
  @Test
  void whoever_reads_it_by_the_letter_of_the_format_finds_all_that_a_calendar_needs() {
    var start = Instant.parse("2027-03-14T08:30:00Z");
    var file =
        MeetingFile.of(
            List.of(
                new MeetingFile.Event(new UUID(1, 1), 3, start, start.plusSeconds(2700), false),
                new MeetingFile.Event(new UUID(1, 2), 4, start, start.plusSeconds(2700), true)),
            "Cita, médica; \\ 日程 \n",
            start.minusSeconds(60));

    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (var line : file.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    var lines = List.of(file.replaceAll("\r\n[ \t]", "").split("\r\n"));
    assertThat(lines.subList(0, 3))
        .containsExactly("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Beenthere//Meetings//EN");
    assertThat(lines.stream().filter("BEGIN:VEVENT"::equals)).hasSize(2);
    assertThat(lines)
        .contains(
            "UID:" + new UUID(1, 1),
            "SEQUENCE:3",
            "DTSTAMP:20270314T082900Z",
            "DTSTART:20270314T083000Z",
            "DTEND:20270314T091500Z",
            "SUMMARY:Cita\\, médica\\; \\\\ 日程 \\n",
            "CLASS:PRIVATE",
            "STATUS:CONFIRMED",
            "STATUS:CANCELLED");
  }

  @Test
  void what_is_too_long_for_a_line_is_folded_and_reads_as_it_was() {
    var words = "Cita médica número ñ ".repeat(12) + "日程".repeat(30);
    var start = Instant.parse("2027-03-14T08:30:00Z");
    var file = MeetingFile.of(new UUID(1, 1), 1, start, start.plusSeconds(2700), words, start);

    assertThat(file).contains("\r\n ");
    assertThat(read(file).summary()).isEqualTo(words);
  }

  private static CalendarLines.Event read(String file) {
    return CalendarLines.read(file).only();
  }

  private static Appointment meeting(Instant start) {
    return new Appointment(
        OrganizationId.next(),
        AppointmentId.next(),
        ParticipantId.next(),
        SpecialistId.next(),
        UUID.randomUUID(),
        Side.SPECIALIST,
        start,
        start.plus(Duration.ofMinutes(45)),
        Way.PHONE,
        "",
        Appointment.Ties.NONE,
        "",
        State.AGREED,
        null,
        1);
  }

  private Appointment agreed(Instant start) {
    propose(start);
    var one = open().getFirst();
    town.does(jamie, () -> appointments.agree(jamie, one.id()));
    return one;
  }

  private void propose(Instant start) {
    var suggestion = new Suggestion(List.of(start), 45, Way.IN_PERSON, "By the river");
    town.does(
        maria,
        () -> appointments.propose(maria, jamie.participant(), suggestion, UUID.randomUUID()));
  }

  private List<Appointment> open() {
    return town.as(jamie, () -> appointments.open(town.id(), jamie.participant()));
  }

  private MvcTestResult get(Viewer who, String path) {
    return browser.get().uri(path).with(signedIn.as(who)).exchange();
  }
}
