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
import java.time.DayOfWeek;
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
import org.beenthere.demo.Cast.Stage;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participant;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.LifeArea;
import org.beenthere.referrals.Intake;
import org.beenthere.referrals.Situation;
import org.beenthere.shell.ReadyLine;
import org.beenthere.specialists.Role;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockSetting;
import org.beenthere.storage.House;
import org.beenthere.storage.OneNode;
import org.beenthere.storage.StartingProblem;
import org.beenthere.storage.StartingProblem.Exit;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
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
  private final AtTheDoor door;
  private final PartnerCast partner;
  private final Organizations organizations;
  private final ClockSetting setting;
  private final House house;
  private final OneNode node;
  private final Clock clock;

  Demonstration(
      Cast cast,
      Script script,
      AtTheDoor door,
      PartnerCast partner,
      Organizations organizations,
      ClockSetting setting,
      House house,
      OneNode node,
      Clock clock) {
    this.cast = cast;
    this.script = script;
    this.door = door;
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
    cast.help(riverbend, "nashville");
    door.openPrograms(riverbend, ada);
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
                    today.plusMonths(16))
                .there(
                    Set.of(Community.PARENTS, Community.YOUNG_PEOPLE),
                    Gender.WOMAN,
                    "MONDAY_EVENING",
                    "TUESDAY_EVENING",
                    "THURSDAY_AFTERNOON"));
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
                    today.plusMonths(19))
                .there(
                    Set.of(Community.VETERANS, Community.LEAVING_PRISON),
                    Gender.MAN,
                    "TUESDAY_EVENING",
                    "SATURDAY_MORNING"));
    var rosa =
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
                    today.plusMonths(26))
                .there(
                    Set.of(Community.DEAF, Community.PREGNANT),
                    Gender.WOMAN,
                    "WEDNESDAY_MORNING",
                    "FRIDAY_AFTERNOON"));
    var marcus =
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
                    today.plusMonths(4))
                .there(Set.of(Community.LGBTQ, Community.NO_HOME), null, "SATURDAY_MORNING"));
    cast.specialist(
        riverbend,
        "Lena",
        "lena",
        "37206",
        new Shares(
                "I volunteer on Tuesdays. I make soup and I listen.",
                "We cook, or we sit.",
                Set.of(PARENTING, ANXIETY),
                List.of("en"),
                Set.of(Way.IN_PERSON),
                3,
                "US-TN",
                today)
            .as(Role.VOLUNTEER, Set.of(Community.PARENTS), Gender.WOMAN, "TUESDAY_EVENING"));
    cast.specialist(
        riverbend,
        "Otis",
        "otis",
        "37203",
        new Shares(
                "I bring test strips and naloxone, and straight answers.",
                "Ask me anything. I do not ask you to stop.",
                Set.of(OPIOIDS),
                List.of("en"),
                Set.of(Way.IN_PERSON, Way.PHONE),
                0,
                "US-TN",
                today)
            .as(Role.PEER_EDUCATOR, Set.of(Community.NO_HOME), Gender.MAN));
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
    // Nobody is on call by day on Saturdays and Sundays: gaps, as a manager sees them.
    script.onCall(ada, rosa, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);
    script.onCall(ada, dw, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    script.onCall(ada, marcus, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
    script.showsAs(rosa, "Rosa");
    waiting(riverbend);
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
    for (var name : List.of("Alma", "Otis", "Nina")) {
      door.welcome(
          door.asks(
              riverbend,
              name,
              "I would like somebody to talk with.",
              "37209",
              SafeContact.INBOX_ONLY,
              Intake.NONE),
          ada);
    }
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
    someWait(riverbend, evenings);
    script.arrange(maria, tasha, today.plusDays(1), LocalTime.of(16, 30), Way.PHONE);
    script.writes(
        maria,
        "Blue",
        "I have not told anyone. I drink when the kids are asleep. Is it silly to ask?");
    var noor = partner.clinic(riverbend, ada, "Cumberland Clinic", "Noor", "noor");
    partner.brings(noor, "Nia", "I go home on Friday and I do not want to be alone with it.", null);
    partner.brings(noor, "Vic", "Somebody who has been in the army, if there is one.", ada);
  }

  /// Several people who wait; one of them has been here before under another name.
  private void someWait(Stage riverbend, SafeContact jamies) {
    var inbox = SafeContact.INBOX_ONLY;
    door.asks(riverbend, "Robin", "I want to stop before the winter.", "37211", inbox, Intake.NONE);
    door.asks(
        riverbend,
        "Casey",
        "They let me out on Monday. I do not want to go straight back.",
        "37203",
        inbox,
        new Intake(
            null, 41, "US-TN", Set.of(), Set.of(Situation.LEAVING_HOSPITAL, Situation.SENT), null));
    door.asks(
        riverbend,
        "Lee",
        "I am twenty and all my friends drink.",
        "37130",
        inbox,
        new Intake(null, 20, "US-TN", Set.of(Community.YOUNG_PEOPLE), Set.of(), null));
    door.asks(
        riverbend,
        "J.",
        "It is me again. I am not sure you remember.",
        "37206",
        jamies,
        new Intake(null, null, "US-TN", null, Set.of(Situation.BEEN_HERE), null));
  }

  /// Three who look for a peer, each asking for something.
  private void waiting(Cast.Stage riverbend) {
    script.looks(
        cast.participant(
            riverbend,
            "Corey",
            "corey",
            SafeContact.INBOX_ONLY,
            new Participant.Wishes(
                "I have been out for three weeks.",
                Set.of(PRISON),
                Set.of(Way.PHONE),
                new PeerWish(
                    List.of(new WeekPart(DayOfWeek.TUESDAY, WeekPart.Part.EVENING)),
                    Set.of(),
                    Set.of(),
                    null,
                    Set.of(Community.LEAVING_PRISON)))));
    script.looks(
        cast.participant(
            riverbend,
            "Luz",
            "luz",
            SafeContact.INBOX_ONLY,
            new Participant.Wishes(
                "",
                Set.of(ANXIETY),
                Set.of(),
                new PeerWish(List.of(), Set.of("es"), Set.of(), Gender.WOMAN, Set.of()))));
    script.looks(
        cast.participant(
            riverbend,
            "Kit",
            "kit",
            SafeContact.INBOX_ONLY,
            new Participant.Wishes(
                "",
                Set.of(DEPRESSION),
                Set.of(Way.VIDEO),
                new PeerWish(
                    List.of(new WeekPart(DayOfWeek.SATURDAY, WeekPart.Part.MORNING)),
                    Set.of(),
                    Set.of("ase"),
                    null,
                    Set.of(Community.LGBTQ)))));
  }

  private void herstelhuis() {
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
            "maria   peer specialist (also dw, rosa, marcus; lena volunteers, otis educates)",
            "jamie   participant (also tasha, boris, bettie; corey, luz and kit look for a peer)",
            "ines    administrator, can move the clock",
            "noor    works at a clinic that brings people to Riverbend",
            "joke    runs a program in Utrecht, in Dutch")) {
      people.append(System.lineSeparator()).append("  ").append(one);
    }
    return people.toString();
  }
}
