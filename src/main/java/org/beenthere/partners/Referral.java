package org.beenthere.partners;

import java.time.Duration;
import java.time.Instant;
import org.beenthere.consent.ConsentId;
import org.beenthere.referrals.RequestId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.PartnerId;
import org.jspecify.annotations.Nullable;

/// Somebody whom a partner referred.
///
/// @param member who referred them
/// @param account the person
/// @param participant who they are here now, once welcomed
/// @param spokenAt when somebody of the program first spoke with them
/// @param overAt when it was over before that, or after
public record Referral(
    OrganizationId organization,
    RequestId id,
    PartnerId partner,
    ConsentId consent,
    AccountId member,
    AccountId account,
    @Nullable ParticipantId participant,
    String called,
    Language language,
    Instant referredAt,
    @Nullable Instant spokenAt,
    @Nullable Instant secondToldAt,
    @Nullable AccountId secondAccount,
    @Nullable Instant managersToldAt,
    @Nullable Instant overAt) {

  /// For how many whole hours somebody waits for a human word.
  public long hours(Instant now) {
    return Math.max(0, Duration.between(referredAt, spokenAt == null ? now : spokenAt).toHours());
  }

  public boolean isWaiting() {
    return spokenAt == null && overAt == null;
  }

  /// What became of it.
  public enum Step {
    RECEIVED,
    ACCEPTED,
    FIRST_MEETING,
    CLOSED
  }
}
