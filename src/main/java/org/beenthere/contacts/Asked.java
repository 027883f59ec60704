package org.beenthere.contacts;

import java.util.List;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Words;

/// What the rules found, as it stands beside the fields of a form.
final class Asked {

  /// What stops a note stands at its field; what is asked about stands there with a tick.
  static FormErrors errors(List<Finding> found, NoteForm form, Words words) {
    var errors = FormErrors.none();
    for (var one : found) {
      if (one.stops()) {
        errors.add(one.rule().field(), one.key(), one.details(words));
      } else if (!form.answered().contains(one.rule())) {
        errors.add("said-" + one.rule(), one.key() + ".ask", one.details(words));
      }
    }
    return errors;
  }

  private Asked() {}
}
