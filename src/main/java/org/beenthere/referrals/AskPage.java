package org.beenthere.referrals;

import beenthere.pages.Templates;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// The page on which somebody asks for support, before they filled anything in. Rooms above may
/// lead to it with words that the person brings along.
@Component
public class AskPage {

  private final Addressed addressed;
  private final Sheets sheets;
  private final Templates templates;

  AskPage(Addressed addressed, Sheets sheets, Templates templates) {
    this.addressed = addressed;
    this.sheets = sheets;
    this.templates = templates;
  }

  /// @param peer the peer they wish for, or empty
  /// @param words their own words, which they may change before they send them; nothing is kept
  public View with(String peer, String words, Page page) {
    var form = AskForm.empty(peer, page.words().language(), words);
    var sheet = sheets.show(addressed.whom(form), form, AboutForm.of(""), "", false, page);
    return Html.ok(templates.referralsAsk(page, sheet));
  }
}
