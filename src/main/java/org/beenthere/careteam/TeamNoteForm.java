package org.beenthere.careteam;

import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// A note for a team, or what the person says to one, as it is typed; nothing in it is null.
///
/// @param id made with the form and sent along with it, so that twice sent is one
/// @param notSo what was not so
/// @param hinted whether the hints about words were seen
public record TeamNoteForm(String id, String words, String notSo, String hinted) {

  public TeamNoteForm {
    id = FormText.asIs(id);
    words = FormText.asIs(words);
    notSo = FormText.asIs(notSo);
    hinted = FormText.asIs(hinted);
  }

  static TeamNoteForm fresh() {
    return new TeamNoteForm(Identifier.fresh().toString(), "", "", "");
  }

  TeamNoteForm seen() {
    return new TeamNoteForm(id, words, notSo, "yes");
  }

  boolean wasHinted() {
    return !hinted.isEmpty();
  }

  /// The number of the form; one that was tampered with is another.
  UUID number() {
    try {
      return Identifier.read(id);
    } catch (NotFound notOurs) {
      return Identifier.fresh();
    }
  }

  FormErrors checkWords() {
    return FormErrors.none()
        .require("words", words, "careteam.words.missing")
        .atMost(TeamNote.MOST, "words", words.strip());
  }

  FormErrors checkNotSo() {
    return FormErrors.none()
        .require("notSo", notSo, "careteam.notSo.missing")
        .atMost(TeamNote.MOST, "notSo", notSo.strip());
  }
}
