package org.beenthere.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.QuietMeans;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Jamie and what Jamie wishes for, for the tests of the rules.
final class QuietFixtures {

  static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");

  /// A Sunday.
  static final LocalDate HEARD_ON = LocalDate.of(2026, 11, 22);

  static final Hours CLOCK = Hours.of(NASHVILLE, null, null);

  static final SafeContact PHONE =
      new SafeContact(SafeContact.Means.TEXT, "+16155550134", null, null, null, false, "");

  /// What a house with texts sends to who can sign in.
  static final Set<QuietMeans> SENDS = Set.of(QuietMeans.MESSAGE, QuietMeans.TEXT);

  static final Set<QuietMeans> NO_TEXTS = Set.of(QuietMeans.MESSAGE);

  static final After AFTER = new After();

  static final QuietWishes JAMIES_WISHES =
      new QuietWishes(
          1,
          7,
          List.of(
              AFTER.text(5).at(1),
              AFTER.call(8).at(2),
              AFTER.ask(12, "Ana", HEARD_ON).at(3),
              AFTER.card(21).at(4)),
          21,
          "Never call my job.",
          "");

  /// So many days after Jamie was last heard from, at that hour in Nashville.
  static Instant at(int days, int hour) {
    return HEARD_ON.plusDays(days).atTime(hour, 0).atZone(NASHVILLE).toInstant();
  }

  static Watch jamie() {
    return Watch.begin(OrganizationId.next(), ParticipantId.next(), JAMIES_WISHES, at(0, 15));
  }

  static QuietWishes wishing(Unplaced... steps) {
    var ladder = new ArrayList<Rung>();
    for (var step : steps) {
      ladder.add(step.at(ladder.size() + 1));
    }
    return new QuietWishes(1, 7, ladder, 30, "", "");
  }

  /// A step that has no place in a ladder yet.
  record Unplaced(int days, QuietMeans means, String supporter, LocalDate agreedOn) {
    Rung at(int position) {
      return new Rung(position, days, means, "", supporter, agreedOn);
    }
  }

  static final class After {
    Unplaced message(int days) {
      return new Unplaced(days, QuietMeans.MESSAGE, "", null);
    }

    Unplaced text(int days) {
      return new Unplaced(days, QuietMeans.TEXT, "", null);
    }

    Unplaced call(int days) {
      return new Unplaced(days, QuietMeans.CALL, "", null);
    }

    Unplaced card(int days) {
      return new Unplaced(days, QuietMeans.CARD, "", null);
    }

    Unplaced ask(int days, String supporter, LocalDate agreedOn) {
      return new Unplaced(days, QuietMeans.ASK_SUPPORTER, supporter, agreedOn);
    }
  }

  private QuietFixtures() {}
}
