package org.beenthere.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beenthere.plans.GoalId;
import org.jspecify.annotations.Nullable;

/// A note that nobody has typed anything in yet, filled in as it will most often be: about a
/// contact that has just ended, and as the last time with this person.
final class FreshNote {

  /// Half an hour, while nothing is known about two people.
  private static final int USUAL_MINUTES = 30;

  /// @param last the last note about a contact with this person, or null
  static NoteForm of(Instant now, ZoneId zone, @Nullable ContactNote last) {
    var minutes =
        last == null || last.length().value() == 0 ? USUAL_MINUTES : last.length().value();
    // It has just ended.
    var here = now.atZone(zone).minusMinutes(minutes);
    var start = here.truncatedTo(ChronoUnit.HOURS).plusMinutes(here.getMinute() / 5 * 5L);
    var typed = String.valueOf(minutes);
    return new NoteForm(
        ContactId.next().toString(),
        last == null ? "" : last.setting().name(),
        NoteForm.REACHED,
        start.toLocalDate().toString(),
        start.toLocalTime().toString(),
        typed,
        typed,
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        "");
  }

  /// A signed note, as its author typed it.
  static NoteForm again(ContactNote note, ZoneId zone) {
    var here = note.startedAt().atZone(zone);
    var attempt = note.attempt();
    var nextOn = note.around().nextOn();
    var offsets = zone.getRules().getValidOffsets(here.toLocalDateTime());
    var twice =
        offsets.size() < 2
            ? ""
            : (offsets.getFirst().equals(here.getOffset()) ? Twice.FIRST : Twice.SECOND).name();
    return new NoteForm(
        note.id().toString(),
        note.setting().name(),
        attempt == null ? NoteForm.REACHED : attempt.name(),
        here.toLocalDate().toString(),
        here.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
        String.valueOf(note.length().value()),
        "",
        note.tasks().stream().map(Enum::name).toList(),
        note.goals().stream().map(GoalId::toString).toList(),
        note.told().did(),
        note.told().mattered(),
        note.told().next(),
        twice,
        note.around().place(),
        nextOn == null ? "" : nextOn.toString(),
        note.around().said().stream().map(Enum::name).toList(),
        "");
  }

  private FreshNote() {}
}
