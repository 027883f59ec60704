package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;

/// What one of the two said about a plan before they signed it.
public record Remark(int number, Hat role, AccountId accountId, String words, Instant at) {}
