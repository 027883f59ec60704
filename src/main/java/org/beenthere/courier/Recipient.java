package org.beenthere.courier;

import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// Whom a message is for. What is for a participant is shown to nobody under another hat, even
/// where one account owns both.
public record Recipient(@Nullable AccountId account, @Nullable ParticipantId participant) {

  public Recipient {
    if (account == null && participant == null) {
      throw new IllegalArgumentException("somebody receives it");
    }
  }

  public static Recipient of(ParticipantId participant) {
    return new Recipient(null, participant);
  }

  /// Somebody who works here, or waits to be welcomed.
  public static Recipient of(AccountId account) {
    return new Recipient(account, null);
  }

  public static Recipient of(Viewer viewer) {
    return viewer.hat() == Hat.PARTICIPANT ? of(viewer.participant()) : of(viewer.account());
  }
}
