package org.beenthere.partners;

import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// A partner to be added.
public record PartnerForm(String name, Partner.@Nullable Kind kind) {

  static final PartnerForm EMPTY = new PartnerForm("", null);

  public PartnerForm {
    name = FormText.oneLine(name);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("name", name, "partners.name.missing")
        .atMost(200, "name", name)
        .addIf(kind == null, "kind", "partners.kind.missing");
  }
}
