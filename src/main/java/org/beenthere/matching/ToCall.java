package org.beenthere.matching;

import java.time.Instant;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.ParticipantId;

/// Somebody who would like to be called about choosing a peer.
public record ToCall(ParticipantId participant, String called, Instant since) {

  /// The first letter of the name, for the small face beside it.
  public String initial() {
    return Words.initial(called);
  }
}
