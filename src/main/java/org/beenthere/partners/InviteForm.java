package org.beenthere.partners;

import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;

/// Somebody at a partner who is to get a link.
public record InviteForm(String called) {

  public InviteForm {
    called = FormText.oneLine(called);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("called", called, "partners.join.called.missing")
        .atMost(80, "called", called);
  }
}
