package org.beenthere.duty;

import java.util.Set;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;

/// Who is not on call just now, whatever the roster says; said by the room that knows. Where they
/// stand in the roster is a gap, which managers see.
public interface KeptOff {

  /// Those of these who are not. Asked for by the house.
  Set<AccountId> among(OrganizationId organization, Set<AccountId> those);
}
