package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// "We noted that we met for 30 minutes. Right?", on *Today* of whoever wants to be asked.
@Controller
@For(Hat.PARTICIPANT)
class ReceiptController implements TodayPanel {

  private final Receipts receipts;
  private final Contacts contacts;
  private final Templates templates;

  ReceiptController(Receipts receipts, Contacts contacts, Templates templates) {
    this.receipts = receipts;
    this.contacts = contacts;
    this.templates = templates;
  }

  @PostMapping("/my/notes/receipts")
  View wish(@RequestParam(defaultValue = "false") boolean asked, Viewer viewer) {
    receipts.wish(viewer, asked);
    return Html.seeOther(
        "/my/notes", asked ? "contacts.receipts.on.said" : "contacts.receipts.off.said");
  }

  @PostMapping("/my/notes/{note}/receipt")
  View reply(
      @PathVariable ContactId note,
      @RequestParam(required = false) Receipt.@Nullable Reply reply,
      Viewer viewer) {
    if (reply == null) {
      throw new NotFound();
    }
    receipts.reply(viewer, note, reply);
    if (reply == Receipt.Reply.RIGHT) {
      return Html.seeOther("/today", "contacts.receipt.thanks");
    }
    var about = contacts.one(viewer.organization(), viewer.participant(), note).note();
    return Html.seeOther(
        "/my/notes/" + note,
        contacts.hasWhoAnswers(about) ? "contacts.receipt.passedOn" : "contacts.notSo.said.nobody");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.PARTICIPANT;
  }

  @Override
  public int order() {
    return 315;
  }

  @Override
  public Content show(Page page) {
    return templates.contactsReceipts(page, receipts.open(page.who()));
  }
}
