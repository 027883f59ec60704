package org.beenthere.coping;

import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;

/// A question as it is typed; nothing in it is null.
///
/// @param form made with the form and sent along with it, so that twice sent is one
/// @param who who sees it: [Shares]
public record QuestionForm(String form, String words, String whom, String who) {

  private static final int WORDS = 500;
  private static final int NAME = 120;

  public QuestionForm {
    form = FormText.asIs(form);
    words = FormText.oneLine(words);
    whom = FormText.oneLine(whom);
    who = FormText.asIs(who);
  }

  /// An empty one, for the same person as the one before.
  static QuestionForm fresh(String whom) {
    return new QuestionForm(Identifier.fresh().toString(), "", whom, Shares.PEER.name());
  }

  FormErrors check() {
    return FormErrors.none()
        .require("words", words, "coping.questions.words.missing")
        .atMost(WORDS, "words", words)
        .atMost(NAME, "whom", whom);
  }

  public boolean isShared() {
    return Shares.read(who);
  }

  UUID id() {
    return Identifier.of(Identifier.read(form), List.of("question", words, whom, who));
  }
}
