package org.beenthere.coping;

import static org.beenthere.coping.HelpWith.CALM;
import static org.beenthere.coping.HelpWith.CRAVINGS;
import static org.beenthere.coping.HelpWith.FEELINGS;
import static org.beenthere.coping.HelpWith.MONEY;
import static org.beenthere.coping.HelpWith.NOW;
import static org.beenthere.coping.HelpWith.PAPERS;
import static org.beenthere.coping.HelpWith.PEOPLE;
import static org.beenthere.coping.HelpWith.PLANNING;
import static org.beenthere.coping.HelpWith.SLEEP;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A skill of the library, in the order of its contents: what helps at once first.
public enum Technique {
  GROUNDING("grounding", 3, NOW, CALM),
  BREATHING("breathing", 3, NOW, CALM, SLEEP),
  URGE_SURFING("urge-surfing", 20, NOW, CRAVINGS),
  DELAY("delay", 15, NOW, CRAVINGS),
  HALT("halt", 5, NOW, CRAVINGS, FEELINGS),
  WALKING("walking", 10, NOW, CALM, FEELINGS),
  PLAY_IT_FORWARD("play-it-forward", 5, CRAVINGS),
  NIGHT_CRAVING("night-craving", 30, NOW, CRAVINGS, SLEEP),
  AFTER_USE("after-use", 15, NOW, CRAVINGS),
  THREE_PEOPLE("three-people", 15, NOW, PEOPLE),
  CALM_BODY("calm-body", 10, CALM, SLEEP),
  SAFE_PLACE("safe-place", 5, CALM, SLEEP),
  ANGER("anger", 30, NOW, FEELINGS, PEOPLE),
  SMALL_STEP("small-step", 2, FEELINGS, PLANNING),
  BOREDOM("boredom", 15, FEELINGS, CRAVINGS),
  LONELINESS("loneliness", 20, FEELINGS, PEOPLE),
  PARK_WORRIES("park-worries", 15, SLEEP, FEELINGS),
  SLEEP_WELL("sleep", 60, SLEEP),
  ASK_FOR_HELP("ask-for-help", 10, PEOPLE),
  SAY_NO("say-no", 5, PEOPLE, CRAVINGS),
  PHONE_CALL("phone-call", 15, PEOPLE, PAPERS),
  RISKY_PLACE("risky-place", 10, CRAVINGS, PLANNING),
  HARD_DAY("hard-day", 15, PLANNING),
  WEEKEND("weekend", 15, PLANNING, FEELINGS),
  APPOINTMENT("appointment", 15, PAPERS, PEOPLE),
  PAPERWORK("paperwork", 20, PAPERS),
  BUDGET("budget", 30, MONEY, PLANNING),
  MONEY_DAY("money-day", 20, MONEY, CRAVINGS);

  private final String name;
  private final int minutes;
  private final List<HelpWith> helpsWith;

  Technique(String name, int minutes, HelpWith... helpsWith) {
    this.name = name;
    this.minutes = minutes;
    this.helpsWith = List.of(helpsWith);
  }

  /// As it stands in the address, and as its files are called.
  public String slug() {
    return name;
  }

  public String address() {
    return "/coping/" + name;
  }

  /// How long it takes, about.
  public int minutes() {
    return minutes;
  }

  boolean helpsWith(HelpWith need) {
    return helpsWith.contains(need);
  }

  static Optional<Technique> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.name.equals(slug)).findFirst();
  }
}
