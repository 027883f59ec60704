package org.beenthere.referrals;

import java.util.Locale;
import java.util.Optional;
import org.beenthere.participants.Participant;

/// By what somebody who asked may be a person who is known already. Pure, and a guess: whether they
/// are one person a manager says.
public enum Likeness {
  PHONE,
  EMAIL,
  NAME_AND_PLACE,
  /// The same name, and they say that they were here before.
  NAME;

  /// @param saysTheyWereHere whether they said that they were here before
  static Optional<Likeness> of(AskForSupport asked, boolean saysTheyWereHere, Participant known) {
    var reach = asked.reach();
    if (reach.phone() != null && reach.phone().equals(known.reach().phone())) {
      return Optional.of(PHONE);
    }
    if (reach.email() != null
        && known.reach().email() != null
        && small(reach.email()).equals(small(known.reach().email()))) {
      return Optional.of(EMAIL);
    }
    if (!small(asked.called()).equals(small(known.called()))) {
      return Optional.empty();
    }
    var there = asked.home().postalCode();
    if (there != null && there.equals(known.home().postalCode())) {
      return Optional.of(NAME_AND_PLACE);
    }
    return saysTheyWereHere ? Optional.of(NAME) : Optional.empty();
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
