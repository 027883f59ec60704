package org.beenthere.careteam;

import java.time.Instant;
import java.util.UUID;

/// What the person added to a note, in their own words.
public record TeamWord(UUID id, TeamNoteId note, String words, Instant at) {}
