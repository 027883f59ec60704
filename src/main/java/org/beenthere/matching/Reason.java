package org.beenthere.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// Why a peer is proposed, and what does not fit. Only what is said here counts, and all that
/// counts is said.
///
/// Kept with the proposal as text: the reason's name, and what it is about after a colon.
public sealed interface Reason {

  /// They asked for this peer by name.
  record AskedFor() implements Reason {}

  /// The two walked together before, and parted as friends.
  record WalkedBefore() implements Reason {}

  /// The peer has been through what they hoped for.
  record SharedExperience(Set<Experience> experiences) implements Reason {}

  /// The peer speaks their language.
  ///
  /// @param code ISO 639-1, or empty where it was not kept with the reason
  record SpeaksLanguage(String code) implements Reason {}

  /// The peer speaks or signs what it would be nice to share.
  record AlsoSpeaks(Set<String> codes) implements Reason {}

  /// The peer is there for those they asked for.
  record ThereFor(Set<Community> communities) implements Reason {}

  /// The peer is free when they asked.
  record FreeAt(List<WeekPart> times) implements Reason {}

  /// The peer is near enough to meet.
  record Near(long metres) implements Reason {}

  /// The peer meets in a way they asked for.
  record SuitsWay(Set<Way> ways) implements Reason {}

  /// The peer has so many places free.
  record HasRoom(int places) implements Reason {}

  /// Against: the peer does not speak their language.
  ///
  /// @param code as above
  record NotYourLanguage(String code) implements Reason {}

  /// Against: the peer is free at other times.
  record NotFreeThen() implements Reason {}

  /// Against: the peer names none of those they asked for.
  record NotThereFor(Set<Community> communities) implements Reason {}

  /// Against: the peer does not say what they speak.
  record LanguageUnsaid() implements Reason {}

  /// Against: too far to meet in person.
  record TooFarToMeet(long metres) implements Reason {}

  /// What it counts as, or null for what speaks against a peer and counts for nothing.
  default @Nullable Ground ground() {
    return switch (this) {
      case AskedFor() -> Ground.ASKED_FOR;
      case WalkedBefore() -> Ground.WALKED_BEFORE;
      case SharedExperience(var _) -> Ground.EXPERIENCE;
      case SpeaksLanguage(var _) -> Ground.LANGUAGE;
      case AlsoSpeaks(var _) -> Ground.NICE_LANGUAGE;
      case ThereFor(var _) -> Ground.COMMUNITY;
      case FreeAt(var _) -> Ground.TIME;
      case Near(var _) -> Ground.NEAR;
      case SuitsWay(var _) -> Ground.WAY;
      case HasRoom(var _) -> Ground.ROOM;
      case NotYourLanguage(var _),
          LanguageUnsaid(),
          NotFreeThen(),
          NotThereFor(var _),
          TooFarToMeet(var _) ->
          null;
    };
  }

  /// How many things it is about.
  default int things() {
    return switch (this) {
      case SharedExperience(var experiences) -> experiences.size();
      case AlsoSpeaks(var codes) -> codes.size();
      case ThereFor(var communities) -> communities.size();
      case FreeAt(var times) -> times.size();
      default -> 1;
    };
  }

  /// Whether it says what does not fit.
  default boolean speaksAgainst() {
    return ground() == null;
  }

  /// The reason as it is kept.
  default String kept() {
    return switch (this) {
      case AskedFor() -> "ASKED_FOR";
      case WalkedBefore() -> "WALKED_BEFORE";
      case SharedExperience(var experiences) -> "SHARED_EXPERIENCE:" + names(experiences);
      case SpeaksLanguage(var code) -> code.isEmpty() ? "LANGUAGE" : "LANGUAGE:" + code;
      case AlsoSpeaks(var codes) ->
          "NICE_LANGUAGE:" + codes.stream().sorted().collect(Collectors.joining(","));
      case ThereFor(var communities) -> "COMMUNITY:" + names(communities);
      case FreeAt(var times) ->
          "TIME:" + times.stream().map(WeekPart::key).collect(Collectors.joining(","));
      case Near(var metres) -> "NEAR:" + metres;
      case SuitsWay(var ways) -> "WAY:" + names(ways);
      case HasRoom(var places) -> "ROOM:" + places;
      case NotYourLanguage(var code) -> code.isEmpty() ? "NOT_LANGUAGE" : "NOT_LANGUAGE:" + code;
      case LanguageUnsaid() -> "UNSAID_LANGUAGE";
      case NotFreeThen() -> "NOT_TIME";
      case NotThereFor(var communities) -> "NOT_COMMUNITY:" + names(communities);
      case TooFarToMeet(var metres) -> "NOT_NEAR:" + metres;
    };
  }

  /// Reads a reason that was kept.
  static Reason read(String kept) {
    var colon = kept.indexOf(':');
    var name = colon < 0 ? kept : kept.substring(0, colon);
    var about = kept.substring(colon + 1);
    return switch (name) {
      case "ASKED_FOR" -> new AskedFor();
      case "WALKED_BEFORE" -> new WalkedBefore();
      case "SHARED_EXPERIENCE" -> new SharedExperience(constants(about, Experience.class));
      case "LANGUAGE" -> new SpeaksLanguage(colon < 0 ? "" : about);
      case "NICE_LANGUAGE" -> new AlsoSpeaks(Set.of(about.split(",")));
      case "COMMUNITY" -> new ThereFor(constants(about, Community.class));
      case "TIME" ->
          new FreeAt(
              Arrays.stream(about.split(",")).flatMap(key -> WeekPart.of(key).stream()).toList());
      case "NEAR" -> new Near(Long.parseLong(about));
      case "WAY" -> new SuitsWay(constants(about, Way.class));
      case "ROOM" -> new HasRoom(Integer.parseInt(about));
      case "NOT_LANGUAGE" -> new NotYourLanguage(colon < 0 ? "" : about);
      case "UNSAID_LANGUAGE" -> new LanguageUnsaid();
      case "NOT_TIME" -> new NotFreeThen();
      case "NOT_COMMUNITY" -> new NotThereFor(constants(about, Community.class));
      case "NOT_NEAR" -> new TooFarToMeet(Long.parseLong(about));
      default -> throw new IllegalArgumentException("no such reason");
    };
  }

  private static String names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static <E extends Enum<E>> Set<E> constants(String names, Class<E> type) {
    var set = EnumSet.noneOf(type);
    Arrays.stream(names.split(",")).forEach(name -> set.add(Enum.valueOf(type, name)));
    return Collections.unmodifiableSet(set);
  }
}
