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
/// @param base where they work from, and how far they travel
/// @param places how many people they walk with at a time, 0 to 60
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
      int reachKm) {}

  /// Whether they take part on that day.
  public boolean isHereOn(LocalDate day) {
    return pausedUntil == null || !day.isBefore(pausedUntil);
  }
}
