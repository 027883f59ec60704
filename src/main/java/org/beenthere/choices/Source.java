package org.beenthere.choices;

import java.time.LocalDate;

/// What a page was checked against.
///
/// @param title as the publisher has it, in their language
/// @param lookedAt the day somebody last read it and compared
/// @param address where on the web it stands, or empty where nobody found it and made sure
public record Source(String publisher, String title, LocalDate lookedAt, String address) {}
