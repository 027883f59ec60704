package org.beenthere.coping;

import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;

/// What a peer suggests, as it is typed; nothing in it is null.
///
/// @param form made with the form and sent along with it, so that twice sent is one
/// @param tool the name of the technique
public record SuggestionForm(String form, String tool, String words) {

  private static final int LONG = 1000;

  public SuggestionForm {
    form = FormText.asIs(form);
    tool = FormText.stripped(tool);
    words = FormText.stripped(words);
  }

  static SuggestionForm of(String tool) {
    return new SuggestionForm(Identifier.fresh().toString(), tool, "");
  }

  FormErrors check() {
    return FormErrors.none()
        .addIf(Technique.of(tool).isEmpty(), "tool", "coping.suggest.tool.missing")
        .atMost(LONG, "words", words);
  }

  UUID id() {
    return Identifier.of(Identifier.read(form), List.of("suggestion", tool, words));
  }
}
