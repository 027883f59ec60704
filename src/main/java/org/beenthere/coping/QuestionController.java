package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *Questions for my appointment*: written down, printed, ticked off.
@Controller
@For(Hat.PARTICIPANT)
class QuestionController {

  private static final String QUESTIONS = "/my/tools/questions";

  private final Advocacy advocacy;
  private final Participants participants;
  private final Templates templates;

  QuestionController(Advocacy advocacy, Participants participants, Templates templates) {
    this.advocacy = advocacy;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping(QUESTIONS)
  View all(Viewer viewer, Page page) {
    return Html.ok(show(QuestionForm.fresh(""), FormErrors.none(), viewer, page));
  }

  @PostMapping(QUESTIONS)
  View write(QuestionForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (!errors.any() && !advocacy.write(viewer, form)) {
      errors.add("words", "coping.full", Advocacy.MOST);
    }
    return errors.any()
        ? Html.invalid(show(form, errors, viewer, page))
        : Html.seeOther(QUESTIONS, "coping.questions.kept");
  }

  @PostMapping(QUESTIONS + "/{question}")
  View tick(
      @PathVariable String question, @RequestParam(defaultValue = "") String done, Viewer viewer) {
    advocacy.tick(viewer, Identifier.read(question), done.equals("yes"));
    return Html.seeOther(QUESTIONS);
  }

  @PostMapping(QUESTIONS + "/{question}/erase")
  View erase(@PathVariable String question, Viewer viewer) {
    advocacy.eraseQuestion(viewer, Identifier.read(question));
    return Html.seeOther(QUESTIONS, "coping.erased");
  }

  private JteModel show(QuestionForm form, FormErrors errors, Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "questions");
    return templates.copingQuestions(
        page, advocacy.questionsOf(viewer.organization(), viewer.participant()), form, errors);
  }
}
