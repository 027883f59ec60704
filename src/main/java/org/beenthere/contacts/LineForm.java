package org.beenthere.contacts;

import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;

/// What somebody adds to a signed note, as it is typed: the participant's line, or the author's
/// correction with its reason. Nothing in it is null.
///
/// @param id made with the form and sent along with it, so that twice sent is one line
public record LineForm(String id, String reason, String words) {

  private static final int SHORT = 500;
  private static final int LONG = 8000;

  public LineForm {
    id = FormText.asIs(id);
    reason = FormText.asIs(reason);
    words = FormText.asIs(words);
  }

  static LineForm fresh() {
    return new LineForm(Identifier.fresh().toString(), "", "");
  }

  /// The same words as a line of their own.
  LineForm anew() {
    return new LineForm(Identifier.fresh().toString(), reason, words);
  }

  FormErrors checkLine() {
    return FormErrors.none()
        .require("words", words, "contacts.line.missing")
        .atMost(LONG, "words", words);
  }

  FormErrors checkObjection() {
    return FormErrors.none()
        .require("notSo", words, "contacts.notSo.missing")
        .atMost(LONG, "notSo", words);
  }

  FormErrors checkAnswer() {
    return FormErrors.none()
        .require("words", words, "contacts.desk.answer.missing")
        .atMost(LONG, "words", words);
  }

  FormErrors checkCorrection() {
    return FormErrors.none()
        .require("words", words, "contacts.amend.words.missing")
        .atMost(LONG, "words", words)
        .require("reason", reason, "contacts.amend.reason.missing")
        .atMost(SHORT, "reason", reason);
  }
}
