package org.beenthere.contacts;

import java.time.Instant;

/// Somebody who supervises stands for a note too; from then on it is locked.
///
/// @param called what they were called then
public record Countersign(ContactId noteId, String called, Instant at) {}
