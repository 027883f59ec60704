package org.beenthere.messages;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;

/// Words of danger.
///
/// @param called who wrote, or empty for whoever is on call and may not read it
/// @param peer who walks with them
/// @param mayRead whether whoever is looking reads the words
/// @param record the address of their record, or empty
public record AlarmLine(
    ParticipantId participant,
    String called,
    String peer,
    Instant at,
    boolean mayRead,
    String record) {}
