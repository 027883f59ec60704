package org.beenthere.referrals;

import org.beenthere.programs.Fit;

/// A line of the waiting list of a program.
///
/// @param fit how its rules stand with them
public record OnList(WaitingRequest who, int place, Placed.Why why, Fit fit, boolean talkFirst) {}
