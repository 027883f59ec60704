package org.beenthere.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beenthere.crisis.Calls;
import org.beenthere.crisis.Confidant;
import org.beenthere.crisis.CrisisPart;
import org.beenthere.crisis.CrisisPlans;
import org.beenthere.crisis.CrisisText;
import org.beenthere.crisis.DirectiveForm;
import org.beenthere.crisis.Directives;
import org.beenthere.crisis.OwnCalls;
import org.beenthere.crisis.Sees;
import org.beenthere.crisis.WarningSign;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What invented people wrote for hard days.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class CrisisCast {

  private static final CrisisText JAMIES =
      new CrisisText(
          Map.of(
              CrisisPart.WELL,
              "I joke a lot. I sleep six hours and get up without the alarm.",
              CrisisPart.DAILY,
              "Coffee on the steps. A walk before work. A text to Aunt Jo.",
              CrisisPart.HELPS,
              "Sit with me and say little. The garage, with the radio on. Cold water.",
              CrisisPart.WORSE,
              "Asking me over and over if I used. Crowds. My brother on the phone.",
              CrisisPart.WANTED,
              "General, on Fifth. They let me keep my phone.",
              CrisisPart.UNWANTED,
              "No shot to calm me down unless I say yes.",
              CrisisPart.AT_HOME,
              "Aunt Jo has a key and feeds Biscuit.",
              CrisisPart.OVER,
              "I joke again, and I call back."),
          List.of(
              new WarningSign(
                  "I stop answering texts for a day.",
                  "I walk to Aunt Jo’s, the long way.",
                  "Aunt Jo",
                  ""),
              new WarningSign(
                  "I do not sleep for two nights and count money.",
                  "I give Aunt Jo my card.",
                  "Maria",
                  "Aunt Jo"),
              new WarningSign(
                  "I am sure everybody would be better off.", "", "", "988, and Maria")),
          List.of(
              new Confidant(
                  "Aunt Jo",
                  "+1 615 555 0137",
                  "Jamie has the weather again. Can you come by?",
                  Confidant.May.YES),
              new Confidant("Mr. Cole", "", "I am sick today.", Confidant.May.IF_NOTHING_ELSE),
              new Confidant("My brother", "", "", Confidant.May.NO)));

  private final CrisisPlans plans;
  private final Directives directives;
  private final OwnCalls own;
  private final Calls calls;
  private final House house;

  CrisisCast(CrisisPlans plans, Directives directives, OwnCalls own, Calls calls, House house) {
    this.plans = plans;
    this.directives = directives;
    this.own = own;
    this.calls = calls;
    this.house = house;
  }

  /// Jamie has a plan that Maria and whoever is on call may read; Maria wrote a line that waits.
  void write(Viewer jamie, Viewer maria) {
    as(jamie, () -> plans.say(jamie, Sees.ON_CALL));
    for (var part : CrisisPart.values()) {
      writes(jamie, jamie, part, JAMIES);
    }
    as(
        jamie,
        () -> {
          var written = plans.of(jamie.organization(), jamie.participant()).text();
          plans.keep(jamie, jamie.participant(), written.seen(null));
        });
    writes(
        maria,
        jamie,
        CrisisPart.AFTER,
        new CrisisText(
            Map.of(CrisisPart.AFTER, "A quiet day. Then we look at what helped."),
            List.of(),
            List.of()));
  }

  /// Jamie signed a paper, and says where it is.
  void directive(Viewer jamie, LocalDate today) {
    as(
        jamie,
        () ->
            directives.say(
                jamie,
                new DirectiveForm(
                    Identifier.fresh().toString(),
                    "SIGNED",
                    "In the blue folder in Aunt Jo’s kitchen.",
                    "Aunt Jo, and Dr. Patel.",
                    "Aunt Jo",
                    today.minusMonths(4).toString(),
                    today.minusDays(20).toString(),
                    "ON_CALL",
                    "",
                    ""),
                null));
  }

  /// One evening Jamie needed someone, and Maria called back.
  void call(Viewer jamie, Viewer maria) {
    var call =
        own.begin(
            jamie,
            Identifier.fresh(),
            "+1 615 555 0188",
            "My brother called. I do not want to be alone.");
    calls.answer(maria, call);
    calls.spoke(
        maria, call, "We talked until the kettle was cold. He sleeps at his aunt’s tonight.");
  }

  private void writes(Viewer author, Viewer whose, CrisisPart part, CrisisText text) {
    as(
        author,
        () -> {
          var before = plans.of(whose.organization(), whose.participant()).text();
          plans.write(author, whose.participant(), part, text, before.seen(part));
        });
  }

  private void as(Viewer viewer, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          return null;
        });
  }
}
