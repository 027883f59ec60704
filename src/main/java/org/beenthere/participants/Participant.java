package org.beenthere.participants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Somebody who is supported.
///
/// @param account their own account, or null when they have none
/// @param called what they are called here, in their own words
/// @param name first and last name where a program needs them
/// @param home where they are, as exactly as they said it
/// @param wishes what they hope for and whom they would like to meet
/// @param program the program they belong to, or null for any of the organization
/// @param cameAs the number they had in the list they came from
public record Participant(
    OrganizationId organization,
    ParticipantId id,
    @Nullable AccountId account,
    String called,
    Name name,
    @Nullable LocalDate bornOn,
    Language language,
    String zone,
    Home home,
    SafeContact reach,
    Wishes wishes,
    @Nullable UUID program,
    State state,
    Instant welcomedAt,
    @Nullable String cameAs,
    int version) {

  /// The first letter of the name, for the small face beside it.
  public String initial() {
    return Words.initial(called);
  }

  /// First and last name, either of which may be unknown.
  public record Name(@Nullable String first, @Nullable String last) {
    public static final Name UNKNOWN = new Name(null, null);
  }

  /// Where somebody is. Degrees, WGS 84.
  public record Home(
      @Nullable String postalCode,
      @Nullable String place,
      @Nullable Double latitude,
      @Nullable Double longitude) {
    public static final Home UNKNOWN = new Home(null, null, null, null);
  }

  /// What they hope for and whom they would like to meet; nothing in it is required.
  ///
  /// @param peer what kind of peer they would like
  public record Wishes(String hopes, Set<Experience> experiences, Set<Way> ways, PeerWish peer) {
    public static final Wishes NONE = new Wishes("", Set.of(), Set.of(), PeerWish.NONE);
  }

  /// Whether they are with us.
  public enum State {
    ACTIVE,
    /// Away for a while: in hospital, in jail, travelling, or taking a pause.
    RESTING,
    LEFT
  }
}
