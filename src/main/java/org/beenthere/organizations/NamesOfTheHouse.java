package org.beenthere.organizations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.access.Accounts;
import org.beenthere.audit.ThingNames;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Tells *What was changed here* who began or ended to work here, and which program it was.
@Component
class NamesOfTheHouse implements ThingNames {

  private final Organizations organizations;
  private final Accounts accounts;

  NamesOfTheHouse(Organizations organizations, Accounts accounts) {
    this.organizations = organizations;
    this.accounts = accounts;
  }

  @Override
  public Set<String> things() {
    return Set.of(Staff.THING, "program");
  }

  @Override
  public Map<UUID, String> called(Viewer viewer, Set<UUID> some, Words words) {
    var called = new HashMap<UUID, String>();
    organizations
        .programs(viewer.organization())
        .forEach(program -> called.put(program.id(), program.name()));
    accounts
        .called(some.stream().map(AccountId::new).collect(Collectors.toSet()))
        .forEach((account, name) -> called.put(account.value(), name));
    return called;
  }
}
