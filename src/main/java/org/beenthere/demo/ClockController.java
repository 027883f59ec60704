package org.beenthere.demo;

import beenthere.pages.Templates;
import java.time.Clock;
import java.time.Duration;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.storage.ClockSetting;
import org.beenthere.vocabulary.Hat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Lets the administrator of a demonstration move the time forward and watch what the house does
/// when somebody goes quiet. There is no such page in a real house.
@Controller
@For(Hat.ADMINISTRATOR)
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class ClockController {

  private static final int A_YEAR = 366;

  private final ClockSetting setting;
  private final Clock clock;
  private final Templates templates;

  ClockController(ClockSetting setting, Clock clock, Templates templates) {
    this.setting = setting;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/clock")
  View clock(Page page) {
    return Html.ok(templates.demoClock(page, clock.instant(), "1", FormErrors.none()));
  }

  @PostMapping("/clock")
  View move(@RequestParam(defaultValue = "") String days, Page page) {
    var typed = days.strip();
    if (!typed.matches("\\d{1,3}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > A_YEAR) {
      return Html.invalid(
          templates.demoClock(
              page, clock.instant(), typed, FormErrors.of("days", "demo.clock.days.wrong")));
    }
    // An hour at a time, as the house would have lived through them: what may only come in the
    // daytime comes then, at whatever time of day the clock is moved.
    for (int hour = 0; hour < 24 * Integer.parseInt(typed); hour++) {
      setting.moveForward(Duration.ofHours(1));
    }
    return Html.seeOther("/clock", "demo.clock.moved");
  }

  @Bean
  @ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
  static NavigationEntry clockEntry() {
    return NavigationEntry.of(900, "/clock", "demo.clock", "clock", Hat.ADMINISTRATOR);
  }
}
