package org.beenthere.specialists;

import java.util.List;
import org.beenthere.places.Point;
import org.jspecify.annotations.Nullable;

/// Something a specialist keeps closer than the program: words of theirs, or what they chose.
///
/// @param audience [Audience#NOBODY] or [Audience#MY_PEOPLE]
/// @param words their words, or the name of their town
/// @param choices the names of constants, codes of languages, or keys of parts of the week
/// @param at where their town is, or null
public record Kept(
    Share share, Audience audience, String words, List<String> choices, @Nullable Point at) {

  static Kept words(Share share, Audience audience, String words) {
    return new Kept(share, audience, words, List.of(), null);
  }

  static Kept choices(Share share, Audience audience, List<String> choices) {
    return new Kept(share, audience, "", choices, null);
  }
}
