package org.beenthere.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.participants.SafeContact;
import org.beenthere.referrals.Guest;
import org.beenthere.referrals.Intake;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.storage.HouseClock;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The outbox. The house of the tests goes on its own rounds as well; these messages are due in two
/// days, and the test's own courier lives three days ahead.
@InTheHouse
class CourierTest {

  @Autowired Towns towns;
  @Autowired Courier courier;
  @Autowired MessageTable table;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired Doorstep doorstep;
  @Autowired MockMvcTester mvc;
  @Autowired Guest guest;
  @Autowired SignedIn signedIn;

  /// Whoever is written to here is reached as the message says.
  final StaticListableBeanFactory nobodyKnows = new StaticListableBeanFactory();

  final Bag bag = new Bag();
  final List<MessageNews> news = new CopyOnWriteArrayList<>();
  final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ofDays(3));

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer ada;
  Rounds rounds;
  Instant due;

  @BeforeEach
  void a_town() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    ada = town.manager("Ada");
    InstantSource later = () -> clock.instant().plus(ahead.get());
    rounds =
        new Rounds(
            table,
            new Doorstep(nobodyKnows.getBeanProvider(Reachable.class), house),
            house,
            List.of(bag),
            event -> news.add((MessageNews) event),
            new HouseClock(later));
    due = clock.instant().plus(Duration.ofDays(2));
  }

  @Test
  void a_message_is_carried_once() {
    send("visit/1", "reminder");
    send("visit/1", "reminder");

    rounds.go();
    rounds.go();

    assertThat(carried()).containsExactly("visit/1 reminder");
    assertThat(states()).containsExactly("SENT");
    assertThat(ours()).hasOnlyElementsOfType(MessageCarried.class).hasSize(1);
  }

  @Test
  void what_is_rolled_back_was_never_sent() {
    assertThatThrownBy(() ->
            town.does(
                maria,
                () -> {
                  courier.send(message("visit/2", "reminder"));
                  throw new Refusal("no");
                }))
        .isInstanceOf(Refusal.class);

    rounds.go();
    assertThat(carried()).isEmpty();
  }

  @Test
  void a_message_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> courier.send(message("visit/3", "reminder")))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }

  @Test
  void it_waits_for_its_time_and_for_safe_hours() {
    var night = due.atZone(town.zone()).toLocalDate().atTime(3, 0).atZone(town.zone()).toInstant();
    town.does(
        maria,
        () ->
            courier.send(
                new Message(
                    town.id(),
                    "visit/4",
                    "reminder",
                    Recipient.of(jamie),
                    new Route.Email("jamie@example.org"),
                    Wording.of(Occasion.REMINDER),
                    "/my/visits",
                    Language.EN,
                    night,
                    SafeHours.of(LocalTime.of(9, 0), LocalTime.of(20, 0), town.zone()))));

    assertThat(notBefore())
        .isEqualTo(
            night.atZone(town.zone()).toLocalDate().atTime(9, 0).atZone(town.zone()).toInstant());
  }

  @Test
  void a_closed_way_is_tried_again_and_then_open() {
    bag.closed = true;
    send("visit/5", "reminder");

    rounds.go();
    rounds.go();
    assertThat(states()).containsExactly("WAITING");
    assertThat(tried()).isEqualTo(1);
    assertThat(ours()).isEmpty();

    ahead.updateAndGet(now -> now.plusMinutes(2));
    rounds.go();
    assertThat(tried()).isEqualTo(2);

    bag.closed = false;
    ahead.updateAndGet(now -> now.plusMinutes(6));
    rounds.go();
    assertThat(states()).containsExactly("SENT");
    assertThat(ours()).hasOnlyElementsOfType(MessageCarried.class).hasSize(1);
  }

  @Test
  void after_two_days_it_is_given_up_and_told() {
    bag.closed = true;
    send("visit/6", "reminder");

    for (int i = 0; i < 12; i++) {
      rounds.go();
      ahead.updateAndGet(now -> now.plusHours(25));
    }

    assertThat(tried()).isEqualTo(9);
    assertThat(states()).containsExactly("GAVE_UP");
    assertThat(ours())
        .singleElement()
        .isInstanceOfSatisfying(
            MessageUndeliverable.class,
            told -> {
              assertThat(told.problem()).isEqualTo(Problem.UNREACHABLE);
              assertThat(told.owner()).isEqualTo("visit/6");
              assertThat(told.organization()).isEqualTo(town.id());
            });
  }

  @Test
  void a_house_without_a_gateway_says_so_at_once() {
    town.does(
        maria, () -> courier.send(message("visit/7", "reminder", new Route.Sms("+16155550100"))));

    rounds.go();

    assertThat(states()).containsExactly("FAILED");
    assertThat(ours())
        .singleElement()
        .isInstanceOfSatisfying(
            MessageUndeliverable.class,
            told -> assertThat(told.problem()).isEqualTo(Problem.NO_GATEWAY));
  }

  @Test
  void a_mistake_of_ours_keeps_nobody_else_waiting() {
    bag.broken = "visit/8";
    send("visit/8", "reminder");
    send("visit/9", "reminder");

    rounds.go();

    assertThat(carried()).containsExactly("visit/9 reminder");
    assertThat(states()).containsExactly("WAITING", "SENT");
  }

  @Test
  void what_is_stopped_does_not_go_out_but_what_is_sent_afterwards_does() {
    send("visit/10", "reminder");
    send("visit/11", "reminder");
    town.does(
        jamie,
        () -> {
          courier.stop(town.id(), "visit/10");
          courier.send(message("visit/10", "cancelled"));
        });

    rounds.go();

    assertThat(carried()).containsExactlyInAnyOrder("visit/10 cancelled", "visit/11 reminder");
    assertThat(states()).containsExactly("STOPPED", "SENT", "SENT");
  }

  @Test
  void several_couriers_at_once_carry_each_message_once() throws Exception {
    for (int i = 0; i < 60; i++) {
      send("many/" + i, "reminder");
    }
    try (var pool = Executors.newFixedThreadPool(4)) {
      var all = IntStream.range(0, 4).mapToObj(i -> pool.submit(() -> rounds.go())).toList();
      for (var one : all) {
        one.get();
      }
    }

    assertThat(carried()).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void a_message_whose_sender_died_is_tried_once_more_and_then_left_alone() {
    send("visit/12", "reminder");
    die();
    rounds.go();
    assertThat(carried()).containsExactly("visit/12 reminder");
    assertThat(states()).containsExactly("SENT");

    send("visit/13", "reminder");
    die();
    house.as(
        Asking.HOUSE,
        () -> {
          table.retryLost(Rounds.LOST);
          return null;
        });
    die();
    rounds.go();

    assertThat(carried()).containsExactly("visit/12 reminder");
    assertThat(states()).containsExactly("SENT", "GAVE_UP");
    assertThat(ours().getLast())
        .isInstanceOfSatisfying(
            MessageUndeliverable.class,
            told -> assertThat(told.problem()).isEqualTo(Problem.UNSURE));
  }

  @Test
  void a_link_to_sign_in_with_is_forgotten_once_it_was_sent() {
    house.as(
        Asking.DOOR,
        () -> {
          courier.send(
              new Message(
                  Message.DOOR,
                  "sign-in/" + town.id(),
                  "link",
                  Recipient.of(AccountId.next()),
                  new Route.Email("maria@example.org"),
                  Wording.of(Occasion.SIGN_IN),
                  "/sign-in/secret",
                  Language.EN,
                  due,
                  SafeHours.any(town.zone())));
          return null;
        });
    rounds.go();

    var path =
        house.as(
            Asking.HOUSE,
            () ->
                database
                    .sql("select path from courier.message where owner = ?")
                    .param("sign-in/" + town.id())
                    .query(String.class)
                    .single());
    assertThat(path).isEqualTo("/");
    assertThat(bag.carried).contains("sign-in/" + town.id() + " link");
  }

  @Test
  void only_the_house_and_managers_see_the_outbox() {
    send("visit/14", "reminder");

    assertThat(seenBy(ada)).isEqualTo(1);
    assertThat(seenBy(maria)).isZero();
    assertThat(seenBy(jamie)).isZero();
    assertThat(seenBy(town.administrator("Root"))).isZero();
    assertThat(seenBy(towns.found().manager("Ada"))).isZero();
  }

  @Test
  void a_manager_does_not_rewrite_a_message() {
    send("visit/15", "reminder");

    assertThatThrownBy(() ->
            town.does(
                ada, () -> database.sql("update courier.message set body = 'other'").update()))
        .hasStackTraceContaining("permission denied");
    town.does(ada, () -> database.sql("update courier.message set state = 'STOPPED'").update());
    assertThat(states()).containsExactly("WAITING");
  }

  @Test
  void only_the_house_tells_somebody_something_in_words_of_its_own() {
    var visitor = Asking.visitorOf(town.id());
    var guest = new Asking(town.id(), jamie.account(), Hat.GUEST, null);
    var sam = town.participant("Sam");
    var asSam = Asking.of(sam);

    for (var asking :
        List.of(visitor, guest, Asking.of(maria), Asking.of(ada), Asking.of(jamie), asSam)) {
      assertRefused(asking, () -> courier.send(chosen("visit/16")));
    }
    for (var asking : List.of(visitor, guest, asSam)) {
      assertRefused(asking, () -> courier.send(message("visit/17", "reminder")));
    }
    house.inOrganization(town.id(), () -> courier.send(chosen("visit/16")));
    assertThat(seenBy(ada)).isEqualTo(1);
  }

  @Test
  void what_waits_goes_where_the_person_is_reached_now() {
    var sam = reachedAt("sam@old.example.org");
    send(sam, "sam@old.example.org");

    reach(sam, "", Map.of("reachBy", "EMAIL", "email", "sam@new.example.org", "version", "1"));
    looking().go();

    assertThat(bag.parcels.stream().filter(parcel -> parcel.owner().equals("walk")))
        .extracting(Parcel::to)
        .containsExactly("sam@new.example.org");
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void what_waits_goes_nowhere_when_they_are_told_on_their_own_pages_alone() {
    var sam = reachedAt("sam@old.example.org");
    send(sam, "sam@old.example.org");

    reach(sam, "/here", Map.of());
    looking().go();

    assertThat(carried()).isEmpty();
    assertThat(states()).containsExactly("STOPPED");
    assertThat(ours())
        .singleElement()
        .isInstanceOfSatisfying(
            MessageUndeliverable.class,
            lost -> assertThat(lost.problem()).isEqualTo(Problem.MOVED));
  }

  @Test
  void what_waits_keeps_to_the_hours_that_are_safe_now() {
    var sam = reachedAt("sam@old.example.org");
    send(sam, "sam@old.example.org");
    var opens =
        clock
            .instant()
            .plus(ahead.get())
            .plus(Duration.ofHours(2))
            .atZone(town.zone())
            .truncatedTo(ChronoUnit.MINUTES);

    reach(
        sam,
        "",
        Map.of(
            "reachBy",
            "EMAIL",
            "email",
            "sam@old.example.org",
            "safeFrom",
            opens.toLocalTime().toString(),
            "safeUntil",
            opens.plusHours(1).toLocalTime().toString(),
            "overnight",
            "true",
            "version",
            "1"));
    looking().go();

    assertThat(carried()).isEmpty();
    assertThat(states()).containsExactly("WAITING");
    assertThat(notBefore()).isEqualTo(opens.toInstant());
  }

  @Test
  void what_waits_for_a_guest_goes_as_their_request_says_now() {
    for (var where : List.of("kim@new.example.org", "")) {
      var kim =
          guest.asks(
              town,
              "Kim",
              null,
              "I would like to stop.",
              new SafeContact(
                  SafeContact.Means.EMAIL, null, "kim@old.example.org", null, null, false, ""),
              Intake.NONE);
      send(
          ada,
          "requests/" + kim.request(),
          Recipient.of(kim.viewer().account()),
          "kim@old.example.org");

      var sent =
          where.isEmpty()
              ? mvc.post().uri("/my/request/reach/here")
              : mvc.post()
                  .uri("/my/request/reach")
                  .param("reachBy", "EMAIL")
                  .param("email", where)
                  .param("version", "1");
      assertThat(sent.with(signedIn.as(kim.viewer())).exchange()).hasStatus(303);
    }
    looking().go();

    assertThat(bag.parcels.stream().filter(parcel -> parcel.owner().startsWith("requests/")))
        .extracting(Parcel::to)
        .containsExactly("kim@new.example.org");
    assertThat(states()).containsExactlyInAnyOrder("SENT", "STOPPED");
  }

  private Viewer reachedAt(String address) {
    return town.participant(
        "Sam",
        Language.EN,
        new SafeContact(SafeContact.Means.EMAIL, null, address, null, null, false, ""));
  }

  private void send(Viewer whom, String address) {
    send(maria, "walk", Recipient.of(whom), address);
  }

  private void send(Viewer by, String owner, Recipient whom, String address) {
    town.does(
        by,
        () ->
            courier.send(
                new Message(
                    town.id(),
                    owner,
                    "reminder",
                    whom,
                    new Route.Email(address),
                    Wording.of(Occasion.REMINDER),
                    "/my/meetings",
                    Language.EN,
                    due,
                    SafeHours.any(town.zone()))));
  }

  private void reach(Viewer who, String path, Map<String, String> form) {
    var sent = mvc.post().uri("/my/reach" + path).with(signedIn.as(who));
    form.forEach(sent::param);
    assertThat(sent.exchange()).hasStatus(303);
  }

  /// Rounds that look, before a message leaves, how its person is reached.
  private Rounds looking() {
    InstantSource later = () -> clock.instant().plus(ahead.get());
    return new Rounds(
        table,
        doorstep,
        house,
        List.of(bag),
        event -> news.add((MessageNews) event),
        new HouseClock(later));
  }

  @Test
  void nobody_stops_a_message_who_has_none_to_send() {
    for (var asking :
        List.of(
            Asking.visitorOf(town.id()),
            new Asking(town.id(), jamie.account(), Hat.GUEST, null),
            Asking.of(town.administrator("Ines")))) {
      assertRefused(asking, () -> courier.stop(town.id(), "visit/18"));
    }
  }

  private void assertRefused(Asking asking, Runnable work) {
    assertThatThrownBy(() ->
            house.as(
                asking,
                () -> {
                  work.run();
                  return null;
                }))
        .as(asking.hat().name())
        .hasStackTraceContaining("row-level security");
  }

  private Message chosen(String owner) {
    return new Message(
        town.id(),
        owner,
        "question",
        Recipient.of(jamie),
        Route.INBOX,
        new Wording.Chosen("Call this number", "Mallory waits there."),
        "/today",
        Language.EN,
        due,
        SafeHours.any(town.zone()));
  }

  private void send(String owner, String name) {
    town.does(maria, () -> courier.send(message(owner, name)));
  }

  private Message message(String owner, String name) {
    return message(owner, name, new Route.Email("jamie@example.org"));
  }

  private Message message(String owner, String name, Route route) {
    return new Message(
        town.id(),
        owner,
        name,
        Recipient.of(jamie),
        route,
        Wording.of(Occasion.REMINDER),
        "/my/visits",
        Language.EN,
        due,
        SafeHours.any(town.zone()));
  }

  /// A sender takes the message and dies, a good while ago.
  private void die() {
    var taken =
        house.as(Asking.houseOf(town.id()), () -> table.take(clock.instant().plus(ahead.get())));
    assertThat(taken).isPresent();
    house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    "update courier.message set claimed_at = now() - interval '1 hour'"
                        + " where state = 'SENDING'")
                .update());
  }

  /// Those of this town; other tests may leave messages behind.
  private List<String> carried() {
    var mine =
        ours().stream().filter(MessageCarried.class::isInstance).map(MessageNews::message).toList();
    return bag.parcels.stream()
        .filter(parcel -> mine.contains(parcel.id()))
        .map(parcel -> parcel.owner() + " " + parcel.name())
        .toList();
  }

  private List<MessageNews> ours() {
    return news.stream().filter(one -> one.organization().equals(town.id())).toList();
  }

  private long tried() {
    return bag.tried.stream().filter(one -> one.organization().equals(town.id())).count();
  }

  private List<String> states() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select state from courier.message order by number")
                .query(String.class)
                .list());
  }

  private Instant notBefore() {
    return house.as(
        Asking.houseOf(town.id()),
        () -> database.sql("select not_before from courier.message").query(Instant.class).single());
  }

  private long seenBy(Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () -> database.sql("select count(*) from courier.message").query(Long.class).single());
  }

  /// Carries letters into a bag.
  private static final class Bag implements Carrier {
    final List<Parcel> parcels = new CopyOnWriteArrayList<>();
    final List<String> carried = new CopyOnWriteArrayList<>();
    volatile boolean closed;
    volatile String broken = "";
    final List<Parcel> tried = new CopyOnWriteArrayList<>();

    @Override
    public Channel channel() {
      return Channel.EMAIL;
    }

    @Override
    public Attempt carry(Parcel parcel) {
      if (parcel.owner().equals(broken)) {
        throw new IllegalStateException("a mistake");
      }
      if (closed) {
        tried.add(parcel);
        return new Attempt.NotNow(Problem.UNREACHABLE);
      }
      parcels.add(parcel);
      carried.add(parcel.owner() + " " + parcel.name());
      return Attempt.CARRIED;
    }
  }
}
