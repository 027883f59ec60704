package org.beenthere.partners;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.beenthere.consent.Information;
import org.beenthere.places.Spelling;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// What somebody allows when a partner refers them, and their signature.
///
/// @param name their name, as the sheet has it
/// @param tells what the partner may hear; nothing is all right
/// @param signature their name as they typed it to sign
/// @param signsAs in which role somebody else signs for them, or null
/// @param shown the SHA-256 of the sheet they read
public record ReferForm(
    String name,
    Set<Information> tells,
    @Nullable Until until,
    String signature,
    @Nullable SignsAs signsAs,
    String shown) {

  static final ReferForm EMPTY = new ReferForm("", Set.of(), Until.THREE_MONTHS, "", null, "");

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

  /// Whether another name stands under it than that of the person. Capitals, accents and spaces do
  /// not matter.
  public boolean isSignedByAnother() {
    return !signature.isEmpty() && !folded(signature).equals(folded(name));
  }

  private static String folded(String name) {
    var letters = Spelling.words(name).replace(" ", "");
    // A name in another script has no letters from a to z.
    return letters.isEmpty() ? FormText.oneLine(name).toLowerCase(Locale.ROOT) : letters;
  }

  /// The signature with the role in which another person signs, as it stands on the copy.
  ReferForm saying(Function<SignsAs, String> role) {
    return signsAs == null || !isSignedByAnother()
        ? this
        : new ReferForm(
            name, tells, until, signature + " (" + role.apply(signsAs) + ")", signsAs, shown);
  }

  /// Signs what was read just now.
  ReferForm reading(String sha256) {
    return new ReferForm(name, tells, until, signature, signsAs, sha256);
  }
}
