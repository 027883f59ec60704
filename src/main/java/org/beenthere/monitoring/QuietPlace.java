package org.beenthere.monitoring;

import org.beenthere.monitoring.Watch.Urgency;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;

/// Where a page of quiet people ended, as it stands in an address: how urgent the last one was, and
/// who it was. It tells nobody since when somebody has been silent.
public record QuietPlace(Urgency urgency, ParticipantId participant) {

  static QuietPlace of(Watch last) {
    return new QuietPlace(last.urgency(), last.participant());
  }

  /// @throws NotFound when the text is no such place
  static QuietPlace read(String text) {
    var dot = text.indexOf('.');
    var number = dot == 1 ? Character.digit(text.charAt(0), 10) : -1;
    if (number < 0 || number >= Urgency.values().length) {
      throw new NotFound();
    }
    return new QuietPlace(Urgency.values()[number], ParticipantId.of(text.substring(2)));
  }

  @Override
  public String toString() {
    return urgency.ordinal() + "." + participant;
  }
}
