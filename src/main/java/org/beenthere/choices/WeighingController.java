package org.beenthere.choices;

import beenthere.pages.Templates;
import java.util.Map;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *What matters to me.* With script the page answers the cards by itself and nothing comes here.
/// Without, they are answered with a page and forgotten: the answer comes to the form itself and
/// not to an address of its own, so that neither the history of a browser nor a log has it. Nobody
/// is asked who they are.
@Controller
@For(Hat.VISITOR)
class WeighingController {

  private final Templates templates;

  WeighingController(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/choices/what-matters")
  View cards(Page page) {
    return Html.ok(templates.choicesMatters(page, Weighing.NOTHING, FormErrors.none()));
  }

  @ShownAgain("/choices/what-matters")
  View again(@RequestParam Map<String, String> form, Page page) {
    return Html.again(templates.choicesMatters(page, Weighing.read(form), FormErrors.none()));
  }

  @PostMapping("/choices/what-matters")
  View weigh(@RequestParam Map<String, String> form, Page page) {
    var weighing = Weighing.read(form);
    var errors = weighing.check();
    return errors.any()
        ? Html.invalid(templates.choicesMatters(page, weighing, errors))
        : Html.ok(templates.choicesWeighed(page, weighing));
  }
}
