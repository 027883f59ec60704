package org.beenthere.appointments;

import java.time.ZoneId;
import org.beenthere.organizations.Organizations;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// By which clock specialists say when they are there: that of their organization.
@Component
class Zones {

  private final Organizations organizations;

  Zones(Organizations organizations) {
    this.organizations = organizations;
  }

  ZoneId of(OrganizationId organization) {
    return organizations.find(organization).timeZone();
  }
}
