package org.beenthere.arrivals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BIRTH = LocalDate.of(1990, 11, 24);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11/24/1990",
        "11-24-1990",
        "11/24/90",
        "11/24/1990 0:00",
        "1990-11-24",
        "1990-11-24T08:30:00",
        "1990/11/24",
        "24 nov 1990",
        "24-Nov-1990",
        "November 24, 1990",
        "Nov. 24 1990",
        "24th November 1990",
        "24 de noviembre de 1990",
        "24 november 1990"
      })
  void a_day_is_read_as_people_write_it(String written) {
    assertThat(Dates.read(written, DateOrder.MONTH_FIRST, TODAY))
        .isEqualTo(new DateRead.Day(BIRTH));
  }

  @Test
  void the_dutch_put_the_day_first() {
    assertThat(Dates.read("24-11-1990", DateOrder.DAY_FIRST, TODAY))
        .isEqualTo(new DateRead.Day(BIRTH));
    assertThat(Dates.read("3 mrt 1985", DateOrder.DAY_FIRST, TODAY))
        .isEqualTo(new DateRead.Day(LocalDate.of(1985, 3, 3)));
  }

  @ParameterizedTest
  @CsvSource({"2/30/1990, 1990, 2, 30", "2/29/2023, 2023, 2, 29", "13/5/1990, 1990, 13, 5"})
  void a_day_that_the_calendar_does_not_have_is_named(
      String written, int year, int month, int day) {
    assertThat(Dates.read(written, DateOrder.MONTH_FIRST, TODAY))
        .isEqualTo(new DateRead.NoSuchDay(year, month, day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "1/2", "1/2/3", "1990", "12-34", "1/2/199", "the 5th", "1990-11"})
  void what_is_no_date_is_not_made_one(String written) {
    assertThat(Dates.read(written, DateOrder.MONTH_FIRST, TODAY))
        .isInstanceOf(DateRead.NotADate.class);
  }

  @Test
  void without_an_order_nobody_guesses() {
    assertThat(Dates.read("3/4/1990", null, TODAY)).isInstanceOf(DateRead.Unclear.class);
    assertThat(Dates.read("4/4/1990", null, TODAY))
        .isEqualTo(new DateRead.Day(LocalDate.of(1990, 4, 4)));
    assertThat(Dates.read("1990-04-03", null, TODAY))
        .isEqualTo(new DateRead.Day(LocalDate.of(1990, 4, 3)));
  }

  @Property(tries = 500)
  void any_day_is_read_back_in_any_order(
      @ForAll @DateRange(min = "1900-01-01", max = "2026-11-22") LocalDate day) {
    assertThat(read(day, "M/d/yyyy", DateOrder.MONTH_FIRST)).isEqualTo(new DateRead.Day(day));
    assertThat(read(day, "dd-MM-yyyy", DateOrder.DAY_FIRST)).isEqualTo(new DateRead.Day(day));
    assertThat(read(day, "yyyy-MM-dd", null)).isEqualTo(new DateRead.Day(day));
    assertThat(read(day, "d MMMM yyyy", null)).isEqualTo(new DateRead.Day(day));
  }

  /// What is read never contradicts what the writer meant: it is right, or it is asked.
  @Property(tries = 500)
  void a_column_is_read_right_or_asked_about(
      @ForAll @net.jqwik.api.constraints.Size(min = 1, max = 30)
          List<@DateRange(min = "1930-01-01", max = "2010-12-31") LocalDate> days,
      @ForAll DateOrder meant) {
    var pattern = meant == DateOrder.MONTH_FIRST ? "M/d/yyyy" : "d/M/yyyy";
    var evidence = DateEvidence.NONE;
    for (var day : days) {
      evidence = evidence.and(written(day, pattern));
    }

    if (evidence.order().isPresent()) {
      assertThat(evidence.order()).contains(meant);
    } else {
      assertThat(evidence.asks() || days.stream().allMatch(DatesTest::readsBothWays)).isTrue();
    }
  }

  @Test
  void a_column_that_contradicts_itself_is_asked_about() {
    assertThat(evidence("13/1/2000", "1/13/2000").asks()).isTrue();
  }

  @Test
  void one_slip_among_many_does_not_overturn_a_column() {
    var many = new String[41];
    java.util.Arrays.fill(many, "1/31/1990");
    many[40] = "31/1/1990";

    assertThat(evidence(many).order()).contains(DateOrder.MONTH_FIRST);
  }

  @Test
  void impossible_days_and_years_in_front_are_no_evidence() {
    assertThat(evidence("2/30/1990", "30/2/1990", "1990-11-24", "soon", ""))
        .isEqualTo(DateEvidence.NONE);
  }

  private static DateEvidence evidence(String... values) {
    var evidence = DateEvidence.NONE;
    for (var value : values) {
      evidence = evidence.and(value);
    }
    return evidence;
  }

  private static boolean readsBothWays(LocalDate day) {
    return day.getDayOfMonth() == day.getMonthValue();
  }

  private static DateRead read(LocalDate day, String pattern, DateOrder order) {
    return Dates.read(written(day, pattern), order, TODAY);
  }

  private static String written(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }
}
