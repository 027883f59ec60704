package org.beenthere.plans;

import java.time.LocalDate;
import java.util.Objects;
import org.beenthere.shell.FormErrors;

/// What a specialist writes down of a sheet that was signed on paper.
///
/// @param spoken whether the person said it aloud before the witness, on the phone for example
/// @param same that the sheet says exactly what stands on the page
public record PaperForm(boolean spoken, String name, String day, String witness, boolean same) {

  static PaperForm begun(Names names, LocalDate today) {
    return new PaperForm(false, names.participant(), today.toString(), "", false);
  }

  static PaperForm of(Posted posted) {
    return new PaperForm(
        posted.text("how").equals("SPOKEN"),
        posted.text("name"),
        posted.text("day"),
        posted.text("witness"),
        posted.has("same"));
  }

  /// @param handedOn when the plan was handed on to be signed: before that nobody could
  FormErrors check(LocalDate handedOn, LocalDate today, Names names) {
    var signed = Read.day(day);
    return FormErrors.none()
        .require("name", name, "plans.onPaper.nameMissing")
        .atMost(Limits.NAME, "name", name)
        .addIf(signed == null, "day", "plans.onPaper.dayMissing")
        .addIf(
            signed != null && (signed.isBefore(handedOn) || signed.isAfter(today)),
            "day",
            "plans.onPaper.dayWrong")
        .require("witness", witness, "plans.onPaper.witnessMissing")
        .atMost(Limits.NAME, "witness", witness)
        .addIf(isOneOfTheTwo(names), "witness", "plans.onPaper.witnessIsOneOfTheTwo")
        .addIf(!same, "same", "plans.onPaper.sameMissing");
  }

  private boolean isOneOfTheTwo(Names names) {
    return witness.equalsIgnoreCase(name)
        || witness.equalsIgnoreCase(names.participant())
        || witness.equalsIgnoreCase(names.peer());
  }

  /// What was checked before.
  OnPaper read() {
    return new OnPaper(spoken, name, Objects.requireNonNull(Read.day(day)), witness);
  }
}
