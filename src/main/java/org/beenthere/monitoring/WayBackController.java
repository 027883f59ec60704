package org.beenthere.monitoring;

import beenthere.pages.Templates;
import java.time.Clock;
import org.beenthere.monitoring.Keeper.Sign;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.ShownAgain;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page behind the link in a message: one button, and not a word about who or what. A link that
/// leads nowhere looks the same, before and after the button.
@Controller
@For(Hat.VISITOR)
class WayBackController {

  private final WaysBack ways;
  private final Keeper keeper;
  private final House house;
  private final Clock clock;
  private final Templates templates;

  WayBackController(WaysBack ways, Keeper keeper, House house, Clock clock, Templates templates) {
    this.ways = ways;
    this.keeper = keeper;
    this.house = house;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/r/{token}")
  View calm(@PathVariable String token, Page page) {
    return Html.ok(templates.monitoringWayBack(page, false));
  }

  @ShownAgain("/r/{token}")
  View again(Page page) {
    return Html.again(templates.monitoringWayBack(page, false));
  }

  @PostMapping("/r/{token}")
  View here(@PathVariable String token, Page page) {
    house
        .as(Asking.HOUSE, () -> ways.find(token))
        .ifPresent(found ->
            house.inOrganization(
                found.organizationId(),
                () ->
                    keeper.heard(
                        found.organizationId(),
                        found.participantId(),
                        clock.instant(),
                        Sign.THEMSELVES)));
    return Html.ok(templates.monitoringWayBack(page, true));
  }
}
