package org.beenthere.arrivals;

import org.jspecify.annotations.Nullable;

/// What a manager answered about one row.
///
/// @param called what they are called, or empty
public record Answer(int number, @Nullable RowChoice choice, String called) {}
