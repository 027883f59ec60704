package org.beenthere.contacts;

import beenthere.pages.Templates;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is written about somebody, for the person it is about.
@Controller
@For(Hat.PARTICIPANT)
class MyNotesController {

  private static final int A_PAGE = 10;

  private final Contacts contacts;
  private final Participants participants;
  private final Receipts receipts;
  private final Templates templates;

  MyNotesController(
      Contacts contacts, Participants participants, Receipts receipts, Templates templates) {
    this.contacts = contacts;
    this.participants = participants;
    this.receipts = receipts;
    this.templates = templates;
  }

  @GetMapping("/my/notes")
  View mine(@RequestParam(required = false) @Nullable ContactId after, Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "contacts");
    return Html.ok(
        templates.contactsMine(
            page,
            contacts.of(viewer.organization(), viewer.participant(), after, A_PAGE),
            receipts.wishes(viewer)));
  }

  @GetMapping("/my/notes/{note}")
  View one(@PathVariable ContactId note, Viewer viewer, Page page) {
    return Html.ok(show(note, LineForm.fresh(), FormErrors.none(), viewer, page));
  }

  @PostMapping("/my/notes/{note}")
  View add(@PathVariable ContactId note, LineForm form, Viewer viewer, Page page) {
    var errors = form.checkLine();
    if (errors.any()) {
      return Html.invalid(show(note, form, errors, viewer, page));
    }
    return switch (contacts.add(viewer, note, Identifier.read(form.id()), form.words())) {
      case SIGNED, SIGNED_BEFORE -> Html.seeOther("/my/notes/" + note, "contacts.line.added");
      case DIFFERS -> {
        var addedAlready = FormErrors.of("words", "contacts.line.addedAlready");
        yield Html.invalid(show(note, form.anew(), addedAlready, viewer, page));
      }
    };
  }

  /// "That is not how it was", in their own words.
  @PostMapping("/my/notes/{note}/objection")
  View notSo(@PathVariable ContactId note, NotSoForm typed, Viewer viewer, Page page) {
    var form = typed.line();
    var errors = form.checkObjection();
    if (errors.any()) {
      return Html.invalid(show(note, form, errors, viewer, page));
    }
    return switch (contacts.notHowItWas(viewer, note, Identifier.read(form.id()), form.words())) {
      case SIGNED, SIGNED_BEFORE -> Html.seeOther("/my/notes/" + note, said(note, viewer));
      case DIFFERS -> {
        var already = FormErrors.of("notSo", "contacts.line.addedAlready");
        yield Html.invalid(show(note, form.anew(), already, viewer, page));
      }
    };
  }

  private String said(ContactId note, Viewer viewer) {
    var line = contacts.one(viewer.organization(), viewer.participant(), note);
    return contacts.hasWhoAnswers(line.note())
        ? "contacts.notSo.said"
        : "contacts.notSo.said.nobody";
  }

  private gg.jte.models.runtime.JteModel show(
      ContactId note, LineForm form, FormErrors errors, Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "contact");
    var line = contacts.one(viewer.organization(), viewer.participant(), note);
    return templates.contactsMyNote(page, line, contacts.hasWhoAnswers(line.note()), form, errors);
  }

  @Bean
  static NavigationEntry notesEntry() {
    return NavigationEntry.of(300, "/my/notes", "contacts.mine", "note", Hat.PARTICIPANT);
  }
}
