package org.beenthere.coping;

import beenthere.pages.Templates;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// *What I asked for*: whom, and what came of it.
@Controller
@For(Hat.PARTICIPANT)
class AskedController {

  private static final String ASKED = "/my/tools/asked";

  private final Advocacy advocacy;
  private final Participants participants;
  private final Templates templates;

  AskedController(Advocacy advocacy, Participants participants, Templates templates) {
    this.advocacy = advocacy;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping(ASKED)
  View all(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "asked");
    return Html.ok(
        templates.copingAsked(page, advocacy.askedBy(viewer.organization(), viewer.participant())));
  }

  @GetMapping(ASKED + "/new")
  View begin(Page page) {
    var form = AskedForm.fresh(page.words().today());
    return Html.ok(templates.copingAskedOne(page, "", form, FormErrors.none()));
  }

  @PostMapping(ASKED + "/new")
  View note(AskedForm form, Viewer viewer, Page page) {
    var errors = form.check(page.words().today());
    if (!errors.any() && !advocacy.note(viewer, form)) {
      errors.add("what", "coping.full", Advocacy.MOST);
    }
    return errors.any()
        ? Html.invalid(templates.copingAskedOne(page, "", form, errors))
        : Html.seeOther(ASKED, "coping.asked.kept");
  }

  @GetMapping(ASKED + "/{asked}")
  View one(@PathVariable String asked, Viewer viewer, Page page) {
    var one = advocacy.asked(viewer, Identifier.read(asked));
    participants.open(viewer, viewer.participant(), "asked");
    return Html.ok(
        templates.copingAskedOne(page, one.id().toString(), AskedForm.of(one), FormErrors.none()));
  }

  @PostMapping(ASKED + "/{asked}")
  View change(@PathVariable String asked, AskedForm form, Viewer viewer, Page page) {
    var one = advocacy.asked(viewer, Identifier.read(asked));
    var errors = form.check(page.words().today());
    if (errors.any()) {
      return Html.invalid(templates.copingAskedOne(page, one.id().toString(), form, errors));
    }
    advocacy.change(viewer, one.id(), form);
    return Html.seeOther(ASKED, "coping.asked.kept");
  }

  @PostMapping(ASKED + "/{asked}/erase")
  View erase(@PathVariable String asked, Viewer viewer) {
    advocacy.eraseAsked(viewer, Identifier.read(asked));
    return Html.seeOther(ASKED, "coping.erased");
  }
}
