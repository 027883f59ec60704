package org.beenthere.coping;

import java.time.LocalDate;

/// What a technique was checked against. The words are ours.
///
/// @param title as the publisher has it, in their language
/// @param lookedAt the day somebody last read it and compared
public record BasedOn(String publisher, String title, LocalDate lookedAt) {}
