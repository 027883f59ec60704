package org.beenthere.matching;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.SpecialistId;

/// Somebody a specialist knows privately, as typed.
///
/// @param form names this form, so that sending it twice adds one
public record KnownForm(String form, String called, String place, String bornYear) {

  public KnownForm {
    form = FormText.stripped(form);
    called = FormText.oneLine(called);
    place = FormText.oneLine(place);
    bornYear = FormText.stripped(bornYear);
  }

  static KnownForm empty() {
    return new KnownForm(UUID.randomUUID().toString(), "", "", "");
  }

  FormErrors check() {
    return FormErrors.none()
        .require("called", called, "matching.known.called.missing")
        .atMost(80, "called", called)
        .addIf(
            !called.isEmpty() && !called.matches(".*[\\p{L}\\p{N}]{2}.*"),
            "called",
            "matching.known.called.short")
        .atMost(80, "place", place)
        .addIf(
            !bornYear.isEmpty() && !bornYear.matches("(19|20)\\d\\d"),
            "bornYear",
            "matching.known.bornYear.wrong");
  }

  /// The form was found in order.
  Known known(SpecialistId by, Instant now) {
    return new Known(
        id(), by, called, place, bornYear.isEmpty() ? null : Integer.valueOf(bornYear), null, now);
  }

  private UUID id() {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}
