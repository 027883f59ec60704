package org.beenthere.demo;

import java.time.Duration;
import java.util.List;
import org.beenthere.organizations.Organizations;
import org.beenthere.shell.ReadyLine;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockSetting;
import org.beenthere.storage.House;
import org.beenthere.storage.OneNode;
import org.beenthere.storage.StartingProblem;
import org.beenthere.storage.StartingProblem.Exit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Lets invented people live through three weeks before somebody looks: two organizations, one in
/// Tennessee and one in Utrecht, that know nothing of each other.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class Demonstration implements ApplicationRunner, ReadyLine {

  private static final int DAYS = 21;

  private final Riverbend riverbend;
  private final Herstelhuis herstelhuis;
  private final Organizations organizations;
  private final ClockSetting setting;
  private final House house;
  private final OneNode node;

  Demonstration(
      Riverbend riverbend,
      Herstelhuis herstelhuis,
      Organizations organizations,
      ClockSetting setting,
      House house,
      OneNode node) {
    this.riverbend = riverbend;
    this.herstelhuis = herstelhuis;
    this.organizations = organizations;
    this.setting = setting;
    this.house = house;
    this.node = node;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    node.inTurn(this::begin);
  }

  private void begin() {
    setting.remember();
    var begun = !house.as(Asking.HOUSE, organizations::all).isEmpty();
    if (begun && setting.isEarlier()) {
      throw new StartingProblem(
          Exit.DEMONSTRATION_CUT_SHORT,
          "The demonstration was stopped while its people were being invented, and cannot go on from"
              + " there; delete the data folder and start again.");
    }
    if (!begun) {
      if (!setting.isEarlier()) {
        setting.beginEarlier(Duration.ofDays(DAYS));
      }
      riverbend.live(DAYS);
      herstelhuis.live();
    }
  }

  @Override
  public String line() {
    var people =
        new StringBuilder("Invented people, all with the password \"")
            .append(Cast.PASSWORD)
            .append("\":");
    for (var one :
        List.of(
            "ada     runs the program",
            "maria   peer specialist (also dw, rosa, marcus; theo is a trainee, lena volunteers, otis educates)",
            "jamie   participant (also tasha, boris, bettie; corey, luz and kit look for a peer)",
            "ines    administrator, can move the clock",
            "noor    works at a clinic that brings people to Riverbend",
            "joke    runs a program in Utrecht, in Dutch")) {
      people.append(System.lineSeparator()).append("  ").append(one);
    }
    return people.toString();
  }
}
