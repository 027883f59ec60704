package org.beenthere.organizations;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;

/// Somebody who works here as something, since when.
///
/// @param person whom a specialist’s hat stands for; null for every other hat
public record StaffLine(
    AccountId account, String called, Hat hat, @Nullable UUID person, Instant since) {}
