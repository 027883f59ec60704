package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.contacts.GentleWords.Hint;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PersonLine;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// One note for several people who met as a group. Nobody’s record names another.
@Controller
@For(Hat.SPECIALIST)
class GroupController {

  private static final int EVERYBODY = 100;

  private final Contacts contacts;
  private final Participants participants;
  private final Templates templates;
  private final Clock clock;

  GroupController(Contacts contacts, Participants participants, Templates templates, Clock clock) {
    this.contacts = contacts;
    this.participants = participants;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/notes/group")
  View write(Viewer viewer, Page page) {
    var form = GroupForm.fresh(clock.instant(), ZoneId.of(viewer.zone()));
    return Html.ok(show(form, people(viewer), FormErrors.none(), List.of(), viewer, page));
  }

  @PostMapping("/notes/group")
  View sign(GroupForm form, Viewer viewer, Page page) {
    var people = people(viewer);
    var edge = contacts.edge(viewer);
    var errors = form.check(ZoneId.of(viewer.zone()), clock.instant(), edge, people);
    if (errors.any()) {
      return Html.invalid(show(form, people, errors, List.of(), viewer, page));
    }
    var hints = hints(form, page);
    if (!hints.isEmpty()) {
      return Html.ok(show(form.seen(), people, FormErrors.none(), hints, viewer, page));
    }
    return switch (contacts.sign(viewer, form)) {
      case SigningResult.NotTheirs _ -> throw new Refusal("contacts.tasks.notYours");
      case SigningResult.NotYet(var found) -> {
        var asked = Asked.errors(found, form.typed(), page.words());
        yield Html.invalid(show(form, people, asked, List.of(), viewer, page));
      }
      case SigningResult.Done(var signing) when signing == Signing.DIFFERS -> {
        var already = FormErrors.of("did", "contacts.signedAlready");
        yield Html.invalid(show(form.anew(), people, already, List.of(), viewer, page));
      }
      case SigningResult.Done(var signed) -> Html.seeOther("/today", "contacts.group.signed");
    };
  }

  private List<PersonLine> people(Viewer viewer) {
    return participants.people(viewer, "", null, EVERYBODY);
  }

  private static List<Hint> hints(GroupForm form, Page page) {
    if (!form.hinted().isEmpty()) {
      return List.of();
    }
    var texts = new ArrayList<>(form.own().values());
    texts.add(form.did());
    texts.add(form.next());
    return GentleWords.hints(page.words().language(), texts.toArray(String[]::new));
  }

  private JteModel show(
      GroupForm form,
      List<PersonLine> people,
      FormErrors errors,
      List<Hint> hints,
      Viewer viewer,
      Page page) {
    return templates.contactsGroup(page, form, people, contacts.edge(viewer), errors, hints);
  }
}
