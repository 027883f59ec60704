package org.beenthere.outreach;

import java.util.Set;
import java.util.UUID;
import org.beenthere.Town;
import org.beenthere.outreach.Conversations.Begun;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.test.context.TestComponent;

/// People of tests who write without a name.
@TestComponent
public class Stranger {

  private static final Place NASHVILLE =
      new Place("US-37203", "37203", "Nashville", "US-TN", "US", new Point(36.15, -86.79));

  private final Conversations conversations;

  Stranger(Conversations conversations) {
    this.conversations = conversations;
  }

  /// A specialist who is listed and certified and has room.
  public static Viewer peer(Town town, String called) {
    return town.certified(called, NASHVILLE, Set.of(Experience.ALCOHOL), java.util.List.of("en"));
  }

  public Begun writes(Town town, Viewer peer, String words) {
    return writes(town, peer.specialist(), words);
  }

  /// To whoever is free.
  public Begun writesToWhoever(Town town, String words) {
    return writes(town, (SpecialistId) null, words);
  }

  private Begun writes(Town town, SpecialistId specialist, String words) {
    return conversations.begin(
        new Addressee(town.id(), specialist),
        new FirstWords("Blue", Language.EN, words, CallWish.NONE),
        UUID.randomUUID());
  }
}
