package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
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

/// What somebody tried, for themselves: what helped most, and who sees it.
@Controller
@For(Hat.PARTICIPANT)
class PracticeController {

  private static final String PRACTICE = "/my/tools/practice";
  private static final int A_PAGE = 20;

  private final Practices practices;
  private final Toolkit toolkit;
  private final Library library;
  private final Participants participants;
  private final Templates templates;

  PracticeController(
      Practices practices,
      Toolkit toolkit,
      Library library,
      Participants participants,
      Templates templates) {
    this.practices = practices;
    this.toolkit = toolkit;
    this.library = library;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping(PRACTICE)
  View line(@RequestParam(defaultValue = "") String after, Viewer viewer, Page page) {
    var who = viewer.participant();
    participants.open(viewer, who, "practice");
    var start = after.isEmpty() ? null : Identifier.read(after);
    var found = practices.of(viewer.organization(), who, start, A_PAGE + 1);
    var shown = found.subList(0, Math.min(A_PAGE, found.size()));
    return Html.ok(
        templates.copingPractice(
            page,
            shelf(page),
            start == null
                ? practices.byWhatHelped(viewer.organization(), who)
                : List.<List<Practice>>of(),
            shown,
            found.size() > A_PAGE ? shown.getLast().id().toString() : ""));
  }

  @GetMapping(PRACTICE + "/new")
  View begin(@RequestParam(defaultValue = "") String tool, Viewer viewer, Page page) {
    var own = own(viewer);
    var known = knows(own, tool);
    return Html.ok(show(own, PracticeForm.about(known ? tool : ""), FormErrors.none(), page));
  }

  @PostMapping(PRACTICE + "/new")
  View add(PracticeForm form, Viewer viewer, Page page) {
    var own = own(viewer);
    var errors = form.check(knows(own, form.tool()));
    if (errors.any()) {
      return Html.invalid(show(own, form, errors, page));
    }
    practices.add(viewer, form);
    return Html.seeOther(PRACTICE, "coping.practice.kept");
  }

  /// Who sees it from now on, or that it goes.
  @PostMapping(PRACTICE + "/{entry}")
  View change(
      @PathVariable String entry, @RequestParam(defaultValue = "") String change, Viewer viewer) {
    var id = Identifier.read(entry);
    if (change.equals(Toolkit.Place.ERASE.name())) {
      practices.erase(viewer, id);
      return Html.seeOther(PRACTICE, "coping.erased");
    }
    practices.share(viewer, id, change.equals(Toolkit.Place.SHARE.name()));
    return Html.seeOther(PRACTICE, "coping.shares.changed");
  }

  private List<Tool> own(Viewer viewer) {
    return toolkit.of(viewer.organization(), viewer.participant()).tools();
  }

  private static boolean knows(List<Tool> own, String tool) {
    return Technique.of(tool).isPresent() || own.stream().anyMatch(one -> one.value().equals(tool));
  }

  private JteModel show(List<Tool> own, PracticeForm form, FormErrors errors, Page page) {
    var others =
        Stream.of(Technique.values())
            .filter(one -> own.stream().noneMatch(tool -> tool.technique() == one))
            .toList();
    return templates.copingTried(page, shelf(page), own, others, form, errors);
  }

  private Shelf shelf(Page page) {
    return new Shelf(library.all(page.words().language()));
  }
}
