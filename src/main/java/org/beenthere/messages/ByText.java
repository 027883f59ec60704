package org.beenthere.messages;

import java.util.regex.Pattern;
import org.beenthere.vocabulary.ParticipantId;

/// Somebody answers by text.
///
/// @param number from which they do, with its country code
/// @param wordsOut whether their peer's words may be sent to it
public record ByText(ParticipantId participantId, String number, boolean wordsOut) {

  private static final Pattern SIGNS = Pattern.compile("[\\s().-]");
  private static final Pattern NUMBER = Pattern.compile("[+][0-9]{6,15}");

  /// A number as gateways write it, whatever stands between its digits; empty when it is none with
  /// a country code.
  public static String plain(String typed) {
    var bare = SIGNS.matcher(typed).replaceAll("");
    return NUMBER.matcher(bare).matches() ? bare : "";
  }
}
