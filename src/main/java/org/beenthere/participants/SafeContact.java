package org.beenthere.participants;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// How to reach somebody safely, as they said it.
///
/// @param by the way they like best
/// @param from from what time of day a call or text is all right, in their zone; null for any
/// @param until until what time of day
/// @param voicemail whether a message may be left
/// @param words what may be said on a voicemail or to somebody else who answers
public record SafeContact(
    Means by,
    @Nullable String phone,
    @Nullable String email,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    boolean voicemail,
    String words) {

  /// By which means.
  public enum Means {
    TEXT,
    PHONE,
    EMAIL,
    /// Only on their own pages, after signing in.
    INBOX
  }

  /// Only on their own pages: what is safe as long as nothing else was said.
  public static final SafeContact INBOX_ONLY =
      new SafeContact(Means.INBOX, null, null, null, null, false, "");
}
