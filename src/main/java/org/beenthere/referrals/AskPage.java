package org.beenthere.referrals;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.organizations.Organizations;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The page on which somebody asks for support, before they filled anything in. Rooms above may
/// lead to it with words that the person brings along.
@Component
public class AskPage {

  private final Organizations organizations;
  private final WishedPeers peers;
  private final Templates templates;

  AskPage(Organizations organizations, WishedPeers peers, Templates templates) {
    this.organizations = organizations;
    this.peers = peers;
    this.templates = templates;
  }

  /// @param peer the peer they wish for, or empty
  /// @param words their own words, which they may change before they send them; nothing is kept
  public View with(String peer, String words, Page page) {
    var form = AskForm.empty(peer, page.words().language(), words);
    return Html.ok(templates.referralsAsk(page, form, FormErrors.none(), whom(form)));
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
