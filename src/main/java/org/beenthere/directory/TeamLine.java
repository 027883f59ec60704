package org.beenthere.directory;

import org.beenthere.pairings.Hours;
import org.beenthere.specialists.Specialist;
import org.jspecify.annotations.Nullable;

/// A specialist as a manager sees them in the list.
///
/// @param load how many of their places are taken
/// @param hours what their people take of the hours they have, or null when they set none
/// @param certified until when they are certified, or why they are not
/// @param found whether visitors find them today
public record TeamLine(
    Specialist specialist,
    int load,
    @Nullable Hours hours,
    String certified,
    boolean isCertified,
    boolean found) {}
