package org.beenthere.partners;

import java.util.function.Predicate;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;

/// After how many hours somebody else is told, and who.
///
/// @param second an account, or empty for the managers
public record RisingForm(String secondHours, String managerHours, String second) {

  public RisingForm {
    secondHours = FormText.stripped(secondHours);
    managerHours = FormText.stripped(managerHours);
    second = FormText.stripped(second);
  }

  static RisingForm of(Hours hours) {
    var account = hours.secondAccount();
    return new RisingForm(
        Integer.toString(hours.second()),
        Integer.toString(hours.managers()),
        account == null ? "" : account.toString());
  }

  FormErrors check() {
    var errors =
        FormErrors.none()
            .addIf(number(secondHours) == 0, "secondHours", "partners.hours.wrong", Hours.MOST)
            .addIf(number(managerHours) == 0, "managerHours", "partners.hours.wrong", Hours.MOST);
    return errors.addIf(
        !errors.any() && number(managerHours) < number(secondHours),
        "managerHours",
        "partners.hours.order");
  }

  /// @param isStaff whether somebody works here; whoever does not is told nothing
  Hours hours(Predicate<AccountId> isStaff) {
    var account = account();
    return new Hours(
        number(secondHours),
        number(managerHours),
        account != null && isStaff.test(account) ? account : null);
  }

  private @Nullable AccountId account() {
    try {
      return second.isEmpty() ? null : new AccountId(Identifier.read(second));
    } catch (NotFound notAnIdentifier) {
      return null;
    }
  }

  private static int number(String typed) {
    var hours = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    return hours > Hours.MOST ? 0 : hours;
  }
}
