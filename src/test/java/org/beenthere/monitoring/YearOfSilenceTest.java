package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.beenthere.monitoring.Course.AskHuman;
import org.beenthere.monitoring.Course.Send;
import org.beenthere.monitoring.Course.TellQuiet;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.QuietMeans;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.junit.jupiter.api.Test;

/// A year of random lives: people answer, meet, rest, or stay silent, and somebody looks round at
/// every half hour, or only when there is something to decide, or with gaps of weeks.
class YearOfSilenceTest {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Chicago"),
          ZoneId.of("Europe/Amsterdam"),
          ZoneId.of("America/Phoenix"),
          ZoneId.of("Asia/Kolkata"));

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final Duration TICK = Duration.ofMinutes(30);
  private static final int TICKS = 365 * 48;

  @Property(tries = 50)
  void a_life_keeps_the_promises(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var random = new Random(seed);
    var life = Life.of(random);
    var watch = life.watch;
    var messageDays = new HashSet<LocalDate>();
    var skipping = random.nextBoolean();
    for (int tick = 0; tick < TICKS; tick++) {
      var now = life.start.plus(TICK.multipliedBy(tick));
      watch = life.happens(watch, tick, now);
      if (skipping && random.nextInt(200) != 0) {
        continue;
      }
      var course = Course.of(watch, life.hours, life.reach, now, life.sends);
      watch = course.watch();
      var last = 0;
      for (var deed : course.deeds()) {
        var step =
            switch (deed) {
              case Send(var sent) -> sent;
              case AskHuman(var asked) -> asked;
              case TellQuiet tell -> null;
            };
        if (step == null) {
          continue;
        }
        var heardOn = life.hours.day(watch.lastHeardAt());
        var today = life.hours.day(now);
        assertThat(step.position()).as("in order").isGreaterThan(last);
        assertThat(today)
            .as("never before its day")
            .isAfterOrEqualTo(heardOn.plusDays(step.rung().afterDays()));
        assertThat(today)
            .as("never after the day to stop")
            .isBeforeOrEqualTo(heardOn.plusDays(watch.wishes().stopAfterDays()));
        if (deed instanceof Send) {
          assertThat(messageDays.add(today)).as("one message a day").isTrue();
          assertThat(life.hours.open(now)).as("within the safe hours").isTrue();
        }
        last = step.position();
      }
      assertThat(Course.of(watch, life.hours, life.reach, now, life.sends).deeds())
          .as("looking twice does nothing twice")
          .isEmpty();
      var again = Silence.lookAgainAt(watch, life.hours, now);
      assertThat(again == null || again.isAfter(now)).as("nothing is left undecided").isTrue();
    }
  }

  /// Both are fed the same lives and must tell the same story, one by deciding at every half hour,
  /// the other only when [Silence#lookAgainAt] says that there is something to decide, and the
  /// reference by plain counting of days.
  @Test
  void fifty_people_live_a_year_as_the_plain_model_says() {
    for (long seed = 0; seed < 50; seed++) {
      var always = story(seed, true);
      var whenDue = story(seed, false);
      var plain = PlainModel.story(Life.of(new Random(seed)));

      assertThat(always).as("person %d, looked at always", seed).isEqualTo(plain);
      assertThat(whenDue).as("person %d, looked at when due", seed).isEqualTo(plain);
    }
  }

  private static List<String> story(long seed, boolean always) {
    var life = Life.of(new Random(seed));
    var watch = life.watch;
    var story = new ArrayList<String>();
    var lookAt = Silence.lookAgainAt(watch, life.hours, life.start);
    for (int tick = 0; tick < TICKS; tick++) {
      var now = life.start.plus(TICK.multipliedBy(tick));
      var met = life.happens(watch, tick, now);
      if (met != watch) {
        watch = met;
        lookAt = Silence.lookAgainAt(watch, life.hours, now);
      }
      if (always || lookAt != null && !lookAt.isAfter(now)) {
        var before = watch;
        var course = Course.of(watch, life.hours, life.reach, now, life.sends);
        watch = course.watch();
        lookAt = Silence.lookAgainAt(watch, life.hours, now);
        tell(before, course, tick, story);
      }
    }
    return story;
  }

  private static void tell(Watch before, Course course, int tick, List<String> story) {
    for (var deed : course.deeds()) {
      story.add(
          tick
              + switch (deed) {
                case TellQuiet tell -> " quiet";
                case Send(var step) -> " send " + step.position();
                case AskHuman(var step) -> " ask " + step.position();
              });
    }
    if (course.watch().state() == Watch.State.DOOR_OPEN
        && before.state() != Watch.State.DOOR_OPEN) {
      story.add(tick + " door");
    }
  }

  /// Somebody's year: what they wish for, and what happens when.
  record Life(
      Instant start,
      Hours hours,
      SafeContact reach,
      Watch watch,
      boolean[] heard,
      int[] restDays,
      Set<QuietMeans> sends) {

    static Life of(Random random) {
      var zone = ZONES.get(random.nextInt(ZONES.size()));
      var from = LocalTime.of(8 + random.nextInt(8), 0);
      var hours = Hours.of(zone, from, from.plusHours(1 + random.nextInt(6)));
      var start = NEW_YEAR.atStartOfDay(zone).toInstant();
      var inbox = random.nextInt(5) == 0;
      var reach =
          new SafeContact(
              inbox ? SafeContact.Means.INBOX : SafeContact.Means.TEXT,
              "+16155550134",
              null,
              null,
              null,
              false,
              "");
      var heard = new boolean[TICKS];
      var rest = new int[TICKS];
      var talkative = 1 + random.nextInt(40);
      for (int tick = 0; tick < TICKS; tick++) {
        heard[tick] = random.nextInt(48 * talkative) == 0;
        rest[tick] = random.nextInt(48 * 120) == 0 ? 1 + random.nextInt(40) : 0;
      }
      var watch = Watch.begin(OrganizationId.next(), ParticipantId.next(), wishes(random), start);
      return new Life(start, hours, reach, watch, heard, rest, sends(random));
    }

    private static Set<QuietMeans> sends(Random random) {
      var sends = EnumSet.noneOf(QuietMeans.class);
      if (random.nextBoolean()) {
        sends.add(QuietMeans.TEXT);
      }
      if (random.nextInt(4) > 0) {
        sends.add(QuietMeans.MESSAGE);
      }
      return sends;
    }

    private static QuietWishes wishes(Random random) {
      var ladder = new ArrayList<Rung>();
      var day = 1 + random.nextInt(10);
      var steps = random.nextInt(6);
      for (int position = 1; position <= steps; position++) {
        var means = QuietMeans.values()[random.nextInt(QuietMeans.values().length)];
        var agreed = random.nextBoolean() ? NEW_YEAR.minusDays(1) : null;
        ladder.add(new Rung(position, day, means, "", "Ana", agreed));
        day += random.nextInt(8);
      }
      return new QuietWishes(1, 1 + random.nextInt(30), ladder, day + random.nextInt(5), "", "");
    }

    Watch happens(Watch watch, int tick, Instant now) {
      if (restDays[tick] > 0) {
        return watch.resting(hours.day(now).plusDays(restDays[tick]), now);
      }
      return heard[tick] ? watch.heard(now, now) : watch;
    }
  }

  /// The same, told plainly: count days on a calendar and walk down a list.
  static final class PlainModel {

    static List<String> story(Life life) {
      var wishes = life.watch().wishes();
      var zone = life.hours().zone();
      var story = new ArrayList<String>();
      var state = "touch";
      var heardOn = NEW_YEAR;
      var restUntil = NEW_YEAR;
      LocalDate sentOn = null;
      var next = 0;
      var asked = false;
      for (int tick = 0; tick < TICKS; tick++) {
        var local = life.start().plus(TICK.multipliedBy(tick)).atZone(zone);
        var today = local.toLocalDate();
        var morning = !local.toLocalTime().isBefore(life.hours().from());
        var inHours = morning && local.toLocalTime().isBefore(life.hours().until());
        if (life.restDays()[tick] > 0) {
          state = "rest";
          heardOn = today;
          restUntil = today.plusDays(life.restDays()[tick]);
        } else if (life.heard()[tick]) {
          state = "touch";
          heardOn = today;
        }
        if (state.equals("rest") && !today.isBefore(restUntil)) {
          state = "touch";
          heardOn = restUntil;
        }
        var first = wishes.ladder().isEmpty() ? 1000 : wishes.ladder().get(0).afterDays();
        if (state.equals("touch")
            && reached(today, morning, heardOn, Math.min(first, wishes.everyDays() + 1))) {
          state = "quiet";
          next = 0;
          asked = false;
          story.add(tick + " quiet");
        }
        if (state.equals("quiet") && today.isAfter(heardOn.plusDays(wishes.stopAfterDays()))) {
          state = "open";
          story.add(tick + " door");
        }
        while (state.equals("quiet")
            && next < wishes.ladder().size()
            && reached(today, morning, heardOn, wishes.ladder().get(next).afterDays())) {
          var rung = wishes.ladder().get(next);
          var message = rung.means() == QuietMeans.MESSAGE || rung.means() == QuietMeans.TEXT;
          if (message && (!inHours || today.equals(sentOn))) {
            break;
          }
          next++;
          var inbox = life.reach().by() == SafeContact.Means.INBOX;
          var forbidden =
              inbox && (rung.means() == QuietMeans.TEXT || rung.means() == QuietMeans.CALL)
                  || rung.means() == QuietMeans.ASK_SUPPORTER && rung.agreedOn() == null;
          if (forbidden && (asked || !lastResort(wishes.ladder(), next - 1))) {
            continue;
          }
          var sent = !forbidden && life.sends().contains(rung.means());
          asked |= !sent;
          story.add(tick + (sent ? " send " : " ask ") + rung.position());
          if (sent) {
            sentOn = today;
          }
        }
      }
      return story;
    }

    /// Nothing comes after it but asking somebody who may not be asked.
    private static boolean lastResort(List<Rung> ladder, int at) {
      return ladder.get(at).means() != QuietMeans.ASK_SUPPORTER
          && ladder.subList(at + 1, ladder.size()).stream()
              .allMatch(
                  rung -> rung.means() == QuietMeans.ASK_SUPPORTER && rung.agreedOn() == null);
    }

    private static boolean reached(LocalDate today, boolean morning, LocalDate from, int days) {
      var day = from.plusDays(days);
      return today.isAfter(day) || today.equals(day) && morning;
    }
  }
}
