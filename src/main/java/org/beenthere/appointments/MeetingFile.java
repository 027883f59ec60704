package org.beenthere.appointments;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A meeting as a calendar keeps it (RFC 5545): when, and nothing else. Calendars are shared, and
/// lie on other people's machines, so it says neither who, nor where, nor why.
///
/// The times are in UTC, which every calendar shows in its own zone; a meeting after the clocks
/// change needs no rules about them.
public final class MeetingFile {

  private static final int LINE = 75;
  private static final String MADE_BY = "-//Beenthere//Meetings//EN";
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  /// A meeting among others.
  ///
  /// @param number by which a calendar knows it again
  /// @param version a calendar takes the highest
  /// @param off whether it does not take place
  record Event(UUID number, int version, Instant from, Instant until, boolean off) {}

  /// @param number by which a calendar knows it again
  /// @param version a calendar takes the highest
  /// @param summary a word that tells a bystander nothing
  public static String of(
      UUID number, int version, Instant from, Instant until, String summary, Instant now) {
    return of(List.of(new Event(number, version, from, until, false)), summary, now);
  }

  /// A whole calendar, read again and again.
  static String of(List<Event> events, String summary, Instant now) {
    var calendar = new ICalendar();
    calendar.setProductId(MADE_BY);
    events.forEach(one -> calendar.addEvent(event(one, summary, now)));
    return folded(Biweekly.write(calendar).go());
  }

  /// A line has 75 bytes at the most, the sign that it goes on among them, and no letter is cut in
  /// two (RFC 5545, 3.1). The library counts letters, and that sign not at all.
  private static String folded(String file) {
    var folded = new StringBuilder(file.length());
    var length = 0;
    for (var letter : file.replace("\r\n ", "").codePoints().toArray()) {
      var text = Character.toString(letter);
      var bytes = text.getBytes(StandardCharsets.UTF_8).length;
      if (letter == '\n') {
        length = 0;
      } else if (letter != '\r') {
        if (length + bytes > LINE) {
          folded.append("\r\n ");
          length = 1;
        }
        length += bytes;
      }
      folded.append(text);
    }
    return folded.toString();
  }

  private static VEvent event(Event one, String summary, Instant now) {
    var event = new VEvent();
    event.setUid(one.number().toString());
    event.setSequence(one.version());
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(one.from()), true);
    event.setDateEnd(Date.from(one.until()), true);
    event.setSummary(summary);
    event.setClassification(Classification.private_());
    event.setStatus(one.off() ? Status.cancelled() : Status.confirmed());
    return event;
  }

  /// Such a file, under a name that tells nothing either.
  public static ResponseEntity<byte[]> answer(String file) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("appointment.ics").build().toString())
        .body(file.getBytes(StandardCharsets.UTF_8));
  }

  private MeetingFile() {}
}
