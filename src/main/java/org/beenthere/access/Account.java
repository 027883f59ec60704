package org.beenthere.access;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param signIn what is typed to sign in, in lower case
/// @param email where one-time links go, or null
/// @param passwordHash Argon2id, or null when the account has no password
/// @param passWords whether the password is a phrase of ours, of which only the letters count
/// @param sentOut how often everybody who was signed in was sent out again
record Account(
    AccountId id,
    String signIn,
    @Nullable String email,
    String called,
    @Nullable String passwordHash,
    boolean passWords,
    Language language,
    Instant openedAt,
    @Nullable Instant closedAt,
    int sentOut) {}
