package org.beenthere.referrals;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Community;
import org.jspecify.annotations.Nullable;

/// What somebody says beside their request so that the right program is found. All of it may be
/// left out.
///
/// @param program the program asked for, or empty for whichever fits
/// @param none whether they said that they belong to none of those named
/// @param told whether it was explained already that the program may not be for them
public record AboutForm(
    String program,
    String age,
    Set<Community> belongs,
    Boolean none,
    Set<Situation> situations,
    Boolean told) {

  private static final int OLDEST = 120;

  /// Fills what was not sent; null stops here.
  public AboutForm {
    program = FormText.stripped(program);
    age = FormText.stripped(age);
    belongs = belongs == null ? Set.of() : belongs;
    // A box that is not ticked is not sent.
    none = none != null && none;
    situations = situations == null ? Set.of() : situations;
    told = told != null && told;
  }

  /// Nothing said yet.
  static AboutForm of(String program) {
    return new AboutForm(program, "", Set.of(), false, Set.of(), false);
  }

  /// The same form, once it was explained for whom the program is.
  AboutForm afterTelling() {
    return new AboutForm(program, age, belongs, none, situations, true);
  }

  FormErrors check(FormErrors errors) {
    var number = number();
    return errors.addIf(
        !age.isEmpty() && (number == null || number > OLDEST), "age", "referrals.ask.age.wrong");
  }

  /// @param known the program, as the organization has it, or null
  /// @param jurisdiction of the place they named, or null
  Intake intake(@Nullable UUID known, @Nullable String jurisdiction) {
    return new Intake(
        known,
        number(),
        jurisdiction,
        belongs.isEmpty() && !none ? null : Set.copyOf(belongs),
        Set.copyOf(situations),
        null);
  }

  /// Whether that is the program asked for.
  boolean asksFor(UUID other) {
    return Objects.equals(program, other.toString());
  }

  private @Nullable Integer number() {
    return age.matches("\\d{1,3}") ? Integer.valueOf(age) : null;
  }
}
