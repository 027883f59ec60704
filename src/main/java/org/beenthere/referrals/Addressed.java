package org.beenthere.referrals;

import java.util.List;
import org.beenthere.organizations.Organizations;
import org.springframework.stereotype.Component;

/// Finds whom a form is addressed to.
@Component
class Addressed {

  private final Organizations organizations;
  private final WishedPeers peers;

  Addressed(Organizations organizations, WishedPeers peers) {
    this.organizations = organizations;
    this.peers = peers;
  }

  Whom whom(AskForm form) {
    var peer = peers.find(form.peer()).orElse(null);
    if (peer != null) {
      return new Whom(peer, List.of(), organizations.find(peer.organization()));
    }
    var all = organizations.all();
    if (all.size() == 1) {
      return new Whom(null, List.of(), all.getFirst());
    }
    var chosen =
        all.stream()
            .filter(one -> one.organizationId().toString().equals(form.organization()))
            .findFirst()
            .orElse(null);
    return new Whom(null, all, chosen);
  }
}
