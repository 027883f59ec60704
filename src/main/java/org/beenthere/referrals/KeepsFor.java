package org.beenthere.referrals;

import java.time.Period;
import org.beenthere.vocabulary.OrganizationId;

/// For how long an organization keeps what nobody went on with. Offered by the room that knows;
/// without one it is thirty days.
public interface KeepsFor {

  /// Asked for by the house or by a visitor of that organization.
  Period keeps(OrganizationId organization);
}
