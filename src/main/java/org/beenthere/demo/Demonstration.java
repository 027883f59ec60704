package org.beenthere.demo;

import static org.beenthere.vocabulary.Experience.ALCOHOL;
import static org.beenthere.vocabulary.Experience.ANXIETY;
import static org.beenthere.vocabulary.Experience.DEPRESSION;
import static org.beenthere.vocabulary.Experience.MEDICATION_IN_RECOVERY;
import static org.beenthere.vocabulary.Experience.MILITARY;
import static org.beenthere.vocabulary.Experience.OPIOIDS;
import static org.beenthere.vocabulary.Experience.PARENTING;
import static org.beenthere.vocabulary.Experience.PRISON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.contacts.PeerTask;
import org.beenthere.contacts.Setting;
import org.beenthere.demo.Cast.Shares;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.LifeArea;
import org.beenthere.shell.ReadyLine;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockSetting;
import org.beenthere.storage.House;
import org.beenthere.storage.OneNode;
import org.beenthere.storage.StartingProblem;
import org.beenthere.storage.StartingProblem.Exit;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Way;
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

  private final Cast cast;
  private final Script script;
  private final PartnerCast partner;
  private final Organizations organizations;
  private final ClockSetting setting;
  private final House house;
  private final OneNode node;
  private final Clock clock;

  Demonstration(
      Cast cast,
      Script script,
      PartnerCast partner,
      Organizations organizations,
      ClockSetting setting,
      House house,
      OneNode node,
      Clock clock) {
    this.cast = cast;
    this.script = script;
    this.partner = partner;
    this.organizations = organizations;
    this.setting = setting;
    this.house = house;
    this.node = node;
    this.clock = clock;
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
      riverbend();
      herstelhuis();
    }
  }

  private void riverbend() {
    var zone = ZoneId.of("America/Chicago");
    var riverbend = cast.found("Riverbend", "US", Language.EN, zone, "Nashville");
    cast.staff(riverbend, "Ines", "ines", Hat.ADMINISTRATOR);
    var ada = cast.staff(riverbend, "Ada", "ada", Hat.MANAGER);
    var today = LocalDate.now(clock.withZone(zone)).plusDays(DAYS);
    var maria =
        cast.specialist(
            riverbend,
            "Maria",
            "maria",
            "37206",
            new Shares(
                "Nine years since my last drink, and I still remember the first phone call I did"
                    + " not want to make.",
                "We sit down, or walk. You talk about what you like. I do not write anything down"
                    + " the first time.",
                Set.of(ALCOHOL, ANXIETY, PARENTING),
                List.of("en", "es"),
                EnumSet.allOf(Way.class),
                14,
                "US-TN",
                today.plusMonths(16)));
    var dw =
        cast.specialist(
            riverbend,
            "D.W.",
            "dw",
            "37203",
            new Shares(
                "I came home from two deployments and one sentence. Ask me anything.",
                "By phone first, if you like. No video needed.",
                Set.of(OPIOIDS, MILITARY, PRISON),
                List.of("en"),
                Set.of(Way.PHONE, Way.VIDEO),
                10,
                "US-TN",
                today.plusMonths(19)));
    cast.specialist(
        riverbend,
        "Rosa",
        "rosa",
        "37013",
        new Shares(
            "Medication and meetings both have a place at my table.",
            "Coffee at the center, on me.",
            Set.of(OPIOIDS, MEDICATION_IN_RECOVERY),
            List.of("en", "ase"),
            Set.of(Way.IN_PERSON, Way.TEXT),
            12,
            "US-TN",
            today.plusMonths(26)));
    cast.specialist(
        riverbend,
        "Marcus",
        "marcus",
        "37130",
        new Shares(
            "I know what it is to not want to get up. I get up now, most days, and I know some tricks.",
            "We start small. Ten minutes is fine.",
            Set.of(ALCOHOL, DEPRESSION),
            List.of("en"),
            EnumSet.allOf(Way.class),
            12,
            "US-TN",
            today.plusMonths(4)));
    var evenings =
        new SafeContact(
            SafeContact.Means.PHONE,
            "+16155550134",
            null,
            LocalTime.of(17, 0),
            LocalTime.of(21, 0),
            false,
            "Say it is the library.");
    var jamie = cast.participant(riverbend, "Jamie", "jamie", evenings, Set.of(ALCOHOL));
    var tasha =
        cast.participant(riverbend, "Tasha", "tasha", SafeContact.INBOX_ONLY, Set.of(ANXIETY));
    var boris =
        cast.participant(riverbend, "Boris", "boris", SafeContact.INBOX_ONLY, Set.of(OPIOIDS));
    cast.participant(riverbend, "Bettie", "bettie", SafeContact.INBOX_ONLY, Set.of(DEPRESSION));
    script.walkTogether(jamie, maria);
    script.walkTogether(tasha, maria);
    script.walkTogether(boris, dw);
    later(1);
    script.agree(
        jamie,
        maria,
        Script.plan(
            "Sleep through the night. Take my girl to school myself.",
            "I keep going. I can fix anything with a motor.",
            List.of(
                Script.goal(
                    LifeArea.HOUSING,
                    "A place of my own by spring",
                    "So that my daughter can stay over",
                    "Fill in the form at the housing office",
                    "Put fifty dollars aside each week"),
                Script.goal(
                    LifeArea.SUPPORT_GROUPS,
                    "Find a group where I want to come back",
                    "I do not want to sit at home on Sundays",
                    "Try three groups")),
            4,
            Script.ladder()));
    script.agree(
        tasha,
        maria,
        Script.plan(
            "Feel calm in the bus again.",
            "I draw. I notice things.",
            List.of(
                Script.goal(
                    LifeArea.EDUCATION,
                    "Finish my GED",
                    "I was close once",
                    "Ask about evening classes"),
                Script.goal(
                    LifeArea.COMMUNITY,
                    "Know three neighbors by name",
                    "Home should feel like home",
                    "Say hello first")),
            7,
            Script.quietLadder()));
    for (int week = 0; week < 3; week++) {
      script.meet(
          maria,
          tasha,
          Setting.CENTER,
          45,
          Set.of(PeerTask.GOALS, PeerTask.COPING),
          "We rode the bus together, four stops. She drew the whole way.",
          "The same line next week, two stops more.");
      if (week == 0) {
        script.meet(
            maria,
            jamie,
            Setting.PHONE,
            25,
            Set.of(PeerTask.SKILLS),
            "Went through the plan for payday. He wants to walk to his aunt’s first.",
            "Call on Friday before five.");
      }
      script.meet(
          dw,
          boris,
          Setting.COMMUNITY,
          60,
          Set.of(PeerTask.CARE),
          "Went along to the clinic. He asked his three questions himself.",
          "Ask about the second appointment.");
      later(week == 2 ? 6 : 7);
    }
    script.arrange(maria, tasha, today.plusDays(1), LocalTime.of(16, 30), Way.PHONE);
    script.writes(
        maria,
        "Blue",
        "I have not told anyone. I drink when the kids are asleep. Is it silly to ask?");
    var lena = partner.clinic(riverbend, ada, "Cumberland Clinic", "Lena", "lena");
    partner.brings(lena, "Nia", "I go home on Friday and I do not want to be alone with it.", null);
    partner.brings(lena, "Otis", "Somebody who has been in the army, if there is one.", ada);
  }

  private void herstelhuis() {
    var zone = ZoneId.of("Europe/Amsterdam");
    var house = cast.found("Herstelhuis Utrecht", "NL", Language.NL, zone, "Utrecht");
    cast.staff(house, "Joke", "joke", Hat.MANAGER);
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

  private void later(int days) {
    for (int day = 0; day < days; day++) {
      setting.moveForward(Duration.ofDays(1));
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
            "maria   peer specialist (also dw, rosa, marcus)",
            "jamie   participant (also tasha, boris, bettie)",
            "ines    administrator, can move the clock",
            "lena    works at a clinic that brings people to Riverbend",
            "joke    runs a program in Utrecht, in Dutch")) {
      people.append(System.lineSeparator()).append("  ").append(one);
    }
    return people.toString();
  }
}
