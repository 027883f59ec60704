package org.beenthere.partners;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;

/// Somebody who works at a partner.
public record Member(AccountId account, String called, Instant since) {}
