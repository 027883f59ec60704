package org.beenthere.contacts;

import java.time.Instant;
import java.util.UUID;

/// What somebody who supervises answered to a person who said that a note is not how it was.
///
/// @param called what they were called then
public record Answer(UUID id, ContactId noteId, String called, String words, Instant at) {}
