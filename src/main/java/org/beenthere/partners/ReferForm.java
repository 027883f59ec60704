package org.beenthere.partners;

import java.util.EnumSet;
import java.util.Set;
import org.beenthere.consent.Information;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// What somebody allows when a partner refers them, and their signature.
///
/// @param name their name, as the sheet has it
/// @param tells what the partner may hear; nothing is all right
/// @param signature their name as they typed it to sign
/// @param shown the SHA-256 of the sheet they read
public record ReferForm(
    String name, Set<Information> tells, @Nullable Until until, String signature, String shown) {

  static final ReferForm EMPTY = new ReferForm("", Set.of(), Until.THREE_MONTHS, "", "");

  /// What the person may tick; that the form is read goes without saying.
  public static final Information[] CHOICES = {
    Information.STANDING, Information.FIRST_MEETING, Information.CLOSED
  };

  public ReferForm {
    name = FormText.oneLine(name);
    tells = tells == null ? Set.of() : tells;
    signature = FormText.oneLine(signature);
    shown = FormText.stripped(shown);
  }

  void check(FormErrors errors) {
    errors
        .require("name", name, "partners.refer.name.missing")
        .atMost(200, "name", name)
        .addIf(until == null, "until", "partners.refer.until.missing");
  }

  /// All that is told: to the program what stands on the form, to the partner what was ticked.
  Set<Information> information() {
    var all = EnumSet.of(Information.FORM);
    all.addAll(tells);
    return all;
  }

  boolean tellsSomething() {
    return tells.stream().anyMatch(one -> one != Information.FORM);
  }

  /// Signs what was read just now.
  ReferForm reading(String sha256) {
    return new ReferForm(name, tells, until, signature, sha256);
  }
}
