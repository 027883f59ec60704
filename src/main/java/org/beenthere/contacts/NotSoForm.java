package org.beenthere.contacts;

import org.beenthere.shell.FormText;

/// "That is not how it was", as it is typed; nothing in it is null.
///
/// @param id made with the form and sent along with it, so that twice sent is one
public record NotSoForm(String id, String notSo) {

  public NotSoForm {
    id = FormText.asIs(id);
    notSo = FormText.asIs(notSo);
  }

  /// The same as a line under the note.
  LineForm line() {
    return new LineForm(id, "", notSo);
  }
}
