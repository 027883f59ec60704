package org.beenthere.careteam;

import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;

/// Notes for a team that wait for something of somebody who supervises, the longest first; nothing
/// about what they wrote themselves. A note may lie there more than once.
interface TeamPile {

  List<TeamNoteId> waitingFor(OrganizationId organization, AccountId supervisor);

  /// All that does not wait for one of those who work here.
  List<TeamNoteId> waitingForManager(
      OrganizationId organization, AccountId manager, Set<AccountId> here);

  /// Those for whom something waits.
  Set<AccountId> supervisors(OrganizationId organization);
}
