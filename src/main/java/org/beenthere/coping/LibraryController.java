package org.beenthere.coping;

import beenthere.pages.Templates;
import java.util.Arrays;
import java.util.List;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The library of skills. Everybody may read it, whoever they are, and nobody is told who read
/// what: there is no table for it, and no statement is asked.
@Controller
@For(Hat.VISITOR)
class LibraryController {

  private final Library library;
  private final Templates templates;

  LibraryController(Library library, Templates templates) {
    this.library = library;
    this.templates = templates;
  }

  /// The whole library, or what helps with one thing. What somebody looks for is kept by no
  /// browser.
  @GetMapping("/coping")
  View contents(@RequestParam(defaultValue = "") String with, Page page) {
    var need = Arrays.stream(HelpWith.values()).filter(one -> one.name().equals(with)).findFirst();
    var found = need.map(HelpWith::techniques).orElse(List.of(Technique.values()));
    var content = templates.copingContents(page, need, found, library.all(page.words().language()));
    return need.isPresent() ? Html.ok(content) : Html.kept(page, content);
  }

  @GetMapping("/coping/{technique}")
  View read(@PathVariable String technique, Page page) {
    var one = Technique.of(technique).orElseThrow(NotFound::new);
    return Html.kept(
        page,
        templates.copingTechnique(
            page, one, library.of(one, page.words().language()), library.sources(one)));
  }

  /// One step alone, for whoever holds a phone in a hard hour.
  @GetMapping("/coping/{technique}/steps/{number}")
  View step(@PathVariable String technique, @PathVariable int number, Page page) {
    var one = Technique.of(technique).orElseThrow(NotFound::new);
    var howTo = library.of(one, page.words().language());
    if (number < 1 || number > howTo.steps().size()) {
      throw new NotFound();
    }
    return Html.kept(
        page,
        templates.copingStep(
            page, howTo.title(), howTo.steps(), number, one.address(), one.slug()));
  }
}
