package org.beenthere.partners;

import java.time.Instant;

/// Something said between those who meet at once.
public record HandoverWord(String called, String words, Instant at) {}
