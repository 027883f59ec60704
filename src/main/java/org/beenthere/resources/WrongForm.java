package org.beenthere.resources;

import java.util.Arrays;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// What somebody says is wrong about a service. There is no field for who says it.
///
/// @param kind one of [RemarkKind]
/// @param what in their words, or empty
public record WrongForm(String kind, String what) {

  static final int LONGEST = 300;

  static final WrongForm EMPTY = new WrongForm("", "");

  public WrongForm {
    kind = FormText.stripped(kind);
    what = FormText.stripped(what);
  }

  FormErrors check() {
    var known = kindSaid();
    return FormErrors.none()
        .addIf(known == null, "kind", "resources.wrong.kind.missing")
        .addIf(known == RemarkKind.OTHER && what.isEmpty(), "what", "resources.wrong.what.missing")
        .atMost(LONGEST, "what", what);
  }

  @Nullable RemarkKind kindSaid() {
    return Arrays.stream(RemarkKind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .orElse(null);
  }
}
