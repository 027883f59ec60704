package org.beenthere.demo;

import static org.beenthere.vocabulary.Experience.ALCOHOL;
import static org.beenthere.vocabulary.Experience.DEPRESSION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.demo.Cast.Shares;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// An organization in Utrecht that knows nothing of Riverbend.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class Herstelhuis {

  private final Cast cast;
  private final Clock clock;

  Herstelhuis(Cast cast, Clock clock) {
    this.cast = cast;
    this.clock = clock;
  }

  void live() {
    var zone = ZoneId.of("Europe/Amsterdam");
    var house = cast.found("Herstelhuis Utrecht", "NL", Language.NL, zone, "Utrecht");
    cast.staff(house, "Joke", "joke", Hat.MANAGER);
    cast.help(house, "utrecht");
    var today = LocalDate.now(clock.withZone(zone));
    cast.specialist(
        house,
        "Wim",
        "wim",
        "Utrecht",
        new Shares(
            "Ik heb jaren gedaan alsof er niets was. Nu help ik je graag om dat niet te hoeven.",
            "We maken een rondje langs de singel. Jij bepaalt het tempo.",
            Set.of(ALCOHOL, DEPRESSION),
            List.of("nl", "en"),
            EnumSet.allOf(Way.class),
            8,
            "NL",
            today.plusMonths(20)));
  }
}
