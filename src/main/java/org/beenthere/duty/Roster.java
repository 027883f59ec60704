package org.beenthere.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// The roster of an organization. For every moment it says who is on call, or that nobody is: what
/// covers goes before what holds every week, and the later cover before the earlier one.
///
/// Pure: everything it weighs is handed to it.
///
/// @param here who works here; nobody else is on call, whatever is written
record Roster(List<Stretch> weekly, List<Cover> covers, ZoneId zone, Set<AccountId> here) {

  /// What holds every week cannot overlap in the database but where the clocks change or one
  /// stretch follows another over the turn of a week; then the order decides, and is always the
  /// same.
  Roster {
    weekly = weekly.stream().sorted(Comparator.comparing(stretch -> stretch.id().value())).toList();
  }

  private static final Comparator<Cover> LATER_LAST =
      Comparator.comparing(Cover::madeAt).thenComparing(cover -> cover.id().value());

  /// Who is on call at that moment.
  Optional<AccountId> at(Instant moment) {
    var covering =
        covers.stream().filter(one -> one.in(zone).contains(moment)).max(LATER_LAST).orElse(null);
    return Optional.ofNullable(covering == null ? weeklyAt(moment) : covering.account())
        .filter(here::contains);
  }

  /// All of a stretch of time, in its order and without a hole, each part with whoever is on call
  /// in it.
  List<Turn> between(Instant from, Instant until) {
    var marks = new TreeSet<Instant>();
    marks.add(from);
    written(from, until)
        .flatMap(turn -> Stream.of(turn.from(), turn.until()))
        .filter(mark -> mark.isAfter(from) && mark.isBefore(until))
        .forEach(marks::add);
    var turns = new ArrayList<Turn>();
    for (var mark : marks) {
      var end = Objects.requireNonNullElse(marks.higher(mark), until);
      var who = at(mark).orElse(null);
      if (!turns.isEmpty() && Objects.equals(turns.getLast().account(), who)) {
        turns.set(turns.size() - 1, new Turn(turns.getLast().from(), end, who));
      } else if (mark.isBefore(end)) {
        turns.add(new Turn(mark, end, who));
      }
    }
    return turns;
  }

  /// Whether one person is on call all of that time.
  boolean isAllOf(AccountId account, Turn time) {
    return between(time.from(), time.until()).stream()
        .allMatch(turn -> account.equals(turn.account()));
  }

  private @Nullable AccountId weeklyAt(Instant moment) {
    return days(moment, moment)
        .flatMap(this::beginning)
        .filter(turn -> turn.contains(moment))
        .max(Comparator.comparing(Turn::from))
        .map(Turn::account)
        .orElse(null);
  }

  private Stream<Turn> written(Instant from, Instant until) {
    return Stream.concat(
            covers.stream().map(cover -> cover.in(zone)),
            days(from, until).flatMap(this::beginning))
        .filter(turn -> turn.touches(from, until));
  }

  private Stream<Turn> beginning(LocalDate day) {
    return weekly.stream().filter(one -> one.beginsOn(day)).map(one -> one.on(day, zone));
  }

  /// The days on which something that touches this time may have begun. Where a zone once skipped a
  /// day, the day before counts as well.
  private Stream<LocalDate> days(Instant from, Instant until) {
    var first = LocalDate.ofInstant(from, zone).minusDays(2);
    var last = LocalDate.ofInstant(until, zone);
    var many = (int) (last.toEpochDay() - first.toEpochDay());
    return IntStream.rangeClosed(0, many).mapToObj(first::plusDays);
  }
}
