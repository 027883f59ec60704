package org.beenthere.programs;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Site;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programs of an organization, and how one comes into them. Anybody may read it.
@Service
@Transactional
public class Programs {

  private final EntranceTable table;
  private final Organizations organizations;
  private final Trail trail;

  Programs(EntranceTable table, Organizations organizations, Trail trail) {
    this.table = table;
    this.organizations = organizations;
    this.trail = trail;
  }

  /// The entrances of an organization, its oldest program first.
  @Transactional(readOnly = true)
  public List<Entrance> of(OrganizationId organization) {
    var places =
        organizations.sites(organization).stream().collect(Collectors.toMap(Site::id, Site::place));
    return table.of(organization, organizations.programs(organization), places);
  }

  /// @throws NotFound when the organization has no such program
  @Transactional(readOnly = true)
  public Entrance find(OrganizationId organization, UUID program) {
    return of(organization).stream()
        .filter(one -> one.program().equals(program))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// Says anew how one comes into a program.
  ///
  /// @throws OptimisticLockingFailureException when somebody else said it meanwhile
  public void change(Entrance entrance, Viewer by) {
    find(by.organization(), entrance.program());
    if (!table.put(by.organization(), entrance)) {
      throw new OptimisticLockingFailureException("the program was changed meanwhile");
    }
    trail.did(by, Deed.CHANGE, null, "program", entrance.program());
  }
}
