package org.beenthere.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.contacts.Around.Certified;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// What the rules find when a contact is saved. It is looked at while the time of the specialist
/// and of the people is held, so that what is found stays true until it is saved.
@Component
class NoteCheck {

  /// Below this, two places are one: we know no finer point than the middle of a postal code.
  private static final double NEAR_KILOMETRES = 8;

  private final TakenTable taken;
  private final Participants participants;

  NoteCheck(TakenTable taken, Participants participants) {
    this.taken = taken;
    this.participants = participants;
  }

  /// @param notes of one contact; those of a group are the same but for the person and their words
  /// @param zone of the author, in which a day begins
  /// @param book what follows from each rule here
  List<Finding> find(List<ContactNote> notes, ZoneId zone, RuleBook book) {
    var first = notes.getFirst();
    var found = new Found(book);
    if (first.around().standing() == Certified.LAPSED) {
      found.add(NoteRule.LAPSED);
    }
    if (first.reached() && first.length().value() > 0) {
      time(notes, zone, found);
    }
    if (first.setting() == Setting.GROUP) {
      found.over(NoteRule.LONG_GROUP, first.length().value());
      found.over(NoteRule.LARGE_GROUP, first.around().groupSize());
    }
    var group = first.around().group();
    if (group != null) {
      names(notes, group, found);
    }
    return found.all;
  }

  private void time(List<ContactNote> notes, ZoneId zone, Found found) {
    var note = notes.getFirst();
    var mine = note.taken();
    var day = note.startedAt().atZone(zone).toLocalDate();
    var last = note.endedAt().atZone(zone).toLocalDate();
    var halfADay = Duration.ofHours(12);
    var time =
        taken.around(
            note.organization(),
            note.specialist(),
            earlier(start(day, zone), note.startedAt().minus(halfADay)),
            later(start(last.plusDays(1), zone), note.endedAt().plus(halfADay)),
            note,
            notes.stream().map(ContactNote::participant).toList());
    var around =
        time.mine().stream().filter(other -> !other.contact().equals(mine.contact())).toList();
    around.stream()
        .filter(mine::overlaps)
        .findFirst()
        .ifPresent(other ->
            found.add(
                NoteRule.OWN_TIME, other, called(note.organization(), other.participant()), ""));
    travel(mine, around, found);
    for (var one = day; !one.isAfter(last); one = one.plusDays(1)) {
      fullDay(mine, around, start(one, zone), start(one.plusDays(1), zone), found);
    }
    time.theirs().stream()
        .filter(mine::overlaps)
        .findFirst()
        .ifPresent(other -> found.add(NoteRule.PERSON_TIME, other, "", ""));
  }

  private void travel(Taken mine, List<Taken> around, Found found) {
    var most = found.book.most(NoteRule.TRAVEL);
    for (var other : around) {
      if (mine.at() == null || other.at() == null || mine.overlaps(other)) {
        continue;
      }
      var kilometres = mine.at().to(other.at()).kilometres();
      if (kilometres > NEAR_KILOMETRES && kilometres > most * hoursBetween(mine, other)) {
        found.add(NoteRule.TRAVEL, other, "", String.valueOf(Math.round(kilometres)));
      }
    }
  }

  private static double hoursBetween(Taken one, Taken other) {
    var between =
        one.startsAt().isBefore(other.startsAt())
            ? Duration.between(one.endsAt(), other.startsAt())
            : Duration.between(other.endsAt(), one.startsAt());
    return between.toSeconds() / 3600.0;
  }

  private static void fullDay(
      Taken mine, List<Taken> around, Instant from, Instant until, Found found) {
    var sum = minutesWithin(mine, from, until);
    for (var other : around) {
      sum += minutesWithin(other, from, until);
    }
    if (sum > Duration.between(from, until).toMinutes()) {
      found.stop(NoteRule.FULL_DAY, sum);
    }
    found.over(NoteRule.FULL_DAY, sum);
  }

  /// So many minutes of a contact lie in that stretch.
  static long minutesWithin(Taken one, Instant from, Instant until) {
    var within = Duration.between(later(one.startsAt(), from), earlier(one.endsAt(), until));
    return Math.max(0, within.toMinutes());
  }

  /// What stands in everybody’s record names nobody of them, and what stands in one names no other.
  private void names(List<ContactNote> notes, UUID group, Found found) {
    var organization = notes.getFirst().organization();
    var ids = new HashSet<>(taken.inGroup(organization, group));
    notes.forEach(note -> ids.add(note.participant()));
    var people = participants.find(organization, ids);
    for (var note : notes) {
      var told = note.told();
      var text = String.join("\n", told.did(), told.mattered(), told.next(), note.around().place());
      people.values().stream()
          .filter(one -> !one.id().equals(note.participant()))
          .flatMap(one -> spelled(one).stream())
          .filter(name -> GentleWords.isIn(text, name))
          .findFirst()
          .ifPresent(name -> found.named(NoteRule.NAMES, name));
    }
  }

  private static Set<String> spelled(Participant one) {
    var names = new HashSet<String>();
    names.add(one.called());
    if (one.name().first() != null) {
      names.add(one.name().first());
    }
    if (one.name().last() != null) {
      names.add(one.name().last());
    }
    return names.stream()
        .map(String::strip)
        .filter(n -> n.length() > 1)
        .collect(Collectors.toSet());
  }

  /// What somebody is called whose record the asker may open; of others only the time is told.
  private String called(OrganizationId organization, ParticipantId participant) {
    var person = participants.find(organization, Set.of(participant)).get(participant);
    return person == null ? "" : person.called();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// What was found so far, each rule once.
  private static final class Found {
    private final RuleBook book;
    private final List<Finding> all = new ArrayList<>();

    private Found(RuleBook book) {
      this.book = book;
    }

    private void add(NoteRule rule) {
      add(new Finding(rule, stops(rule), null, null, "", ""));
    }

    private void add(NoteRule rule, Taken other, String name, String number) {
      add(Finding.about(rule, stops(rule), other, name, number));
    }

    private void named(NoteRule rule, String name) {
      add(new Finding(rule, stops(rule), null, null, name, ""));
    }

    private void over(NoteRule rule, long number) {
      if (number > book.most(rule)) {
        add(new Finding(rule, stops(rule), null, null, "", String.valueOf(number)));
      }
    }

    /// Whatever the organization says about it.
    private void stop(NoteRule rule, long number) {
      all.add(new Finding(rule, true, null, null, "", String.valueOf(number)));
    }

    private boolean stops(NoteRule rule) {
      return book.of(rule) == Ruling.STOP;
    }

    private void add(Finding one) {
      if (book.of(one.rule()) != Ruling.LET
          && all.stream().noneMatch(other -> other.rule() == one.rule())) {
        all.add(one);
      }
    }
  }
}
