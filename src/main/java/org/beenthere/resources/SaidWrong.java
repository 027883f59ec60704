package org.beenthere.resources;

import java.time.LocalDate;

/// What somebody said is wrong, nobody knows who.
public record SaidWrong(RemarkKind kind, String words, LocalDate saidOn) {}
