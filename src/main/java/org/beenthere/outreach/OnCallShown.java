package org.beenthere.outreach;

import org.beenthere.duty.OnCall;
import org.beenthere.shell.Words;

/// Who is on call, as whoever hesitates reads it before they write.
///
/// @param called the name they let be shown, or empty: somebody of the team
/// @param until until when, in words
public record OnCallShown(String called, String until) {

  /// @param words in the zone of the organization
  static OnCallShown of(OnCall onCall, Words words) {
    return new OnCallShown(onCall.shownAs(), words.moment(onCall.until()));
  }

  public boolean isNamed() {
    return !called.isEmpty();
  }
}
