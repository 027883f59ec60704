package org.beenthere.duty;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who is on call in the next two weeks, for everybody who works here, and under which name they
/// are shown.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class DutyController {

  private static final int LONGEST_NAME = 80;

  private final DutyBoard board;
  private final NameTable names;
  private final House house;
  private final Templates templates;

  DutyController(DutyBoard board, NameTable names, House house, Templates templates) {
    this.board = board;
    this.names = names;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/duty")
  View show(Viewer viewer, Page page) {
    var shown =
        house.as(Asking.of(viewer), () -> names.of(viewer.organization(), viewer.account()));
    return Html.ok(show(page, viewer, shown, FormErrors.none()));
  }

  @PostMapping("/duty")
  View name(@RequestParam(defaultValue = "") String called, Viewer viewer, Page page) {
    var typed = FormText.oneLine(called);
    var errors = FormErrors.none().atMost(LONGEST_NAME, "called", typed);
    if (errors.any()) {
      return Html.invalid(show(page, viewer, typed, errors));
    }
    house.as(
        Asking.of(viewer),
        () -> {
          names.put(viewer.organization(), viewer.account(), typed);
          return typed;
        });
    return Html.seeOther("/duty", typed.isEmpty() ? "duty.name.none" : "duty.name.kept");
  }

  private JteModel show(Page page, Viewer viewer, String called, FormErrors errors) {
    return templates.dutyBoard(page, board.of(viewer), called, errors);
  }

  @Bean
  static NavigationEntry dutyEntry() {
    return NavigationEntry.of(180, "/duty", "duty.title", "clock", Hat.SPECIALIST, Hat.MANAGER);
  }
}
