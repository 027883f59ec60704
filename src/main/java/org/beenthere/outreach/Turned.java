package org.beenthere.outreach;

import java.util.List;
import org.beenthere.directory.Listing;
import org.beenthere.organizations.Organization;
import org.beenthere.shell.CrisisLines;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// To whom somebody turned, as the page tells them before they write.
///
/// @param peer the specialist they write to, or null for whoever is free
/// @param several whether there is more than one organization in this house
/// @param onCall who is on call outside of the hours, or null when nobody is or it is open
/// @param lines whom to call in the country of the organization
public record Turned(
    Organization organization,
    @Nullable Listing peer,
    boolean several,
    HoursShown hours,
    @Nullable OnCallShown onCall,
    List<CrisisLines.Line> lines) {

  Addressee addressee() {
    return new Addressee(organization.organizationId(), peer == null ? null : peer.specialist());
  }

  /// How they could talk: as the peer says, and any way when nobody is chosen or they keep it.
  public Way[] ways() {
    return peer == null || peer.ways().isEmpty()
        ? Way.values()
        : peer.ways().stream().sorted().toArray(Way[]::new);
  }

  /// Who answers.
  public String called() {
    return peer == null ? organization.name() : peer.called();
  }
}
