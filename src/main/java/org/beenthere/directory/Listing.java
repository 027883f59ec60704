package org.beenthere.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.places.Point;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// What a specialist chose to make public. What they keep is not here at all, so that nothing that
/// is done with a listing can tell it (ADR 163).
///
/// @param languages what they speak or sign: ISO 639; empty when they do not say
/// @param ways how one can meet them; empty when they do not say
/// @param serves whom they are there for in particular
/// @param free when they are usually free
/// @param limits what they do not do, in their own words
/// @param place their town, or null when they keep it
/// @param point where that is, or null with it
/// @param meetsKm how far from there they can meet in person
/// @param placesFree for how many more people they have room
/// @param backOn the first day after a break, or null
/// @param certifiedUntil the last day of the certificate, as it was known when this was copied
public record Listing(
    OrganizationId organization,
    SpecialistId specialist,
    AccountId account,
    String called,
    String words,
    String firstTalk,
    Set<Experience> experiences,
    List<String> languages,
    Set<Way> ways,
    Set<Community> serves,
    List<WeekPart> free,
    String limits,
    @Nullable String place,
    String country,
    @Nullable Point point,
    int meetsKm,
    int places,
    int placesFree,
    @Nullable LocalDate backOn,
    LocalDate certifiedUntil) {

  /// The ways that need no travel: they reach everybody in the country.
  public static final Set<Way> REMOTE = Set.copyOf(EnumSet.of(Way.PHONE, Way.VIDEO, Way.TEXT));

  public boolean hasRoom() {
    return placesFree > 0;
  }

  /// The first letter of the name, for the small face beside it.
  public String initial() {
    return Words.initial(called);
  }

  boolean isShownOn(LocalDate day) {
    return !certifiedUntil.isBefore(day) && (backOn == null || !backOn.isAfter(day));
  }
}
