package org.beenthere.matching;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;

/// Somebody who has no peer yet, as a manager sees it.
///
/// @param offers how many they can choose from now
/// @param asked whether they chose somebody who has not answered
public record Looking(
    ParticipantId participant, String called, Instant since, int offers, boolean asked) {}
