package org.beenthere.partners;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Staff;
import org.beenthere.organizations.StaffLine;
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

/// An administrator says after how many hours somebody else is told that a referred person waits.
@Controller
@For(Hat.ADMINISTRATOR)
class RisingController {

  private final SettingTable settings;
  private final Staff staff;
  private final Trail trail;
  private final House house;
  private final Templates templates;

  RisingController(
      SettingTable settings, Staff staff, Trail trail, House house, Templates templates) {
    this.settings = settings;
    this.staff = staff;
    this.trail = trail;
    this.house = house;
    this.templates = templates;
  }

  @GetMapping("/referral-hours")
  View show(Viewer viewer, Page page) {
    var now = house.as(Asking.of(viewer), () -> settings.of(viewer.organization()));
    return Html.ok(
        templates.partnersHours(page, RisingForm.of(now), staff(viewer), FormErrors.none()));
  }

  @PostMapping("/referral-hours")
  View change(RisingForm form, Viewer viewer, Page page) {
    var errors = form.check();
    var staff = staff(viewer);
    if (errors.any()) {
      return Html.invalid(templates.partnersHours(page, form, staff, errors));
    }
    var hours =
        form.hours(account -> staff.stream().anyMatch(one -> one.account().equals(account)));
    house.as(
        Asking.of(viewer),
        () -> {
          settings.put(viewer.organization(), hours);
          trail.did(viewer, Deed.CHANGE, null, "waits", viewer.organization().value());
          return hours;
        });
    return Html.seeOther("/referral-hours", "partners.hours.done");
  }

  /// Those who speak with people.
  private List<StaffLine> staff(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> staff.of(viewer.organization())).stream()
        .filter(one -> one.hat() != Hat.ADMINISTRATOR)
        .toList();
  }

  @Bean
  static NavigationEntry referralHoursEntry() {
    return NavigationEntry.of(270, "/referral-hours", "partners.hours", "clock", Hat.ADMINISTRATOR);
  }
}
