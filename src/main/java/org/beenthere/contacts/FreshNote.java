package org.beenthere.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A note that nobody has typed anything in yet, filled in as it will most often be: it is about
/// now, and as the last time with this person.
final class FreshNote {

  /// Half an hour, while nothing is known about two people.
  private static final String USUAL_MINUTES = "30";

  /// @param last the last note about a contact with this person, or null
  static NoteForm of(Instant now, ZoneId zone, @Nullable ContactNote last) {
    var here = now.atZone(zone);
    var start = here.truncatedTo(ChronoUnit.HOURS).plusMinutes(here.getMinute() / 5 * 5L);
    var minutes =
        last == null || last.length().value() == 0
            ? USUAL_MINUTES
            : String.valueOf(last.length().value());
    return new NoteForm(
        ContactId.next().toString(),
        last == null ? "" : last.setting().name(),
        NoteForm.REACHED,
        start.toLocalDate().toString(),
        start.toLocalTime().toString(),
        minutes,
        minutes,
        List.of(),
        List.of(),
        "",
        "",
        "",
        "");
  }

  private FreshNote() {}
}
