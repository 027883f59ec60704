package org.beenthere.specialists;

import java.util.List;

/// Something a specialist keeps closer than the program: words of theirs, or what they chose.
///
/// @param audience [Audience#NOBODY] or [Audience#MY_PEOPLE]
/// @param choices the names of constants, or keys of parts of the week
public record Kept(Share share, Audience audience, String words, List<String> choices) {}
