package org.beenthere.careteam;

import java.util.List;

/// A note for the team with what the person said to it.
///
/// @param objections shown to the person, their peer and whoever supervises; not to the team
public record TeamNoteLine(TeamNote note, List<TeamWord> words, List<TeamObjection> objections) {}
