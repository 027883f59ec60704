package org.beenthere.organizations;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;

/// Somebody who works here as something, since when.
public record StaffLine(AccountId account, String called, Hat hat, Instant since) {}
