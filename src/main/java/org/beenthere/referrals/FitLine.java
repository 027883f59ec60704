package org.beenthere.referrals;

import java.util.List;
import org.beenthere.programs.Verdict.Says;

/// Somebody who waits, and what the rules of a program say.
///
/// @param says how it comes out: for them, to be asked, or not
/// @param why which rules say so, in words
public record FitLine(String called, Says says, List<String> why) {}
