package org.beenthere.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.demo.Cast.Stage;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.places.Distance;
import org.beenthere.places.Found;
import org.beenthere.places.Places;
import org.beenthere.programs.Area;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.Programs;
import org.beenthere.programs.Rule;
import org.beenthere.programs.Rules;
import org.beenthere.programs.WaitRule;
import org.beenthere.referrals.AskForSupport;
import org.beenthere.referrals.Intake;
import org.beenthere.referrals.Referrals;
import org.beenthere.referrals.RequestId;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Two programs with rules, and invented people who ask and wait.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class AtTheDoor {

  private static final String NEAR = "Nashville, TN";

  private final Programs programs;
  private final Organizations organizations;
  private final Referrals referrals;
  private final Accounts accounts;
  private final Places places;
  private final House house;

  AtTheDoor(
      Programs programs,
      Organizations organizations,
      Referrals referrals,
      Accounts accounts,
      Places places,
      House house) {
    this.programs = programs;
    this.organizations = organizations;
    this.referrals = referrals;
    this.accounts = accounts;
    this.places = places;
    this.house = house;
  }

  /// The first program is for everybody in the county, a second one for young people around it.
  void openPrograms(Stage stage, Viewer manager) {
    house.inOrganization(
        stage.id(),
        () ->
            organizations.addProgram(
                stage.id(), organizations.sites(stage.id()).getFirst().id(), "Young adults"));
    house.as(
        Asking.of(manager),
        () -> {
          var all = programs.of(stage.id());
          programs.change(
              told(
                  all.getFirst(),
                  "Somebody who has been there walks with you, for as long as it helps.",
                  "Alguien que ya pasó por ello camina con usted, mientras le sirva.",
                  7,
                  List.of(WaitRule.LEAVING, WaitRule.PREGNANT),
                  new Rule.Served(
                      List.of(new Area.Codes("Davidson County", List.of("372", "37013", "37076")))),
                  new Rule.Funding(
                      Map.of(
                          Language.EN, "Free for everybody in the county. You need no insurance.",
                          Language.ES, "Gratis para todos en el condado. No necesita seguro."))),
              manager);
          programs.change(
              told(
                  all.getLast(),
                  "For your first years on your own. We meet after school or work.",
                  "Para sus primeros años por su cuenta. Nos vemos después de clases o del trabajo.",
                  null,
                  List.of(WaitRule.SENT),
                  new Rule.Ages(18, 25),
                  around()),
              manager);
          return manager;
        });
  }

  private static Entrance told(
      Entrance before,
      String en,
      String es,
      @Nullable Integer capacity,
      List<WaitRule> order,
      Rule... rules) {
    return new Entrance(
        before.program(),
        before.name(),
        before.place(),
        Map.of(Language.EN, en, Language.ES, es),
        false,
        null,
        capacity,
        order,
        new Rules(List.of(rules)),
        before.version());
  }

  private Rule around() {
    var nashville = ((Found.One) places.find(NEAR, "US")).place();
    return new Rule.Served(
        List.of(
            new Area.Around(
                nashville.key(), nashville.name(), nashville.point(), Distance.ofMiles(40))));
  }

  /// Somebody asks for support and waits.
  RequestId asks(
      Stage stage, String called, String words, String code, SafeContact reach, Intake intake) {
    var codeWords = accounts.openWithCodeWords(called, stage.language());
    var place = ((Found.One) places.find(code, stage.country())).place();
    var home =
        new Home(place.code(), place.name(), place.point().latitude(), place.point().longitude());
    var asked =
        new AskForSupport(
            called,
            stage.language(),
            words,
            null,
            Set.of(),
            Set.of(Way.PHONE, Way.IN_PERSON),
            PeerWish.NONE,
            reach,
            home,
            intake);
    return house.as(
        Asking.visitorOf(stage.id()),
        () -> referrals.receive(stage.id(), codeWords.account(), asked, UUID.randomUUID()));
  }

  /// Somebody who asked is welcomed.
  void welcome(RequestId request, Viewer manager) {
    house.as(Asking.of(manager), () -> referrals.welcome(request, manager));
  }
}
