package org.beenthere.careteam;

import java.time.Instant;

/// A note for a team that waits for an answer, in a line.
public record NotSoLine(TeamNoteId note, String called, Instant at) {}
