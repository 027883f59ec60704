package org.beenthere.referrals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.beenthere.participants.Participant.Home;
import org.beenthere.places.Point;
import org.beenthere.programs.Answers;
import org.beenthere.programs.WaitRule;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What somebody says beside their request so that the right program is found. All of it may be
/// left out, and what is left out never speaks against them.
///
/// @param program the one they ask for, or null for whichever fits
/// @param jurisdiction ISO 3166-2 of the place they named
/// @param belongs to whom they say they belong, or null when they left that out
/// @param takenBy who filled it in together with them, or null
public record Intake(
    @Nullable UUID program,
    @Nullable Integer age,
    @Nullable String jurisdiction,
    @Nullable Set<Community> belongs,
    Set<Situation> situations,
    @Nullable AccountId takenBy) {

  public static final Intake NONE = new Intake(null, null, null, null, Set.of(), null);

  boolean isEmpty() {
    return equals(NONE);
  }

  Intake togetherWith(AccountId staff) {
    return new Intake(program, age, jurisdiction, belongs, situations, staff);
  }

  /// All of it in an order that is always the same.
  List<Object> inOrder() {
    return List.of(
        Optional.ofNullable(program),
        Optional.ofNullable(age),
        Optional.ofNullable(jurisdiction),
        Optional.ofNullable(belongs).map(TreeSet::new),
        new TreeSet<>(situations),
        Optional.ofNullable(takenBy));
  }

  Answers answers(Home home, Language language) {
    var latitude = home.latitude();
    var longitude = home.longitude();
    var point = latitude == null || longitude == null ? null : new Point(latitude, longitude);
    return new Answers(
        age, new Answers.At(home.postalCode(), jurisdiction, point), language, belongs);
  }

  /// What may move them forward on a waiting list.
  Set<WaitRule> lifts() {
    var lifts = EnumSet.noneOf(WaitRule.class);
    var mine = belongs == null ? Set.<Community>of() : belongs;
    if (mine.contains(Community.LEAVING_PRISON)
        || situations.contains(Situation.LEAVING_HOSPITAL)) {
      lifts.add(WaitRule.LEAVING);
    }
    if (mine.contains(Community.PREGNANT)) {
      lifts.add(WaitRule.PREGNANT);
    }
    if (situations.contains(Situation.SENT)) {
      lifts.add(WaitRule.SENT);
    }
    if (situations.contains(Situation.BEEN_HERE)) {
      lifts.add(WaitRule.RETURNING);
    }
    return lifts;
  }
}
