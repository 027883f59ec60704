package org.beenthere.referrals;

import org.beenthere.programs.Entrance;

/// Where somebody who waits stands.
///
/// @param program on whose list
/// @param before how many go first
/// @param expects how long it will take, as far as anybody can tell
public record MyPlace(Entrance program, int before, Wait expects) {}
