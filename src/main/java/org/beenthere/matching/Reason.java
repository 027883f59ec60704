package org.beenthere.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;

/// Why a peer is proposed. Only what is said here counts, and all that counts is said.
///
/// Kept with the proposal as text: the reason's name, and what it is about after a colon.
public sealed interface Reason {

  /// They asked for this peer by name.
  record AskedFor() implements Reason {}

  /// The peer has been through what they hoped for.
  record SharedExperience(Set<Experience> experiences) implements Reason {}

  /// The peer speaks their language.
  record SpeaksLanguage() implements Reason {}

  /// The peer is near enough to meet.
  record Near(long metres) implements Reason {}

  /// The peer meets in a way they asked for.
  record SuitsWay(Set<Way> ways) implements Reason {}

  /// The peer has so many places free.
  record HasRoom(int places) implements Reason {}

  /// The reason as it is kept.
  default String kept() {
    return switch (this) {
      case AskedFor() -> "ASKED_FOR";
      case SharedExperience(var experiences) -> "SHARED_EXPERIENCE:" + names(experiences);
      case SpeaksLanguage() -> "LANGUAGE";
      case Near(var metres) -> "NEAR:" + metres;
      case SuitsWay(var ways) -> "WAY:" + names(ways);
      case HasRoom(var places) -> "ROOM:" + places;
    };
  }

  /// Reads a reason that was kept.
  static Reason read(String kept) {
    var colon = kept.indexOf(':');
    var name = colon < 0 ? kept : kept.substring(0, colon);
    var about = kept.substring(colon + 1);
    return switch (name) {
      case "ASKED_FOR" -> new AskedFor();
      case "SHARED_EXPERIENCE" -> new SharedExperience(constants(about, Experience.class));
      case "LANGUAGE" -> new SpeaksLanguage();
      case "NEAR" -> new Near(Long.parseLong(about));
      case "WAY" -> new SuitsWay(constants(about, Way.class));
      case "ROOM" -> new HasRoom(Integer.parseInt(about));
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
