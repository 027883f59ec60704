package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.appointments.ReminderWish.By;
import org.beenthere.appointments.ReminderWish.When;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// People take a free time, move it, let it go, answer from a message, and read it in their own
/// calendars.
@InTheHouse
class BookingsTest {

  private static final SafeContact BY_TEXT =
      new SafeContact(SafeContact.Means.TEXT, "+16155550177", null, null, null, false, "");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Appointments appointments;
  @Autowired Bookings bookings;
  @Autowired Answers answers;
  @Autowired AvailabilityTable availability;
  @Autowired WishTable wishes;
  @Autowired BusyTimes busyTimes;
  @Autowired Participants participants;
  @Autowired Specialists specialists;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, BY_TEXT);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @Test
  void a_free_time_is_booked_with_one_tap_and_is_free_no_more() {
    isThere(Booking.BOOK);
    var at = inDays(3, 10);
    assertThat(page(jamie, "/my/meetings/times")).contains("value=\"" + at + "\"", "at the center");

    assertThat(take(jamie, at, Map.of("way", "IN_PERSON"))).hasStatus(303);
    assertThat(take(jamie, at, Map.of("way", "IN_PERSON"))).as("sent twice").hasStatus(303);

    assertThat(open(jamie))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.state()).isEqualTo(State.AGREED);
          assertThat(one.placeWords()).isEqualTo("at the center");
        });
    var dana = town.participant("Dana");
    town.pair(dana, maria);
    var shown = page(dana, "/my/meetings/times");
    assertThat(shown).doesNotContain("value=\"" + at + "\"").doesNotContain("Jamie");
    assertThat(shown)
        .as("a quarter of an hour between two")
        .doesNotContain("value=\"" + inDays(3, 11).minus(Duration.ofMinutes(30)) + "\"")
        .contains("value=\"" + inDays(3, 11) + "\"");
    assertThat(page(maria, "/today")).contains("A meeting is agreed");
    assertThat(page(maria, "/meetings")).contains("Jamie", "10:00", "at the center");
  }

  @Test
  void time_kept_for_a_first_talk_stands_among_the_coming_days_of_the_peer_alone() {
    var at = inDays(3, 10);
    house.inOrganization(
        town.id(),
        () ->
            busyTimes.keep(
                town.id(),
                UUID.randomUUID(),
                maria.specialist(),
                at,
                Duration.ofMinutes(30),
                Way.PHONE));

    assertThat(page(maria, "/meetings")).contains("Kept free for a first talk", "10:00");
    assertThat(page(town.specialist("Rosa"), "/meetings")).doesNotContain("Kept free");
  }

  @Test
  void an_address_made_in_many_windows_at_once_is_one() throws Exception {
    Callable<Integer> make =
        () ->
            mvc.post()
                .uri("/my-calendar")
                .with(signedIn.as(jamie))
                .exchange()
                .getResponse()
                .getStatus();
    try (var windows = Executors.newFixedThreadPool(6)) {
      assertThat(windows.invokeAll(java.util.Collections.nCopies(6, make)))
          .extracting(Future::get)
          .containsOnly(200);
    }
  }

  @Test
  void another_time_is_wanted_of_what_waits_and_of_nothing_else() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var meeting = "/meetings/" + open(jamie).getFirst().id();

    assertThat(mvc.post().uri(meeting + "/others").with(signedIn.as(jamie)).exchange())
        .as("agreed already")
        .hasStatus(409);
    mvc.post().uri(meeting + "/cancellation").with(signedIn.as(jamie)).exchange();
    assertThat(mvc.post().uri(meeting + "/others").with(signedIn.as(jamie)).exchange())
        .as("called off already")
        .hasStatus(409);
  }

  @Test
  void whoever_walks_with_somebody_later_does_not_answer_for_the_one_before() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var meeting = "/meetings/" + open(jamie).getFirst().id();
    var rosa = town.specialist("Rosa");
    house.inOrganization(
        town.id(), () -> participants.letIn(town.id(), jamie.participant(), rosa.account()));

    for (var deed : List.of("agreement", "others", "cancellation", "outcome?went=MISSED")) {
      assertThat(mvc.post().uri(meeting + "/" + deed).with(signedIn.as(rosa)).exchange())
          .as(deed)
          .hasStatus(404);
    }
  }

  @Test
  void where_the_peer_wants_to_be_asked_a_tap_asks() {
    isThere(Booking.ASK);
    take(jamie, inDays(3, 10), Map.of());
    assertThat(open(jamie)).singleElement().matches(one -> one.state() == State.PROPOSED);
    assertThat(page(maria, "/today")).contains("A time to answer");
  }

  @Test
  void of_two_hundred_who_want_the_same_hour_one_gets_it_and_the_others_read_what_to_do()
      throws Exception {
    isThere(Booking.BOOK);
    var many = town.specialist("Pat", 60, Set.of(), List.of("en"));
    isThere(many, Booking.BOOK);
    var at = inDays(3, 10);
    var people =
        IntStream.range(0, 20)
            .mapToObj(i -> {
              var person = town.participant("Person" + i);
              town.pair(person, many);
              return person;
            })
            .toList();
    try (var hands = Executors.newFixedThreadPool(50)) {
      var attempts =
          IntStream.range(0, 200)
              .mapToObj(i -> (Callable<String>) () -> tryToTake(people.get(i % 20), at))
              .toList();
      var said =
          hands.invokeAll(attempts).stream()
              .map(BookingsTest::get)
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      // Whoever has it may say so ten times over.
      assertThat(said).containsOnlyKeys("done", "appointments.justTaken");
      assertThat(said.get("done")).isBetween(1L, 10L);
    }
    assertThat(people.stream().mapToLong(one -> open(one).size()).sum()).isEqualTo(1);

    var late = people.stream().filter(one -> open(one).isEmpty()).findFirst().orElseThrow();
    var told = take(late, at, Map.of());
    assertThat(told).hasStatus(409);
    assertThat(body(told))
        .contains("That time is not free any more. These are.")
        .contains("value=\"" + inDays(3, 12) + "\"");
  }

  @Test
  void a_meeting_moves_and_stays_the_same_meeting() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var before = open(jamie).getFirst();

    assertThat(page(jamie, "/meetings/" + before.id())).contains("times?instead=" + before.id());
    take(jamie, inDays(4, 11), Map.of("instead", before.id().toString()));

    assertThat(open(jamie))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo(before.id());
          assertThat(one.startsAt()).isEqualTo(inDays(4, 11));
          assertThat(one.version()).isGreaterThan(before.version());
        });
    assertThat(waiting("appointments/" + before.id()))
        .as("one reminder, of the new time")
        .singleElement()
        .isEqualTo(inDays(3, 11));
  }

  @Test
  void the_peer_proposes_another_time_and_the_meeting_moves_once_it_suits() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var before = open(jamie).getFirst();
    var path = "/people/" + jamie.participant() + "/meetings/new";
    assertThat(page(maria, path + "?instead=" + before.id())).contains("in place of");
    var day = inDays(5, 9).atZone(town.zone()).toLocalDate();
    var form = new HashMap<String, String>();
    form.putAll(Map.of("form", UUID.randomUUID().toString(), "instead", before.id().toString()));
    form.putAll(Map.of("day1", day.toString(), "time1", "09:00", "minutes", "45", "way", "PHONE"));
    assertThat(post(maria, path, form)).hasStatus(303);

    var proposed = open(jamie).stream().filter(one -> one.state() == State.PROPOSED).toList();
    assertThat(page(jamie, "/my/meetings")).contains("In place of the time you agreed on");
    town.does(jamie, () -> appointments.agree(jamie, proposed.getFirst().id()));

    assertThat(open(jamie))
        .singleElement()
        .matches(one -> one.id().equals(before.id()) && one.startsAt().equals(inDays(5, 9)));
  }

  @Test
  void eight_weeks_are_agreed_at_once_and_the_rest_of_them_moves_and_goes() {
    var first = inDays(6, 15);
    propose(new Suggestion(List.of(first), 45, Way.PHONE, "", 8, null, false));
    assertThat(open(jamie)).hasSize(8);
    assertThat(page(jamie, "/today")).contains("Every week, 8 times.").contains("proposes a time");
    town.does(jamie, () -> appointments.agree(jamie, open(jamie).getFirst().id()));
    assertThat(open(jamie)).hasSize(8).allMatch(one -> one.state() == State.AGREED);
    assertThat(open(jamie))
        .extracting(one -> one.startsAt().atZone(town.zone()).toLocalTime())
        .containsOnly(LocalTime.of(15, 0));

    var third = open(jamie).get(2);
    var weekLater = third.startsAt().atZone(town.zone()).plusWeeks(1).withHour(16).toInstant();
    propose(new Suggestion(List.of(weekLater), 45, Way.PHONE, "", 1, third.id(), true));
    var move = open(jamie).stream().filter(one -> one.state() == State.PROPOSED).toList();
    town.does(jamie, () -> appointments.agree(jamie, move.getFirst().id()));

    assertThat(open(jamie))
        .extracting(one -> one.startsAt().atZone(town.zone()).getHour())
        .containsExactly(15, 15, 16, 16, 16, 16, 16, 16);
    assertThat(open(jamie).get(2).startsAt()).isEqualTo(weekLater);

    var fourth = open(jamie).get(3);
    post(jamie, "/meetings/" + fourth.id() + "/cancellation", Map.of("rest", "true"));
    assertThat(open(jamie)).hasSize(3);
  }

  @Test
  void whoever_calls_off_late_reads_the_same_as_their_peer_and_no_blame() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var one = open(jamie).getFirst();
    time.forward(Duration.between(clock.instant(), one.startsAt()).minusHours(3));

    post(jamie, "/meetings/" + one.id() + "/cancellation", Map.of("reason", "NOT_WELL"));

    for (var who : List.of(jamie, maria)) {
      assertThat(page(who, "/meetings/" + one.id()))
          .contains("Called off late", "Not feeling well")
          .doesNotContain("Another time</a>");
    }
    assertThat(page(jamie, "/my/meetings")).contains("Earlier", "Called off late");
    assertThat(page(maria, "/today")).contains("The meeting was called off");
  }

  @Test
  void how_it_went_is_one_tap_in_four_ways() {
    for (var how : List.of(State.KEPT, State.MISSED, State.CANCELLED_LATE, State.CANCELLED_BY_US)) {
      propose(new Suggestion(List.of(soon()), 5, Way.PHONE, ""));
      var one = open(jamie).getFirst();
      town.does(jamie, () -> appointments.agree(jamie, one.id()));
      time.forward(Duration.ofMinutes(30));
      assertThat(page(maria, "/today")).contains("value=\"" + how + "\"");
      post(maria, "/meetings/" + one.id() + "/outcome", Map.of("went", how.name()));
      assertThat(town.as(jamie, () -> appointments.find(town.id(), one.id())).state())
          .isEqualTo(how);
    }
    assertThat(page(jamie, "/my/meetings"))
        .contains("We met", "It did not take place", "Called off late", "Called off by us");
  }

  @Test
  void a_link_answers_without_signing_in_and_says_only_when() {
    propose(new Suggestion(List.of(inDays(3, 15), inDays(4, 15)), 45, Way.PHONE, "by the river"));
    var path = linkOf(open(jamie).getFirst());

    for (int looked = 0; looked < 3; looked++) {
      var asked = mvc.get().uri(path).header("Accept-Language", "en").exchange();
      assertThat(asked).hasStatusOk();
      assertThat(body(asked))
          .contains("Does a time suit you?", "3:00")
          .doesNotContain("Jamie", "Maria", "river", "phone");
    }
    assertThat(open(jamie)).as("looking answers nothing").hasSize(2);

    assertThat(strangerPosts(path, "2")).hasStatusOk();
    assertThat(open(jamie))
        .singleElement()
        .matches(one -> one.startsAt().equals(inDays(4, 15)) && one.state() == State.AGREED);
    assertThat(strangerPosts(path, "1")).as("it is answered").hasStatus(404);
    assertThat(mvc.get().uri("/m/" + Token.fresh())).hasStatus(404);
  }

  @Test
  void none_suits_says_the_link_and_the_peer_is_told() {
    propose(new Suggestion(List.of(inDays(3, 15)), 45, Way.PHONE, ""));
    assertThat(strangerPosts(linkOf(open(jamie).getFirst()), "0")).hasStatusOk();
    assertThat(open(jamie)).isEmpty();
    assertThat(page(maria, "/today")).contains("Would like another time");
  }

  @Test
  void a_number_by_text_answers_once_and_what_else_comes_is_for_others_to_read() {
    var number = "+1615" + (1_000_000 + (int) (Math.random() * 8_999_999));
    var reach = new SafeContact(SafeContact.Means.TEXT, number, null, null, null, false, "");
    var kim = town.participant("Kim", Language.EN, reach);
    town.pair(kim, maria);
    town.does(
        kim,
        () ->
            wishes.put(
                town.id(),
                kim.participant(),
                new ReminderWish(Set.of(When.DAY_BEFORE), By.USUAL, number, 0)));
    assertThat(answers.reads(number, "1", UUID.randomUUID())).as("nothing was asked").isEmpty();

    propose(kim, new Suggestion(List.of(inDays(3, 15)), 45, Way.PHONE, ""));
    assertThat(answers.reads(number, "Yes please", UUID.randomUUID())).isEmpty();
    assertThat(answers.reads("+16155559999", "1", UUID.randomUUID())).isEmpty();
    var text = UUID.randomUUID();
    assertThat(answers.reads(number, " 1 ", text).orElseThrow())
        .startsWith("It is agreed: ")
        .doesNotContain("Maria");
    assertThat(open(kim)).singleElement().matches(one -> one.state() == State.AGREED);

    propose(kim, new Suggestion(List.of(inDays(5, 15)), 45, Way.PHONE, ""));
    assertThat(answers.reads(number, "2", UUID.randomUUID()).orElseThrow()).contains("another");
    assertThat(open(kim)).hasSize(1);
  }

  @Test
  void reminders_come_as_the_person_chose_and_none_when_none() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var owner = "appointments/" + open(jamie).getFirst().id();
    assertThat(waiting(owner)).containsExactly(inDays(2, 10));

    assertThat(
            mvc.post()
                .uri("/my/meetings/reminders")
                .param("times", "TWO_HOURS_BEFORE", "MORNING_OF")
                .param("by", "TEXT")
                .with(signedIn.as(jamie)))
        .hasStatus(303);
    assertThat(waiting(owner))
        .as("eight in the morning is two hours before as well, and that is one reminder")
        .containsExactly(inDays(3, 8));
    assertThat(page(jamie, "/my/meetings/reminders")).contains("value=\"MORNING_OF\"");

    post(jamie, "/my/meetings/reminders", Map.of("by", "HERE"));
    assertThat(waiting(owner)).isEmpty();
  }

  @Test
  void whoever_is_reached_otherwise_is_reminded_and_asked_there_and_nowhere_else() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var owner = "appointments/" + open(jamie).getFirst().id();
    propose(new Suggestion(List.of(inDays(5, 11)), 45, Way.PHONE, "", 1, null, false));
    var asked =
        open(jamie).stream().filter(one -> one.state() == State.PROPOSED).findFirst().orElseThrow();
    var oldLink = linkOf(asked);
    assertThat(addresses(owner)).containsExactly("+16155550177");

    var number = Map.of("reachBy", "TEXT", "phone", "615 555 0134", "version", "1");
    assertThat(post(jamie, "/my/reach", number)).hasStatus(303);
    assertThat(addresses(owner)).containsExactly("+16155550134");
    assertThat(addresses("offers/" + asked.offer())).containsExactly("+16155550134");
    assertThat(answers.question(oldLink.replace("/m/", ""))).isEmpty();

    var hours =
        Map.of(
            "reachBy",
            "TEXT",
            "phone",
            "615 555 0134",
            "safeFrom",
            "15:00",
            "safeUntil",
            "17:00",
            "version",
            "2");
    assertThat(post(jamie, "/my/reach", hours)).hasStatus(303);
    assertThat(waiting(owner)).containsExactly(inDays(2, 15));

    assertThat(post(jamie, "/my/reach/here", Map.of())).hasStatus(303);
    assertThat(addresses(owner)).isEmpty();
    assertThat(addresses("offers/" + asked.offer())).isEmpty();
  }

  /// Where what waits for an owner goes.
  private List<String> addresses(String owner) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select address from courier.message m
                     where owner = :owner and state in ('WAITING', 'FAILED') and address is not null
                       and not exists (select from courier.stop s
                                        where s.owner = m.owner and s.number > m.number)
                    """)
                .param("owner", owner)
                .query(String.class)
                .list());
  }

  @Test
  void a_calendar_reads_when_follows_a_move_and_stops_when_told_to() {
    isThere(Booking.BOOK);
    take(jamie, inDays(3, 10), Map.of());
    var meeting = open(jamie).getFirst();
    var jamies = calendar(jamie);
    var marias = calendar(maria);
    var first = event(jamies);
    assertThat(first.starts()).isEqualTo(inDays(3, 10));
    assertThat(first.summary()).isEqualTo("Appointment");
    assertThat(first.said().keySet())
        .as("when, and nothing else")
        .containsExactlyInAnyOrder(
            "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "STATUS");
    assertThat(body(read(jamies))).doesNotContain("Maria", "Jamie", "center", "LOCATION");

    take(jamie, inDays(4, 11), Map.of("instead", meeting.id().toString()));
    for (var address : List.of(jamies, marias)) {
      var moved = event(address);
      assertThat(moved.number()).isEqualTo(first.number());
      assertThat(moved.version()).isGreaterThan(first.version());
      assertThat(moved.starts()).isEqualTo(inDays(4, 11));
    }
    post(jamie, "/meetings/" + meeting.id() + "/cancellation", Map.of());
    assertThat(event(jamies).isOff()).isTrue();

    assertThat(count("select count(*) from appointments.feed f where f::text like :secret", jamies))
        .as("the address is kept nowhere")
        .isZero();
    var anew = calendar(jamie);
    assertThat(read(jamies)).hasStatus(404);
    post(jamie, "/my-calendar/end", Map.of());
    assertThat(read(anew)).hasStatus(404);
    for (int i = 0; i < 60; i++) {
      read(marias);
    }
    assertThat(read(marias)).hasStatus(429);
  }

  @Test
  void two_meet_by_video_in_a_room_of_their_own_and_nobody_else_sees_it() {
    var ines = town.administrator("Ines");
    for (var bad :
        List.of(
            "http://video.example.org/{room}",
            "https://video.example.org/",
            "https://{room}.example.org/",
            "https://me:secret@video.example.org/{room}",
            "javascript:{room}")) {
      assertThat(post(ines, "/video", Map.of("template", bad))).as(bad).hasStatus(422);
    }
    var set = Map.of("template", "https://video.example.org/{room}?quiet");
    assertThat(post(ines, "/video", set)).hasStatus(303);
    propose(new Suggestion(List.of(inDays(3, 15)), 45, Way.VIDEO, ""));
    var one = open(jamie).getFirst();
    assertThat(page(jamie, "/meetings/" + one.id())).doesNotContain("video.example.org");
    town.does(jamie, () -> appointments.agree(jamie, one.id()));

    var link = "https://video.example.org/" + one.room() + "?quiet";
    assertThat(one.room()).hasSizeGreaterThan(16);
    assertThat(page(jamie, "/meetings/" + one.id())).contains(link);
    assertThat(page(maria, "/meetings/" + one.id())).contains(link);
    assertThat(mvc.get().uri("/meetings/" + one.id()).with(signedIn.as(town.manager("Ada"))))
        .hasStatus(404);
    assertThat(mvc.get().uri("/meetings/" + one.id()).with(signedIn.as(town.specialist("Dee"))))
        .hasStatus(404);
  }

  @Test
  void hours_are_said_once_and_the_directory_follows() {
    var hours = Map.of("week[TUESDAY]", "9-12, 13-17", "week[FRIDAY]", "6pm-9pm");
    var form = new HashMap<>(hours);
    form.putAll(Map.of("booking", "BOOK", "minutes", "45", "pause", "15", "notice", "24"));
    form.put("ways", "PHONE");
    assertThat(post(maria, "/my-hours", form)).hasStatus(303);

    assertThat(page(maria, "/my-hours")).contains("9:00 AM - 12:00 PM, 1:00 PM - 5:00 PM");
    var free =
        town.as(maria, () -> specialists.self(town.id(), maria.specialist()))
            .whole()
            .terms()
            .free();
    assertThat(free)
        .extracting(WeekPart::key)
        .containsExactly("TUESDAY_MORNING", "TUESDAY_AFTERNOON", "FRIDAY_EVENING");
    assertThat(page(maria, "/profile")).contains("href=\"/my-hours\"", "Change my hours");

    form.put("week[TUESDAY]", "9-12, 11-17");
    form.put("pause", "lots");
    var wrong = post(maria, "/my-hours", form);
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("overlap", "from 0 to 240", "9-12, 11-17", "lots");

    var off = inDays(10, 9).atZone(town.zone()).toLocalDate();
    var days = Map.of("form", UUID.randomUUID().toString(), "firstDay", off.toString());
    post(maria, "/my-hours/days", days);
    post(maria, "/my-hours/days", days);
    assertThat(page(maria, "/my-hours/days")).containsOnlyOnce("Not there");
    for (var none : List.of("2027-02-30", "+999999999-12-31")) {
      assertThat(post(maria, "/my-hours/days", Map.of("firstDay", none))).hasStatus(422);
    }
  }

  private void isThere(Booking booking) {
    isThere(maria, booking);
  }

  private void isThere(Viewer who, Booking booking) {
    var all = List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> all));
    var ways = Set.of(Way.PHONE, Way.IN_PERSON);
    town.does(
        who,
        () ->
            availability.put(
                town.id(),
                who.specialist(),
                new Availability(booking, 45, 15, 24, ways, "at the center", week, List.of())));
  }

  private String tryToTake(Viewer person, Instant at) {
    try {
      Asking.of(person)
          .run(() -> bookings.take(person, at, Way.PHONE, null, false, UUID.randomUUID()));
      return "done";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private MvcTestResult take(Viewer person, Instant at, Map<String, String> more) {
    var form = new HashMap<String, String>(more);
    form.put("at", at.toString());
    return post(person, "/my/meetings/times", form);
  }

  private MvcTestResult post(Viewer who, String path, Map<String, String> form) {
    var sent = mvc.post().uri(path).with(signedIn.as(who)).header("Accept-Language", "en");
    form.forEach(sent::param);
    return sent.exchange();
  }

  private MvcTestResult strangerPosts(String path, String choice) {
    return mvc.post().uri(path).with(SignedIn.token()).param("choice", choice).exchange();
  }

  private void propose(Suggestion suggestion) {
    propose(jamie, suggestion);
  }

  private void propose(Viewer person, Suggestion suggestion) {
    town.does(
        maria,
        () -> appointments.propose(maria, person.participant(), suggestion, UUID.randomUUID()));
  }

  private String linkOf(Appointment one) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    "select path from courier.message where owner = :owner and occasion = 'ANSWER'")
                .param("owner", "offers/" + one.offer())
                .query(String.class)
                .single());
  }

  /// What is still to go out.
  private List<Instant> waiting(String owner) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select not_before from courier.message m where owner = :owner
                       and not exists (select from courier.stop s
                                        where s.owner = m.owner and s.number > m.number)
                     order by 1
                    """)
                .param("owner", owner)
                .query(Instant.class)
                .list());
  }

  private long count(String sql, String address) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(sql)
                .param("secret", "%" + address.substring(address.lastIndexOf('/') + 1) + "%")
                .query(Long.class)
                .single());
  }

  private String calendar(Viewer who) {
    var made = body(post(who, "/my-calendar", Map.of()));
    var found = Pattern.compile("/calendar/[\\w-]{43}").matcher(made);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private MvcTestResult read(String address) {
    return mvc.get().uri(address).exchange();
  }

  private CalendarLines.Event event(String address) {
    var answer = read(address);
    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
    return CalendarLines.read(body(answer)).only();
  }

  private Instant inDays(int days, int hour) {
    return clock
        .instant()
        .atZone(town.zone())
        .truncatedTo(ChronoUnit.DAYS)
        .plusDays(days)
        .withHour(hour)
        .toInstant();
  }

  private Instant soon() {
    return clock.instant().plus(Duration.ofMinutes(10));
  }

  private List<Appointment> open(Viewer participant) {
    return town.as(participant, () -> appointments.open(town.id(), participant.participant()));
  }

  private String page(Viewer viewer, String path) {
    var answer =
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String body(MvcTestResult sent) {
    try {
      return sent.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
