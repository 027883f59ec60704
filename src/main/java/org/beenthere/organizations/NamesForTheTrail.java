package org.beenthere.organizations;

import java.util.Map;
import java.util.Set;
import org.beenthere.access.Accounts;
import org.beenthere.audit.AccountNames;
import org.beenthere.vocabulary.AccountId;
import org.springframework.stereotype.Component;

/// Names the people on *Who looked at my record*.
@Component
class NamesForTheTrail implements AccountNames {

  private final Accounts accounts;

  NamesForTheTrail(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Map<AccountId, String> called(Set<AccountId> some) {
    return accounts.called(some);
  }
}
