package org.beenthere.plans;

import java.time.LocalDate;

/// What a sheet of paper says that a participant signed.
///
/// @param name as it was written
/// @param day when it was signed
/// @param witness who saw it, and is neither of the two
record OnPaper(String name, LocalDate day, String witness) {}
