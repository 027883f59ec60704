package org.beenthere.outreach;

import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;

/// Words that are added to a conversation, by either side.
///
/// @param form names this form, so that sending it twice is saying it once
/// @param heard whether the lines to call in danger came up already
public record SayForm(String form, String words, Boolean heard) {

  static final int LONGEST = 4000;

  public SayForm {
    form = FormText.stripped(form);
    words = FormText.stripped(words);
    heard = heard != null && heard;
  }

  static SayForm empty() {
    return new SayForm(UUID.randomUUID().toString(), "", false);
  }

  SayForm afterHearing() {
    return new SayForm(form, words, true);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("words", words, "outreach.words.missing")
        .atMost(LONGEST, "words", words);
  }

  /// The number of a form as it was sent; one of our own when it is none.
  static UUID number(String form) {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}
