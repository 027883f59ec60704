package org.beenthere.arrivals;

import java.time.Instant;
import org.beenthere.shell.Progress;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A list of people on its way in.
///
/// @param accountId in whose name the house works on it
/// @param run the number of the piece of work; a page that shows an older one is stale
/// @param letters how the file was encoded
/// @param separator what stood between its cells
/// @param came how many people were brought in
/// @param here how many were here already and left untouched
/// @param unpaired how many came without the peer that the list names
public record Arrival(
    OrganizationId organizationId,
    ArrivalId id,
    AccountId accountId,
    String fileName,
    ArrivalState state,
    int run,
    String letters,
    String separator,
    int rowsTotal,
    int rowsDone,
    Instant receivedAt,
    Instant runBeganAt,
    @Nullable Instant decidedAt,
    int came,
    int here,
    int leftOut,
    int paired,
    int unpaired) {

  public Progress progress() {
    return new Progress(rowsDone, rowsTotal, runBeganAt);
  }

  /// The address of its page.
  public String path() {
    return "/people/arrivals/" + id;
  }

  /// Asks the database in the name of the manager.
  Asking asking() {
    return new Asking(organizationId, accountId, Hat.MANAGER, null);
  }
}
