package org.beenthere.consent;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One recipient of a permission, and whether it is in force for them.
///
/// @param number which of them
/// @param since from when it holds; null while it is not signed
/// @param until the first moment at which it holds no more, or null as long as nothing says so
/// @param withdrawnAt when the person took it back, or null
/// @param without what of it the person took back while the rest holds
public record Grant(
    int number,
    Recipient recipient,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Instant withdrawnAt,
    Set<Information> without) {

  public boolean holds(Instant now) {
    return since != null && withdrawnAt == null && (until == null || now.isBefore(until));
  }
}
