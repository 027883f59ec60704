package org.beenthere.choices;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The pages on the choices. Everybody may read them, whoever they are, and nobody is told who read
/// what: there is no table for it, and no statement is asked.
@Controller
@For(Hat.VISITOR)
class ChoicesController {

  private final Leaflets leaflets;
  private final Templates templates;
  private final String house;

  ChoicesController(
      Leaflets leaflets, Templates templates, @Value("${beenthere.address}") String house) {
    this.leaflets = leaflets;
    this.templates = templates;
    this.house = house;
  }

  @GetMapping("/choices")
  View contents(Page page) {
    return Html.kept(page, templates.choicesContents(page, leaflets.all(page.words().language())));
  }

  @GetMapping("/choices/{topic}")
  View read(@PathVariable String topic, Page page) {
    var about = Topic.of(topic).orElseThrow(NotFound::new);
    return Html.kept(
        page,
        templates.choicesLeaflet(
            page,
            about,
            leaflets.of(about, page.words().language()),
            leaflets.sources(about),
            house + about.address()));
  }

  /// What to ask, on a sheet of its own with room to write.
  @GetMapping("/choices/{topic}/questions")
  View questions(@PathVariable String topic, Page page) {
    var about = Topic.of(topic).orElseThrow(NotFound::new);
    return Html.kept(
        page, templates.choicesQuestions(page, about, leaflets.of(about, page.words().language())));
  }

  /// A participant comes here from *My tools* and from the foot of each page; their menu is long
  /// enough on a phone.
  @Bean
  static NavigationEntry choicesEntry() {
    return NavigationEntry.of(600, "/choices", "choices.menu", "file", Hat.GUEST);
  }
}
