package org.beenthere.referrals;

import org.beenthere.vocabulary.PartnerId;

/// Who came along when somebody asked.
///
/// @param name what the partner was called then
public record ReferredBy(PartnerId partner, String name) {}
