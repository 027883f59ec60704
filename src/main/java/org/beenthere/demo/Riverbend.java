package org.beenthere.demo;

import static org.beenthere.appointments.Appointment.State.CANCELLED_LATE;
import static org.beenthere.appointments.Appointment.State.KEPT;
import static org.beenthere.appointments.Appointment.State.MISSED;
import static org.beenthere.vocabulary.Experience.ALCOHOL;
import static org.beenthere.vocabulary.Experience.ANXIETY;
import static org.beenthere.vocabulary.Experience.DEPRESSION;
import static org.beenthere.vocabulary.Experience.OPIOIDS;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.contacts.PeerTask;
import org.beenthere.contacts.Setting;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.LifeArea;
import org.beenthere.plans.Rating;
import org.beenthere.plans.ReviewOccasion;
import org.beenthere.plans.Stage;
import org.beenthere.referrals.Intake;
import org.beenthere.storage.ClockSetting;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Three weeks at Riverbend in Tennessee: who walks with whom, what they agree on, and what is
/// noted.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class Riverbend {

  private final Cast cast;
  private final Script script;
  private final AtTheDoor door;
  private final PartnerCast partner;
  private final RiverbendPeers peers;
  private final RiverbendQueue queue;
  private final ToolsCast tools;
  private final CrisisCast crisis;
  private final NotesCast notes;
  private final TeamCast careTeam;
  private final ClockSetting setting;
  private final Clock clock;

  Riverbend(
      Cast cast,
      Script script,
      AtTheDoor door,
      PartnerCast partner,
      RiverbendPeers peers,
      RiverbendQueue queue,
      ToolsCast tools,
      CrisisCast crisis,
      NotesCast notes,
      TeamCast careTeam,
      ClockSetting setting,
      Clock clock) {
    this.cast = cast;
    this.script = script;
    this.door = door;
    this.partner = partner;
    this.peers = peers;
    this.queue = queue;
    this.tools = tools;
    this.crisis = crisis;
    this.notes = notes;
    this.careTeam = careTeam;
    this.setting = setting;
    this.clock = clock;
  }

  /// @param days for how long they live before somebody looks
  void live(int days) {
    var zone = ZoneId.of("America/Chicago");
    var riverbend = cast.found("Riverbend", "US", Language.EN, zone, "Nashville");
    var ines = cast.staff(riverbend, "Ines", "ines", Hat.ADMINISTRATOR);
    script.meetsByVideo(ines, "https://video.example.org/{room}");
    var ada = cast.staff(riverbend, "Ada", "ada", Hat.MANAGER);
    cast.help(riverbend, "nashville");
    door.openPrograms(riverbend, ada);
    var today = LocalDate.now(clock.withZone(zone)).plusDays(days);
    var team = peers.takeOn(riverbend, today);
    var maria = team.maria();
    var dw = team.dw();
    var rosa = team.rosa();
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
    script.onCall(ada, team.marcus(), DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
    script.showsAs(rosa, "Rosa");
    queue.look(riverbend);
    script.walkTogether(jamie, maria);
    script.walkTogether(tasha, maria);
    script.walkTogether(boris, dw);
    script.isThere(maria, Booking.BOOK, DayOfWeek.WEDNESDAY, today.plusDays(20));
    script.isThere(dw, Booking.ASK, DayOfWeek.MONDAY, today.plusDays(30));
    later(1);
    var first =
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
            Script.ladder());
    script.agree(jamie, maria, first);
    looks(jamie, maria);
    script.agree(jamie, maria, JamiesNextPlan.after(first));
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
    for (var name : List.of("Alma", "Ruben", "Nina")) {
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
          5,
          Set.of(PeerTask.GOALS, PeerTask.COPING),
          "We rode the bus together, four stops. She drew the whole way.",
          "The same line next week, two stops more.");
      if (week == 0) {
        script.meet(
            maria,
            jamie,
            Setting.PHONE,
            25,
            60,
            Set.of(PeerTask.SKILLS),
            "Went through the plan for payday. He wants to walk to his aunt’s first.",
            "Call on Friday before five.");
        tools.begin(jamie, maria);
        crisis.call(jamie, maria);
        script.writes(
            maria, jamie, "Good to hear your voice today. How was the walk to your aunt’s?");
        script.writes(jamie, jamie, "Longer than I thought. She made soup. I am glad I went.");
        script.writes(maria, jamie, "Soup counts. I am here until six if Friday gets loud.");
      }
      script.meet(
          dw,
          boris,
          Setting.COMMUNITY,
          60,
          5,
          Set.of(PeerTask.CARE),
          "Went along to the clinic. He asked his three questions himself.",
          "Ask about the second appointment.");
      script.arrange(
          maria,
          jamie,
          LocalDate.now(clock.withZone(zone)).plusDays(3),
          LocalTime.of(17, 30),
          Way.PHONE);
      later(week == 2 ? 6 : 7);
      script.went(maria, jamie, List.of(KEPT, MISSED, CANCELLED_LATE).get(week));
    }
    tools.goOn(jamie, maria);
    crisis.write(jamie, maria);
    crisis.directive(jamie, LocalDate.now(clock.withZone(zone)));
    notes.look(riverbend, team, boris, tasha, today);
    script.wantsToLook(jamie, ReviewOccasion.NEW_JOB);
    script.isAway(dw, team.marcus(), today.plusDays(4));
    script.writes(
        boris, boris, "They moved the second appointment to Thursday. I can take the bus.");
    queue.ask(riverbend, evenings);
    script.writes(tasha, tasha, "I rode the bus alone today. Six stops! I drew the driver.");
    script.arrange(maria, tasha, today.plusDays(1), LocalTime.of(16, 30), Way.PHONE);
    script.proposesVideo(
        maria, jamie, today.plusDays(3), LocalTime.of(10, 0), LocalTime.of(15, 30));
    script.arrangeWeekly(dw, boris, today.plusDays(2), LocalTime.of(15, 0), 8);
    script.writes(
        maria,
        "Blue",
        "I have not told anyone. I drink when the kids are asleep. Is it silly to ask?");
    var noor = partner.clinic(riverbend, ada, "Cumberland Clinic", "Noor", "noor");
    partner.brings(noor, "Nia", "I go home on Friday and I do not want to be alone with it.", null);
    partner.brings(noor, "Vic", "Somebody who has been in the army, if there is one.", ada);
    careTeam.around(jamie, maria, noor);
  }

  /// What Jamie said about the two goals over half a year, some of it on paper before the house was
  /// there.
  private void looks(Viewer jamie, Viewer maria) {
    script.lookedAt(
        maria,
        jamie,
        182,
        "I came, all three times.",
        new Script.Said(Rating.NOT_STARTED, Stage.THINKING, "I sleep on the couch of a friend."),
        new Script.Said(Rating.NOT_STARTED, Stage.NOT_NOW, ""));
    script.lookedAt(
        maria,
        jamie,
        120,
        "I made the call myself.",
        new Script.Said(Rating.UNDER_WAY, Stage.GETTING_READY, "The form is in."),
        new Script.Said(Rating.UNDER_WAY, Stage.GETTING_READY, "Two groups. Not mine yet."));
    script.lookedAt(
        maria,
        jamie,
        61,
        "I asked for help before it got loud.",
        new Script.Said(Rating.NOT_STARTED, Stage.THINKING, "They lost my form. I begin again."),
        new Script.Said(Rating.PARTLY_MET, Stage.DOING, "The Thursday one. They save me a chair."));
    script.lookedAt(
        maria,
        jamie,
        1,
        "My girl came for a Sunday.",
        new Script.Said(Rating.UNDER_WAY, Stage.DOING, "Number eleven on the list."),
        new Script.Said(Rating.MET, Stage.KEEPING, "I want to come back. That was the goal."));
  }

  private void later(int days) {
    for (int day = 0; day < days; day++) {
      setting.moveForward(Duration.ofDays(1));
    }
  }
}
