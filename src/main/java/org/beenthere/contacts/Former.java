package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.Minutes;

/// What a note said before its author changed it.
///
/// @param until until when it said so
public record Former(
    ContactId noteId,
    Setting setting,
    Instant startedAt,
    Minutes length,
    ContactNote.Told told,
    Instant until) {}
