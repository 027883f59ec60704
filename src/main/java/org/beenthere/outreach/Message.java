package org.beenthere.outreach;

import java.time.Instant;
import java.util.UUID;

/// Words of a conversation.
///
/// @param byWriter by whoever holds its key; else by somebody who works here
/// @param called what somebody who works here is called
public record Message(
    UUID id, boolean byWriter, String called, String words, boolean danger, Instant writtenAt) {}
