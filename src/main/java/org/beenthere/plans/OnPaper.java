package org.beenthere.plans;

import java.time.LocalDate;

/// What a sheet of paper says that a participant signed.
///
/// @param spoken whether it was said aloud before the witness and not written
/// @param name as it was written
/// @param day when it was signed
/// @param witness who saw it, and is neither of the two
record OnPaper(boolean spoken, String name, LocalDate day, String witness) {}
