package org.beenthere.duty;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who is on call in the next two weeks, for everybody who works here, and under which name they
/// are shown and at which number they are rung.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class DutyController {

  private static final int LONGEST_NAME = 80;

  private final DutyBoard board;
  private final OwnDuty own;
  private final Templates templates;

  DutyController(DutyBoard board, OwnDuty own, Templates templates) {
    this.board = board;
    this.own = own;
    this.templates = templates;
  }

  @GetMapping("/duty")
  View show(Viewer viewer, Page page) {
    return Html.ok(show(page, viewer, own.of(viewer), FormErrors.none()));
  }

  @PostMapping("/duty")
  View name(@RequestParam(defaultValue = "") String called, Viewer viewer, Page page) {
    var typed = FormText.oneLine(called);
    var errors = FormErrors.none().atMost(LONGEST_NAME, "called", typed);
    if (errors.any()) {
      return Html.invalid(show(page, viewer, own.of(viewer).called(typed), errors));
    }
    own.called(viewer, typed);
    return Html.seeOther("/duty", typed.isEmpty() ? "duty.name.none" : "duty.name.kept");
  }

  @GetMapping("/duty/ring")
  View ring(Viewer viewer, Page page) {
    return Html.ok(templates.dutyRing(page, own.of(viewer), FormErrors.none()));
  }

  /// By text too, on their own phone, if they like.
  @PostMapping("/duty/ring")
  View ring(@RequestParam(defaultValue = "") String number, Viewer viewer, Page page) {
    var typed = FormText.oneLine(number);
    if (!own.number(viewer, typed)) {
      var errors = FormErrors.none().add("number", "duty.ring.wrong");
      return Html.invalid(templates.dutyRing(page, own.of(viewer).number(typed), errors));
    }
    return Html.seeOther("/duty", typed.isEmpty() ? "duty.ring.none" : "duty.ring.kept");
  }

  private JteModel show(Page page, Viewer viewer, OwnDuty.Said said, FormErrors errors) {
    return templates.dutyBoard(page, board.of(viewer), said, errors);
  }

  @Bean
  static NavigationEntry dutyEntry() {
    return NavigationEntry.of(180, "/duty", "duty.title", "clock", Hat.SPECIALIST, Hat.MANAGER);
  }
}
