package org.beenthere.contacts;

import java.time.Instant;

/// Something that waits for the author of a note, as a line of *Today*.
///
/// @param key what it is, such as `contacts.today.unsigned`
/// @param go what to do about it
/// @param path where it is done
/// @param called whom it is about
public record WaitingLine(String key, String go, String path, String called, Instant at) {}
