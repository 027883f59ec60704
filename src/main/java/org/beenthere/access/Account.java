package org.beenthere.access;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param signIn what is typed to sign in, in lower case
/// @param passwordHash Argon2id, or null when the account has no password
record Account(
    AccountId id,
    String signIn,
    @Nullable String email,
    String called,
    @Nullable String passwordHash,
    Language language,
    Instant openedAt,
    @Nullable Instant closedAt) {}
