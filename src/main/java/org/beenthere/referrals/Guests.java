package org.beenthere.referrals;

import java.util.List;
import org.beenthere.access.HatSource;
import org.beenthere.organizations.Organizations;
import org.beenthere.referrals.Request.State;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever asked and is no participant is a guest: they see how their request stands, and nothing
/// else. Once they are welcomed, they come as a participant.
@Component
class Guests implements HatSource {

  private final RequestTable table;
  private final Organizations organizations;

  Guests(RequestTable table, Organizations organizations) {
    this.table = table;
    this.organizations = organizations;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Viewer> hatsOf(AccountId account, String called) {
    return table.ofAccount(account).stream()
        .filter(request -> request.answer().state() != State.WELCOMED)
        .map(request -> hat(request, account))
        .toList();
  }

  private Viewer hat(Request request, AccountId account) {
    var organization = organizations.find(request.organization());
    return new Viewer(
        account,
        Hat.GUEST,
        request.organization(),
        organization.name(),
        null,
        request.asked().called(),
        organization.country(),
        organization.zone());
  }
}
