package org.beenthere.referrals;

import org.beenthere.programs.Entrance;

/// Where somebody who waits stands.
///
/// @param program on whose list
/// @param before how many go first
public record MyPlace(Entrance program, int before, Wait wait) {}
