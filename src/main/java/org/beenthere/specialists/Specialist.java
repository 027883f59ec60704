package org.beenthere.specialists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// A peer specialist.
///
/// @param called the name they chose to be shown
/// @param words about themselves, in their own words, as shown in public
/// @param firstTalk what a first talk with them is like
/// @param experiences lived experience they choose to share
/// @param languages what they speak or sign: ISO 639-1, or `ase` and the like for signed languages
/// @param base where they work from, and how far they travel; without a town where that is kept
/// @param places how many people they walk with at a time, 0 to 60
/// @param terms on which terms they walk with people
/// @param forEverybody what of this everybody may see; the rest of it is for their program alone
/// @param listed whether they want to be found in the public directory
/// @param pausedUntil the first day they are back, or null
public record Specialist(
    OrganizationId organization,
    SpecialistId id,
    AccountId account,
    String called,
    String words,
    String firstTalk,
    Set<Experience> experiences,
    List<String> languages,
    Set<Way> ways,
    Base base,
    int places,
    Terms terms,
    Set<Share> forEverybody,
    boolean listed,
    @Nullable LocalDate pausedUntil,
    int version) {

  /// Where somebody works from. Degrees, WGS 84.
  ///
  /// @param reachKm how far they travel, 0 to 1000 kilometres
  public record Base(
      @Nullable String place,
      @Nullable String country,
      @Nullable Double latitude,
      @Nullable Double longitude,
      int reachKm) {

    /// The same country and reach, without the town.
    Base withoutTown() {
      return new Base(null, country, null, null, reachKm);
    }
  }

  /// The same specialist with only what an audience may see of them. What they keep closer than the
  /// program is not here at all.
  public Specialist seenBy(Audience audience) {
    if (audience != Audience.EVERYBODY) {
      return this;
    }
    return sharing(
        hides(Share.WORDS) ? "" : words,
        hides(Share.FIRST_TALK) ? "" : firstTalk,
        hides(Share.EXPERIENCES) ? Set.of() : experiences,
        hides(Share.LANGUAGES) ? List.of() : languages,
        hides(Share.WAYS) ? Set.of() : ways,
        hides(Share.TOWN) ? base.withoutTown() : base,
        terms.with(
            hides(Share.COMMUNITIES) ? Set.of() : terms.serves(),
            hides(Share.HOURS) ? List.of() : terms.free(),
            hides(Share.LIMITS) ? "" : terms.limits(),
            null),
        forEverybody);
  }

  Specialist sharing(
      String otherWords,
      String otherFirstTalk,
      Set<Experience> otherExperiences,
      List<String> otherLanguages,
      Set<Way> otherWays,
      Base otherBase,
      Terms otherTerms,
      Set<Share> otherForEverybody) {
    return new Specialist(
        organization,
        id,
        account,
        called,
        otherWords,
        otherFirstTalk,
        otherExperiences,
        otherLanguages,
        otherWays,
        otherBase,
        places,
        otherTerms,
        otherForEverybody,
        listed,
        pausedUntil,
        version);
  }

  /// Whether something is not for everybody.
  public boolean hides(Share share) {
    return !forEverybody.contains(share);
  }

  /// Whether they take part on that day.
  public boolean isHereOn(LocalDate day) {
    return pausedUntil == null || !day.isBefore(pausedUntil);
  }
}
