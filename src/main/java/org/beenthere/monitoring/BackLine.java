package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.participants.Participant;

/// Somebody who came back, as a line of *Today*.
public record BackLine(Participant person, Instant at) {}
