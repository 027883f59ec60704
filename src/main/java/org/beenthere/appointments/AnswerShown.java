package org.beenthere.appointments;

import java.util.List;
import org.beenthere.shell.Words;

/// Times to answer, as whoever holds the link reads them.
///
/// @param weeks for how many weeks, when it is one time
/// @param there the reader's language, where the person is
public record AnswerShown(List<Appointment> times, int weeks, Words there) {}
