package org.beenthere.referrals;

import java.util.Set;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// What somebody says of themselves when they ask for support. All of it may be left out; who gives
/// no name gets one that is kind to be called by.
///
/// @param words what brings them, in their own words
/// @param wished the peer they ask for, or null for whoever is free
/// @param peer what kind of peer they would like
/// @param experiences what they would like a peer to have been through as well
/// @param intake what they say so that the right program is found
public record AskForSupport(
    String called,
    Language language,
    String words,
    @Nullable SpecialistId wished,
    Set<Experience> experiences,
    Set<Way> ways,
    PeerWish peer,
    SafeContact reach,
    Home home,
    Intake intake) {

  /// Without a word about which program.
  public AskForSupport(
      String called,
      Language language,
      String words,
      @Nullable SpecialistId wished,
      Set<Experience> experiences,
      Set<Way> ways,
      PeerWish peer,
      SafeContact reach,
      Home home) {
    this(called, language, words, wished, experiences, ways, peer, reach, home, Intake.NONE);
  }

  AskForSupport called(String name) {
    return new AskForSupport(
        name, language, words, wished, experiences, ways, peer, reach, home, intake);
  }

  AskForSupport with(Intake other) {
    return new AskForSupport(
        called, language, words, wished, experiences, ways, peer, reach, home, other);
  }
}
