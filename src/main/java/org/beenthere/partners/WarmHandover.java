package org.beenthere.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.beenthere.consent.ConsentId;
import org.beenthere.referrals.RequestId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.PartnerId;
import org.jspecify.annotations.Nullable;

/// A meeting at once, asked for by somebody who sits with a partner: a warm hand-off.
///
/// @param phone where they are reached, for a call
/// @param until so long somebody may say that they come
/// @param takenCalled what whoever comes is called
/// @param minutes in how many minutes they come
public record WarmHandover(
    OrganizationId organization,
    UUID id,
    RequestId referral,
    ConsentId consent,
    PartnerId partner,
    AccountId account,
    Language language,
    Way way,
    String phone,
    Instant askedAt,
    Instant until,
    State state,
    @Nullable AccountId takenBy,
    @Nullable String takenCalled,
    @Nullable Instant takenAt,
    @Nullable Integer minutes) {

  /// So long we look for somebody before we say that nobody is free.
  public static final Duration WAITS = Duration.ofMinutes(10);

  public enum Way {
    CALL,
    MESSAGE
  }

  public enum State {
    OPEN,
    TAKEN,
    MET,
    NOBODY,
    STOPPED
  }

  /// Whether nobody came in time, whoever noticed.
  public boolean isInVain(Instant now) {
    return state == State.NOBODY || state == State.OPEN && !now.isBefore(until);
  }

  public boolean isOpen(Instant now) {
    return state == State.OPEN && now.isBefore(until);
  }

  /// When whoever comes is there.
  public @Nullable Instant comesAt() {
    return takenAt == null || minutes == null ? null : takenAt.plusSeconds(60L * minutes);
  }
}
