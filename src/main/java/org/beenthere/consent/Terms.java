package org.beenthere.consent;

import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/// What a permission says.
///
/// @param name the person's name
/// @param discloser who may tell
/// @param expiry until when, or null as long as nobody said
/// @param statements what the sheet tells the person
/// @param language the person's own
public record Terms(
    String name,
    String discloser,
    Set<Information> information,
    List<Recipient> recipients,
    Set<Purpose> purposes,
    @Nullable Expiry expiry,
    Set<Statement> statements,
    Language language) {

  /// @throws Refusal when it bundles what has to stand alone, or never ends without being for all
  ///   care to come
  public Terms {
    if (purposes.size() > 1 && purposes.stream().anyMatch(Purpose::standsAlone)) {
      throw new Refusal("consent.standsAlone");
    }
    if (expiry instanceof Expiry.When(var occurrence)
        && occurrence == Occurrence.NEVER
        && !purposes.contains(Purpose.TPO)) {
      throw new Refusal("consent.mustEnd");
    }
  }
}
