package org.beenthere.appointments;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import java.time.Instant;
import java.util.Date;

/// An agreed meeting as a calendar keeps it (RFC 5545): when, and nothing else. Calendars are
/// shared, and lie on other people's machines, so it says neither who, nor where, nor why.
///
/// The times are in UTC, which every calendar shows in its own zone; a meeting after the clocks
/// change needs no rules about them.
final class MeetingFile {

  private static final String MADE_BY = "-//Beenthere//Meetings//EN";

  /// @param summary a word that tells a bystander nothing
  static String of(Appointment meeting, String summary, Instant now) {
    var event = new VEvent();
    event.setUid(meeting.id().toString());
    event.setSequence(meeting.version());
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(meeting.startsAt()), true);
    event.setDateEnd(Date.from(meeting.endsAt()), true);
    event.setSummary(summary);
    event.setClassification(Classification.private_());
    var calendar = new ICalendar();
    calendar.setProductId(MADE_BY);
    calendar.addEvent(event);
    return Biweekly.write(calendar).go();
  }

  private MeetingFile() {}
}
