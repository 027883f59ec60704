package org.beenthere.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.NotCertified;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Terms;
import org.springframework.stereotype.Component;

/// Tells a specialist in words why visitors do not see them.
@Component
class WhyUnlisted {

  private final Register register;

  WhyUnlisted(Register register) {
    this.register = register;
  }

  /// @param hurdles what stands in the way
  List<String> say(Specialist specialist, Set<ListingHurdle> hurdles, Words words) {
    var standing = register.standing(specialist.account(), words.today());
    return telling(hurdles).stream()
        .map(hurdle -> say(hurdle, standing, specialist.terms(), words))
        .toList();
  }

  /// Whoever is here in a role that is never shown need not mend anything else.
  private static Set<ListingHurdle> telling(Set<ListingHurdle> hurdles) {
    return hurdles.contains(ListingHurdle.OTHER_ROLE)
        ? EnumSet.of(ListingHurdle.OTHER_ROLE)
        : hurdles;
  }

  private static String say(ListingHurdle hurdle, Standing standing, Terms terms, Words words) {
    return switch (hurdle) {
      case NOT_CERTIFIED ->
          standing instanceof NotCertified(var why) ? words.of(why) : words.of(hurdle);
      case HELD -> words.t("directory.held.why", String.valueOf(terms.heldWhy()));
      default -> words.of(hurdle);
    };
  }
}
