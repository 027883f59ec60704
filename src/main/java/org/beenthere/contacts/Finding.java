package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.shell.Words;
import org.jspecify.annotations.Nullable;

/// What a rule found when a note was saved.
///
/// @param stops whether it cannot be noted like that; otherwise it is asked about
/// @param from when the other contact began that it is about, or null
/// @param until when that one ended
/// @param name whom or what it is about, or empty
/// @param number the limit, or empty
record Finding(
    NoteRule rule,
    boolean stops,
    @Nullable Instant from,
    @Nullable Instant until,
    String name,
    String number) {

  /// A contact at that time, or on the way.
  static Finding about(NoteRule rule, boolean stops, Taken other, String name, String number) {
    return new Finding(rule, stops, other.startsAt(), other.endsAt(), name, number);
  }

  /// The sentence that says it.
  String key() {
    return "contacts.rule." + rule + (name.isEmpty() ? "" : ".named");
  }

  /// What the sentence fills in: when from, until when, whom, how many.
  Object[] details(Words words) {
    return new Object[] {
      from == null ? "" : words.time(from), until == null ? "" : words.time(until), name, number
    };
  }
}
