package org.beenthere.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.beenthere.appointments.Appointment;
import org.beenthere.appointments.Appointments;
import org.beenthere.appointments.Availability;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.appointments.Endings;
import org.beenthere.appointments.Hours;
import org.beenthere.appointments.MeetingHours;
import org.beenthere.appointments.OtherDay;
import org.beenthere.appointments.Suggestion;
import org.beenthere.appointments.VideoRooms;
import org.beenthere.contacts.ContactId;
import org.beenthere.contacts.ContactNote;
import org.beenthere.contacts.Contacts;
import org.beenthere.contacts.PeerTask;
import org.beenthere.contacts.Setting;
import org.beenthere.duty.Duty;
import org.beenthere.matching.Matches;
import org.beenthere.messages.Messages;
import org.beenthere.outreach.Addressee;
import org.beenthere.outreach.CallWish;
import org.beenthere.outreach.Conversations;
import org.beenthere.outreach.FirstWords;
import org.beenthere.pairings.Absence;
import org.beenthere.pairings.Absences;
import org.beenthere.pairings.Pairings;
import org.beenthere.plans.Agreement;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalMore;
import org.beenthere.plans.LifeArea;
import org.beenthere.plans.PlanTerms;
import org.beenthere.plans.PlanText;
import org.beenthere.plans.Plans;
import org.beenthere.plans.QuietMeans;
import org.beenthere.plans.QuietStep;
import org.beenthere.plans.Rating;
import org.beenthere.plans.ReviewOccasion;
import org.beenthere.plans.Reviews;
import org.beenthere.plans.Stage;
import org.beenthere.plans.Step;
import org.beenthere.plans.StepId;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What invented people do: they walk together, write plans, sign, meet and note it, each through
/// the front door that real people use.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class Script {

  private final Pairings pairings;
  private final Matches matches;
  private final Plans plans;
  private final Reviews reviews;
  private final Contacts contacts;
  private final Appointments appointments;
  private final Endings endings;
  private final MeetingHours hours;
  private final VideoRooms video;
  private final Messages messages;
  private final Absences covers;
  private final Conversations conversations;
  private final Duty duty;
  private final House house;
  private final Clock clock;

  Script(
      Pairings pairings,
      Matches matches,
      Plans plans,
      Reviews reviews,
      Contacts contacts,
      Appointments appointments,
      Endings endings,
      MeetingHours hours,
      VideoRooms video,
      Messages messages,
      Absences covers,
      Conversations conversations,
      Duty duty,
      House house,
      Clock clock) {
    this.pairings = pairings;
    this.matches = matches;
    this.plans = plans;
    this.reviews = reviews;
    this.contacts = contacts;
    this.appointments = appointments;
    this.endings = endings;
    this.hours = hours;
    this.video = video;
    this.messages = messages;
    this.covers = covers;
    this.conversations = conversations;
    this.duty = duty;
    this.house = house;
    this.clock = clock;
  }

  /// Somebody looks for a peer.
  void looks(Viewer participant) {
    matches.look(participant.participant(), participant);
  }

  void walkTogether(Viewer participant, Viewer specialist) {
    house.inOrganization(
        participant.organization(),
        () ->
            pairings.begin(
                participant.organization(), participant.participant(), specialist.specialist()));
  }

  /// The participant writes a plan, and both sign it.
  void agree(Viewer participant, Viewer specialist, PlanText text) {
    var who = participant.participant();
    as(
        participant,
        () -> {
          var draft = plans.draftFor(participant, who);
          plans.save(participant, who, draft.revision(), text);
          plans.propose(participant, who);
        });
    for (var signer : List.of(participant, specialist)) {
      as(
          signer,
          () -> {
            var open = Objects.requireNonNull(plans.standing(signer.organization(), who).open());
            var paper = plans.paper(open, Language.EN, ZoneId.of(signer.zone()));
            plans.sign(
                signer,
                who,
                open.number(),
                new Plans.Shown(Language.EN, paper.sha256()),
                signer.called());
          });
    }
  }

  /// The specialist writes down what the person said so many days ago about the goals of the plan
  /// in force, and read it back to them.
  void lookedAt(
      Viewer specialist, Viewer participant, int daysAgo, String wentWell, Said... goals) {
    var who = participant.participant();
    as(
        specialist,
        () -> {
          var plan = plans.active(specialist.organization(), who).orElseThrow();
          var said = new java.util.ArrayList<Reviews.OfGoal>();
          for (int i = 0; i < goals.length; i++) {
            var goal = plan.text().goals().get(i).id();
            said.add(
                new Reviews.OfGoal(goal, goals[i].rating(), goals[i].stage(), goals[i].words()));
          }
          var day = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of(specialist.zone()));
          reviews.hold(
              specialist,
              who,
              new Reviews.Said(
                  Identifier.fresh(), true, wentWell, "", true, day.minusDays(daysAgo), said));
        });
  }

  /// What somebody says about one goal.
  record Said(Rating rating, Stage stage, String words) {}

  /// The person would like to look at the plan, because of what happened.
  void wantsToLook(Viewer participant, ReviewOccasion occasion) {
    as(participant, () -> reviews.ask(participant, participant.participant(), occasion));
  }

  static PlanText plan(
      String hopes, String strengths, List<Goal> goals, int everyDays, List<QuietStep> ladder) {
    return new PlanText(
        hopes,
        strengths,
        "",
        "",
        "",
        goals,
        new Agreement(
            everyDays,
            Way.IN_PERSON,
            List.of("Come, or say so the day before"),
            List.of("Be there, and answer by the next morning"),
            ladder,
            21,
            "Do not call my job.",
            "One message is enough. Nobody asks where I was.",
            new PlanTerms(
                "After four, never on Sunday mornings.",
                "Say it is the library.",
                "No name of a program on the screen.",
                "My aunt. Not my job.",
                "Weekdays until six. At night: the crisis line.",
                "We lend no money. We meet where others are around.",
                "Either of us says so, and we meet once more to say goodbye.")));
  }

  static Goal goal(LifeArea area, String words, String why, String... steps) {
    return new Goal(
        GoalId.next(),
        area,
        words,
        why,
        null,
        null,
        null,
        "",
        List.of(steps).stream().map(step -> new Step(StepId.next(), step, "", null)).toList(),
        GoalMore.NONE);
  }

  static List<QuietStep> ladder() {
    return List.of(
        new QuietStep(5, QuietMeans.MESSAGE, "Thinking of you. No pressure.", "", null),
        new QuietStep(8, QuietMeans.CALL, "In the evening. Leave no message.", "", null),
        new QuietStep(14, QuietMeans.CARD, "The door is open.", "", null));
  }

  /// For somebody who is reached only on their own pages.
  static List<QuietStep> quietLadder() {
    return List.of(
        new QuietStep(9, QuietMeans.MESSAGE, "Thinking of you. No pressure.", "", null),
        new QuietStep(14, QuietMeans.MESSAGE, "I am at the center on Tuesdays.", "", null));
  }

  /// They met for so many minutes, which ended a while ago, and the specialist notes it.
  ///
  /// @param ago how many minutes ago it ended
  ContactId meet(
      Viewer specialist,
      Viewer participant,
      Setting setting,
      int minutes,
      int ago,
      Set<PeerTask> tasks,
      String did,
      String next) {
    var now = clock.instant();
    var note =
        new ContactNote(
            specialist.organization(),
            ContactId.next(),
            participant.participant(),
            specialist.account(),
            specialist.specialist(),
            setting,
            null,
            now.minusSeconds((minutes + ago) * 60L),
            new Minutes(minutes),
            tasks,
            List.of(),
            new ContactNote.Told(did, "", next),
            now);
    as(specialist, () -> contacts.sign(specialist, note));
    return note.id();
  }

  /// The specialist proposes a meeting and the participant agrees.
  void arrange(Viewer specialist, Viewer participant, LocalDate day, LocalTime time, Way way) {
    var who = participant.participant();
    var start = day.atTime(time).atZone(ZoneId.of(specialist.zone())).toInstant();
    as(
        specialist,
        () ->
            appointments.propose(
                specialist, who, new Suggestion(List.of(start), 45, way, ""), Identifier.fresh()));
    as(
        participant,
        () ->
            appointments.agree(
                participant, appointments.open(participant.organization(), who).getFirst().id()));
  }

  /// The specialist proposes the same hour for some weeks, and the participant agrees.
  void arrangeWeekly(
      Viewer specialist, Viewer participant, LocalDate day, LocalTime time, int weeks) {
    var start = day.atTime(time).atZone(ZoneId.of(specialist.zone())).toInstant();
    propose(
        specialist,
        participant,
        new Suggestion(List.of(start), 60, Way.IN_PERSON, "At the center", weeks, null, false));
    as(
        participant,
        () ->
            appointments.open(participant.organization(), participant.participant()).stream()
                .filter(one -> one.startsAt().equals(start))
                .findFirst()
                .ifPresent(one -> appointments.agree(participant, one.id())));
  }

  /// The specialist proposes times by video, and nobody has answered yet.
  void proposesVideo(Viewer specialist, Viewer participant, LocalDate day, LocalTime... times) {
    var zone = ZoneId.of(specialist.zone());
    var starts =
        Arrays.stream(times).map(time -> day.atTime(time).atZone(zone).toInstant()).toList();
    propose(specialist, participant, new Suggestion(starts, 45, Way.VIDEO, ""));
  }

  private void propose(Viewer specialist, Viewer participant, Suggestion suggestion) {
    as(
        specialist,
        () ->
            appointments.propose(
                specialist, participant.participant(), suggestion, Identifier.fresh()));
  }

  /// What two had agreed on is over, and the specialist says how it went.
  void went(Viewer specialist, Viewer participant, Appointment.State how) {
    as(
        specialist,
        () ->
            appointments.open(participant.organization(), participant.participant()).stream()
                .filter(one -> one.isOver(clock.instant()))
                .forEach(one -> endings.went(specialist, one.id(), how)));
  }

  /// A specialist says when they are there, from Monday to Friday but one day, and that they are
  /// away for some days.
  void isThere(Viewer specialist, Booking booking, DayOfWeek but, LocalDate away) {
    var day =
        List.of(
            new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Hours(LocalTime.of(13, 0), LocalTime.of(18, 30)));
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
        .filter(one -> one != but)
        .forEach(one -> week.put(one, day));
    as(
        specialist,
        () -> {
          hours.say(
              specialist,
              new Availability(
                  booking,
                  45,
                  15,
                  12,
                  EnumSet.of(Way.IN_PERSON, Way.PHONE, Way.VIDEO),
                  "At the center",
                  week,
                  List.of()));
          hours.add(
              specialist, List.of(new OtherDay(Identifier.fresh(), away, away.plusDays(4), null)));
        });
  }

  /// An administrator says where people meet by video.
  void meetsByVideo(Viewer administrator, String template) {
    as(administrator, () -> video.say(administrator, template));
  }

  /// Two who walk together: one of them writes to the other, who reads what is there first.
  void writes(Viewer author, Viewer participant, String words) {
    as(
        author,
        () -> {
          messages.read(author, participant.participant(), null);
          messages.say(author, participant.participant(), words, Identifier.fresh());
        });
  }

  /// A specialist is away from now on until that day, and names who stands in.
  void isAway(Viewer specialist, Viewer covering, LocalDate back) {
    var until = back.atStartOfDay(ZoneId.of(specialist.zone())).toInstant();
    as(
        specialist,
        () ->
            covers.name(
                specialist,
                new Absence(
                    Identifier.fresh(),
                    specialist.specialist(),
                    covering.specialist(),
                    clock.instant(),
                    until)));
  }

  /// Somebody who does not say who they are writes to a specialist, and waits.
  void writes(Viewer specialist, String called, String words) {
    conversations.begin(
        new Addressee(specialist.organization(), specialist.specialist()),
        new FirstWords(called, Language.EN, words, CallWish.NONE),
        UUID.randomUUID());
  }

  /// Somebody is on call on these days of every week, from five in the afternoon until nine.
  void onCall(Viewer manager, Viewer who, DayOfWeek... days) {
    for (var day : days) {
      as(
          manager,
          () ->
              duty.everyWeek(manager, who.account(), day, LocalTime.of(17, 0), LocalTime.of(9, 0)));
    }
  }

  /// Whoever hesitates reads that name while they are on call.
  void showsAs(Viewer who, String called) {
    duty.showAs(who, called);
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
