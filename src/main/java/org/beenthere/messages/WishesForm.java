package org.beenthere.messages;

/// What a person wants for their messages, as it is ticked.
///
/// @param marks both see what was read, when both want it
/// @param onCall whoever is on call may read and answer
/// @param byText texts from their phone are messages
/// @param wordsOut their peer's words may be sent to that phone
public record WishesForm(Boolean marks, Boolean onCall, Boolean byText, Boolean wordsOut) {

  public WishesForm {
    marks = marks != null && marks;
    onCall = onCall != null && onCall;
    byText = byText != null && byText;
    wordsOut = wordsOut != null && wordsOut;
  }
}
