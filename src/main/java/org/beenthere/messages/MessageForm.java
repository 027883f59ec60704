package org.beenthere.messages;

import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;

/// A message as it is typed; nothing in it is null.
///
/// @param form names this form, so that sending it twice is saying it once
/// @param heard whether the lines to call in danger came up already
/// @param onCall whether whoever is on call may read it, ticked when words sounded like danger
/// @param cover which cover the page told of; empty when it told of none
public record MessageForm(String form, String words, Boolean heard, Boolean onCall, String cover) {

  public MessageForm {
    form = FormText.stripped(form);
    words = FormText.stripped(words);
    heard = heard != null && heard;
    onCall = onCall != null && onCall;
    cover = FormText.stripped(cover);
  }

  static MessageForm empty() {
    return new MessageForm(UUID.randomUUID().toString(), "", false, false, "");
  }

  /// The same, once the lines to call in danger have been shown.
  MessageForm afterHearing() {
    return new MessageForm(form, words, true, onCall, cover);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("words", words, "messages.words.missing")
        .atMost(Message.LONGEST, "words", words);
  }

  /// The number of the form as it was sent; one of our own when it is none.
  UUID number() {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}
