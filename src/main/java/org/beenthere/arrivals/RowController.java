package org.beenthere.arrivals;

import beenthere.pages.Templates;
import org.beenthere.arrivals.RowsShown.WhichRows;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The rows of a list, some at a time, with what was seen in them and what to do about it.
@Controller
@For(Hat.MANAGER)
class RowController {

  private final Arrivals arrivals;
  private final Looking looking;
  private final Templates templates;

  RowController(Arrivals arrivals, Looking looking, Templates templates) {
    this.arrivals = arrivals;
    this.looking = looking;
    this.templates = templates;
  }

  @GetMapping("/people/arrivals/{id}/rows")
  View rows(
      @PathVariable String id,
      @RequestParam(defaultValue = "look") String show,
      @RequestParam(defaultValue = "0") int after,
      Viewer viewer,
      Page page) {
    var arrival = shown(id, viewer);
    var rows = looking.rows(arrival, WhichRows.of(show), after);
    return Html.ok(
        templates.arrivalsRows(
            page, arrival, looking.counts(arrival), rows, FormErrors.none(), ArrivalForm.EMPTY));
  }

  @PostMapping("/people/arrivals/{id}/rows")
  View answer(
      @PathVariable String id,
      @RequestParam(defaultValue = "look") String show,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam MultiValueMap<String, String> posted,
      Viewer viewer,
      Page page) {
    var arrival = shown(id, viewer);
    var rows = looking.rows(arrival, WhichRows.of(show), after);
    var form = ArrivalForm.of(posted);
    var errors = form.checkAnswers(rows.rows());
    if (errors.any()) {
      return Html.invalid(
          templates.arrivalsRows(page, arrival, looking.counts(arrival), rows, errors, form));
    }
    arrivals.answer(arrival.id(), form.run(), form.answers(rows.rows()), viewer);
    return Html.seeOther(arrival.path() + "/rows?show=" + rows.show().code(), "arrivals.kept");
  }

  @GetMapping("/people/arrivals/{id}/problems.csv")
  View problems(@PathVariable String id, Viewer viewer, Page page) {
    var arrival = shown(id, viewer);
    return (model, request, response) -> {
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"look-at.csv\"");
      response.setHeader("Cache-Control", "no-store");
      looking.writeProblems(arrival, page.words(), response.getOutputStream());
    };
  }

  /// Rows are shown while they are kept, and not while they are read.
  private Arrival shown(String id, Viewer viewer) {
    var arrival = arrivals.find(ArrivalId.of(id), viewer);
    if (arrival.state() != ArrivalState.READY && arrival.state() != ArrivalState.DONE) {
      throw new NotFound();
    }
    return arrival;
  }
}
