package org.beenthere.contacts;

import java.time.Instant;
import java.util.UUID;

/// The person said that a note is not how it was. It stays with the note.
///
/// @param words in their own words; empty when they only tapped that it is not right
public record Objection(UUID id, ContactId noteId, String words, Instant at) {}
