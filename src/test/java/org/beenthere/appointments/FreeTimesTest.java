package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.appointments.ReminderWish.By;
import org.beenthere.appointments.ReminderWish.When;
import org.beenthere.courier.SafeHours;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a specialist is free, in zones of whole and half hours, on both nights when the clocks
/// change and over midnight; and when somebody is reminded.
class FreeTimesTest {

  private static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");

  private static final List<ZoneId> ZONES =
      List.of(
          NASHVILLE,
          ZoneId.of("Europe/Amsterdam"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("America/St_Johns"),
          // Half an hour of summer time.
          ZoneId.of("Australia/Lord_Howe"),
          // The clocks change at midnight.
          ZoneId.of("America/Havana"));

  /// The weeks around both changes of 2026 and 2027, north and south.
  private static final List<LocalDate> WEEKS =
      List.of(
          LocalDate.of(2026, 10, 23),
          LocalDate.of(2026, 10, 30),
          LocalDate.of(2027, 3, 12),
          LocalDate.of(2027, 3, 26),
          LocalDate.of(2027, 4, 2),
          LocalDate.of(2026, 10, 2));

  @Property(tries = 150)
  void a_free_time_is_never_outside_of_the_hours_nor_over_another_meeting(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var random = new Random(seed);
    var zone = ZONES.get(random.nextInt(ZONES.size()));
    var from = WEEKS.get(random.nextInt(WEEKS.size()));
    var said = said(random, from);
    var now = from.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(2_000)));
    var taken = spans(random, from, zone);
    var busy = spans(random, from, zone);

    var free = said.free(from, from.plusDays(7), zone, now, taken, busy, day -> true);

    assertThat(free).doesNotHaveDuplicates().isSorted();
    for (var start : free) {
      var meeting = new Span(start, start.plus(Duration.ofMinutes(said.minutes())));
      assertThat(start).isAfter(now).isAfterOrEqualTo(now.plus(Duration.ofHours(said.notice())));
      assertThat(taken)
          .noneMatch(one -> one.with(Duration.ofMinutes(said.pause())).overlaps(meeting));
      assertThat(busy).noneMatch(one -> one.overlaps(meeting));
      for (var at = start; at.isBefore(meeting.until()); at = at.plus(Duration.ofMinutes(1))) {
        var local = at.atZone(zone);
        var minute = local.getHour() * 60 + local.getMinute();
        assertThat(said.on(local.toLocalDate()))
            .as("%s is within the hours", local)
            .anyMatch(hours -> hours.begin() <= minute && minute < hours.end());
      }
    }
  }

  @Test
  void every_free_time_of_a_plain_day_is_offered() {
    assertThat(day("2026-12-01", "09:00", "12:00", 45, 15, List.of()))
        .containsExactly("09:00", "09:30", "10:00", "10:30", "11:00");
    var other = span("2026-12-01T10:00", 45);
    assertThat(day("2026-12-01", "09:00", "12:00", 45, 15, List.of(other)))
        .as("with a quarter of an hour before and after the other meeting")
        .containsExactly("09:00", "11:00");
    assertThat(day("2026-12-01", "09:00", "12:00", 45, 0, List.of(other)))
        .containsExactly("09:00", "11:00");
    assertThat(day("2026-12-01", "22:00", "00:00", 60, 0, List.of()))
        .as("up to midnight")
        .containsExactly("22:00", "22:30", "23:00");
  }

  @ParameterizedTest
  @CsvSource({
    // An hour is not there.
    "2027-03-14, '01:00, 01:30, 03:00, 03:30'",
    // An hour is there twice.
    "2026-11-01, '01:00, 01:30, 02:00, 02:30, 03:00, 03:30'",
  })
  void in_the_nights_when_the_clocks_change_only_what_is_there_is_offered(
      String date, String times) {
    assertThat(String.join(", ", day(date, "01:00", "04:00", 30, 0, List.of()))).isEqualTo(times);
  }

  @Test
  void nobody_is_free_on_days_off_and_other_hours_hold_instead() {
    var monday = LocalDate.of(2026, 12, 7);
    var away = new OtherDay(UUID.randomUUID(), monday, monday.plusDays(7), null);
    var late =
        new OtherDay(
            UUID.randomUUID(),
            monday.plusDays(8),
            monday.plusDays(8),
            new Hours(LocalTime.of(18, 0), LocalTime.of(20, 0)));
    var said = said(45, 0, Map.of(), List.of(away, late));
    assertThat(said.on(monday.plusDays(7))).isEmpty();
    assertThat(said.on(monday.plusDays(8)))
        .containsExactly(new Hours(LocalTime.of(18, 0), LocalTime.of(20, 0)));
  }

  @Test
  void the_parts_of_the_week_follow_from_the_hours() {
    var week =
        Map.of(
            DayOfWeek.TUESDAY,
            List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(12, 15))),
            DayOfWeek.FRIDAY,
            List.of(new Hours(LocalTime.of(22, 0), LocalTime.MIDNIGHT)));
    assertThat(said(45, 0, week, List.of()).parts())
        .extracting(WeekPart::key)
        .containsExactly("TUESDAY_MORNING", "FRIDAY_EVENING", "FRIDAY_NIGHT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9-12, 13:30-17          | 09:00-12:00 13:30-17:00",
        "9am - 5pm               | 09:00-17:00",
        "1-5pm                   | 13:00-17:00",
        "9:00 AM - 12:30 PM      | 09:00-12:30",
        "9:00 a. m. - 1:00 p. m. | 09:00-13:00",
        "20-24                   | 20:00-00:00",
        "14 tot 16 en 9 tot 10   | 09:00-10:00 14:00-16:00",
        "12-9                    | -",
        "25-26                   | -",
        "mornings                | -",
        "9                       | -"
      })
  void hours_are_read_as_people_type_them(String typed, String meant) {
    var read =
        HoursText.read(typed)
            .map(all ->
                String.join(
                    " ", all.stream().map(one -> one.opens() + "-" + one.closes()).toList()))
            .orElse("-");
    assertThat(read).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-20T15:00, 3, 2026-11-03T15:00",
    "2027-03-02T15:00, 3, 2027-03-16T15:00",
    // The hour that is not there is the one after it.
    "2027-03-07T02:30, 2, 2027-03-14T03:30",
  })
  void a_series_keeps_its_hour_over_the_change_of_the_clocks(String first, int weeks, String last) {
    var start = LocalDateTime.parse(first).atZone(NASHVILLE).toInstant();
    assertThat(Series.weekly(start, weeks, NASHVILLE).getLast().atZone(NASHVILLE).toLocalDateTime())
        .isEqualTo(last);
  }

  @Property(tries = 150)
  void a_reminder_comes_in_safe_hours_before_the_meeting_and_after_now(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var random = new Random(seed);
    var zone = ZONES.get(random.nextInt(ZONES.size()));
    var start =
        WEEKS
            .get(random.nextInt(WEEKS.size()))
            .atStartOfDay(zone)
            .toInstant()
            .plus(Duration.ofMinutes(15L * random.nextInt(600)));
    var now = start.minus(Duration.ofMinutes(random.nextInt(5_000)));
    var hours =
        random.nextInt(5) == 0
            ? SafeHours.any(zone)
            : SafeHours.of(
                LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30), zone);
    var wish = new ReminderWish(Set.of(When.values()), By.USUAL, null, 1);

    var moments = wish.moments(start, now, hours);

    assertThat(moments).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
    assertThat(moments)
        .allSatisfy(at -> {
          assertThat(at).isAfter(now).isBefore(start);
          assertThat(hours.contains(at)).isTrue();
        });
  }

  private static List<String> day(
      String date, String opens, String closes, int minutes, int pause, List<Span> taken) {
    var day = LocalDate.parse(date);
    var hours = List.of(new Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
    return said(minutes, pause, Map.of(day.getDayOfWeek(), hours), List.of())
        .free(day, day.plusDays(1), NASHVILLE, Instant.EPOCH, taken, List.of(), here -> true)
        .stream()
        .map(at -> at.atZone(NASHVILLE).toLocalTime().toString())
        .toList();
  }

  private static Span span(String local, int minutes) {
    var from = LocalDateTime.parse(local).atZone(NASHVILLE).toInstant();
    return new Span(from, from.plus(Duration.ofMinutes(minutes)));
  }

  private static Availability said(
      int minutes, int pause, Map<DayOfWeek, List<Hours>> week, List<OtherDay> days) {
    return new Availability(Booking.BOOK, minutes, pause, 0, Set.of(Way.PHONE), "", week, days);
  }

  private static Availability said(Random random, LocalDate from) {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var hours = new ArrayList<Hours>();
      var opens = random.nextInt(12) * 30;
      var closes = opens + 30 + random.nextInt(10) * 30;
      hours.add(new Hours(at(opens), at(closes)));
      if (random.nextBoolean()) {
        hours.add(new Hours(at(closes + 60), LocalTime.MIDNIGHT));
      }
      week.put(day, hours);
    }
    var other = from.plusDays(random.nextInt(7));
    var days =
        random.nextBoolean()
            ? List.<OtherDay>of()
            : List.of(
                new OtherDay(
                    UUID.randomUUID(),
                    other,
                    other.plusDays(random.nextInt(3)),
                    random.nextBoolean() ? null : new Hours(at(90), at(240))));
    return new Availability(
        Booking.BOOK,
        15 + random.nextInt(6) * 15,
        random.nextInt(4) * 10,
        random.nextInt(30),
        Set.of(Way.PHONE),
        "",
        week,
        days);
  }

  private static LocalTime at(int minutes) {
    return LocalTime.MIDNIGHT.plusMinutes(minutes);
  }

  private static List<Span> spans(Random random, LocalDate from, ZoneId zone) {
    var spans = new ArrayList<Span>();
    for (int i = random.nextInt(12); i > 0; i--) {
      var begins =
          from.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(7 * 1440)));
      spans.add(new Span(begins, begins.plus(Duration.ofMinutes(5 + random.nextInt(120)))));
    }
    return spans;
  }
}
