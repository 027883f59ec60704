package org.beenthere.resources;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.shell.Progress;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A file of services on its way in, and what became of it.
///
/// @param accountId in whose name the house works on it
/// @param run the number of the piece of work
/// @param servicesTotal how many stand in it; none while nobody knows
/// @param closing whether to close what it does not name any more
/// @param fault why it cannot be read at all
/// @param closedOnes open services of the agencies in it that it does not name any more; once it is
///   brought in, those that were closed for it
public record Delivery(
    OrganizationId organizationId,
    UUID id,
    AccountId accountId,
    String fileName,
    Instant receivedAt,
    DeliveryState state,
    int run,
    Instant runBeganAt,
    int servicesTotal,
    int servicesDone,
    boolean closing,
    @Nullable FileFault fault,
    int newOnes,
    int changedOnes,
    int sameOnes,
    int mendedOnes,
    int closedOnes) {

  public String path() {
    return "/resource-list/import/" + id;
  }

  public Progress progress() {
    return new Progress(servicesDone, servicesTotal, runBeganAt);
  }

  /// Asks the database in the name of the manager.
  Asking asking() {
    return new Asking(organizationId, accountId, Hat.MANAGER, null);
  }
}
