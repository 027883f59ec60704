package org.beenthere.outreach;

import beenthere.pages.Templates;
import java.time.ZoneId;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
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
import org.springframework.web.servlet.View;

/// An administrator says when the organization answers whoever writes without a name.
@Controller
@For(Hat.ADMINISTRATOR)
class HoursController {

  private final HoursTable hours;
  private final Trail trail;
  private final House house;
  private final Templates templates;

  HoursController(HoursTable hours, Trail trail, House house, Templates templates) {
    this.hours = hours;
    this.trail = trail;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/office-hours")
  View show(Viewer viewer, Page page) {
    var now = house.as(Asking.of(viewer), () -> hours.of(viewer.organization()));
    return Html.ok(templates.outreachSettings(page, HoursForm.of(now), FormErrors.none()));
  }

  @PostMapping("/office-hours")
  View change(HoursForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.outreachSettings(page, form, errors));
    }
    house.as(
        Asking.of(viewer),
        () -> {
          hours.put(viewer.organization(), form.hours(ZoneId.of(viewer.zone())));
          trail.did(viewer, Deed.CHANGE, null, "hours", viewer.organization().value());
          return form;
        });
    return Html.seeOther("/office-hours", "outreach.settings.done");
  }

  @Bean
  static NavigationEntry officeHoursEntry() {
    return NavigationEntry.of(
        250, "/office-hours", "outreach.settings", "clock", Hat.ADMINISTRATOR);
  }
}
