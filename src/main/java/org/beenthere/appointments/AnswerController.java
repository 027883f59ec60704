package org.beenthere.appointments;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.appointments.Answers.Question;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A proposed time, answered from a message without signing in. The page says when and nothing
/// else, and it takes a button: programs that look at every link in a message press none.
@Controller
@For(Hat.VISITOR)
class AnswerController {

  private static final int PER_HOUR = 60;

  private final Answers answers;
  private final Limiter limiter;
  private final Pages pages;
  private final Templates templates;

  AnswerController(Answers answers, Limiter limiter, Pages pages, Templates templates) {
    this.answers = answers;
    this.limiter = limiter;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/m/{token}")
  View ask(@PathVariable String token, HttpServletRequest request, Page page) {
    return allows(request)
        ? answers
            .question(token)
            .map(question -> Html.ok(templates.appointmentsAnswer(page, shown(question, page), "")))
            .orElseGet(() -> over(page))
        : Html.page(HttpStatus.TOO_MANY_REQUESTS, templates.appointmentsAnswered(page, "over"));
  }

  @PostMapping("/m/{token}")
  View answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "-1") int choice,
      HttpServletRequest request,
      Page page) {
    if (!allows(request)) {
      return Html.page(HttpStatus.TOO_MANY_REQUESTS, templates.appointmentsAnswered(page, "over"));
    }
    var found = answers.question(token);
    if (found.isEmpty() || choice < 0) {
      return over(page);
    }
    try {
      var agreed = answers.answer(found.get(), choice);
      return Html.ok(templates.appointmentsAnswered(page, agreed ? "agreed" : "another"));
    } catch (Refusal taken) {
      return Html.page(
          HttpStatus.CONFLICT,
          templates.appointmentsAnswer(page, shown(found.get(), page), page.words().of(taken)));
    }
  }

  private AnswerShown shown(Question question, Page page) {
    return new AnswerShown(
        question.times(), question.weeks(), pages.words(page.words().language(), question.zone()));
  }

  private View over(Page page) {
    return Html.page(HttpStatus.NOT_FOUND, templates.appointmentsAnswered(page, "over"));
  }

  private boolean allows(HttpServletRequest request) {
    return limiter.allow("answer", Limiter.networkOf(request), PER_HOUR, Duration.ofHours(1));
  }
}
