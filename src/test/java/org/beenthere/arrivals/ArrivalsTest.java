package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.arrivals.RowsShown.WhichRows;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.DateOrder;
import org.beenthere.arrivals.sheet.NotAList;
import org.beenthere.arrivals.sheet.Unlistable;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheHouse
class ArrivalsTest {

  private static final String THREE =
      """
      Client #,First name,Last name,DOB
      a1,Ana,López,1980-05-01
      a2,Bo,Berg,1990-06-02
      a3,Co,王,1985-07-03
      """;

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Arrivals arrivals;
  @Autowired ArrivalWork work;
  @Autowired Forgetting forgetting;
  @Autowired ArrivalTable table;
  @Autowired BringingIn bringingIn;
  @Autowired Previews previews;
  @Autowired RowList rows;
  @Autowired Participants participants;
  @Autowired House house;
  @Autowired JdbcClient database;

  Lists lists;
  Town town;
  Viewer ada;

  @BeforeEach
  void a_program() {
    lists = new Lists(arrivals, work, previews);
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void a_list_comes_in() {
    var done = lists.bringIn(town, ada, read(THREE).id());

    assertThat(done.came()).isEqualTo(3);
    assertThat(people()).containsExactlyInAnyOrder("Ana L.", "Bo B.", "Co 王.");
    assertThat(town.as(ada, () -> rows.page(done, WhichRows.READY.fates(), 0, 9))).isEmpty();
  }

  @Test
  void a_list_may_hold_somebody_new_beside_those_who_are_here() {
    lists.bringIn(town, ada, read(THREE).id());

    var done = lists.bringIn(town, ada, read(THREE + "a4,Di,Dean,1970-01-01\n").id());

    assertThat(done.came()).isEqualTo(1);
    assertThat(done.here()).isEqualTo(3);
    assertThat(people()).hasSize(4);
  }

  @Test
  void whoever_was_changed_here_meanwhile_stays_as_they_are() {
    lists.bringIn(town, ada, read(THREE).id());
    var ana = cameAs("a1");
    town.does(ada, () -> participants.change(called(ana, "Anita")));

    lists.bringIn(town, ada, read(THREE + "a4,Di,Dean,1970-01-01\n").id());

    assertThat(cameAs("a1").called()).isEqualTo("Anita");
  }

  @Test
  void pressing_the_button_twice_brings_nobody_twice() {
    var arrival = read(THREE);
    town.does(ada, () -> arrivals.bringIn(arrival.id(), arrival.run(), ada));
    town.does(ada, () -> arrivals.bringIn(arrival.id(), arrival.run(), ada));
    work.begin(town.id(), arrival.id());
    lists.settle(town, arrival.id());

    assertThat(lists.find(town, ada, arrival.id()).came()).isEqualTo(3);
    assertThat(people()).hasSize(3);
  }

  @Test
  void two_managers_with_one_list_bring_everybody_once() throws Exception {
    var zoe = town.manager("Zoe");
    var first = pressed(read(THREE), ada);
    var second = pressed(lists.read(town, zoe, Lists.text(THREE)), zoe);
    var begin = new CountDownLatch(1);

    var both =
        List.of(first, second).stream()
            .map(arrival ->
                CompletableFuture.runAsync(() -> {
                  try {
                    begin.await();
                  } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                  }
                  bringingIn.bringIn(arrival);
                }))
            .toList();
    begin.countDown();
    for (var one : both) {
      one.get();
    }

    var came =
        List.of(first, second).stream()
            .map(arrival -> lists.find(town, ada, arrival.id()))
            .collect(Collectors.groupingBy(Arrival::came, Collectors.summingInt(Arrival::here)));
    assertThat(came).isEqualTo(Map.of(3, 0, 0, 3));
    assertThat(people()).hasSize(3);
  }

  @Test
  void two_hands_on_one_list_bring_everybody_once() throws Exception {
    var arrival = pressed(read(THREE), ada);

    var one = CompletableFuture.runAsync(() -> bringingIn.bringIn(arrival));
    var other = CompletableFuture.runAsync(() -> bringingIn.bringIn(arrival));
    var stopped = 0;
    for (var hands : List.of(one, other)) {
      try {
        hands.get();
      } catch (ExecutionException late) {
        assertThat(late).hasCauseInstanceOf(java.util.concurrent.CancellationException.class);
        stopped++;
      }
    }

    assertThat(stopped).isEqualTo(1);
    assertThat(people()).hasSize(3);
    assertThat(lists.find(town, ada, arrival.id()).came()).isEqualTo(3);
  }

  @Test
  void everybody_comes_or_nobody() {
    var arrival = read(many(150));
    town.does(
        ada,
        () ->
            database
                .sql(
                    """
                    update arrivals.row set experiences = '{NO_SUCH_THING}'
                     where arrival_id = :id and number = 140
                    """)
                .param("id", arrival.id().value())
                .update());

    var stopped = lists.bringIn(town, ada, arrival.id());

    assertThat(stopped.state()).isEqualTo(ArrivalState.STOPPED);
    assertThat(people()).isEmpty();

    town.does(ada, () -> arrivals.tryAgain(arrival.id(), ada));
    lists.settle(town, arrival.id());
    assertThat(lists.bringIn(town, ada, arrival.id()).came()).isEqualTo(150);
  }

  @Test
  void somebody_may_cancel_while_people_come_in_and_nobody_has_come() throws Exception {
    var arrival = pressed(read(many(150)), ada);
    var holding = new CountDownLatch(1);
    var letGo = new CountDownLatch(1);
    // Keeps the turn, so that the hands wait at the door.
    var turn =
        CompletableFuture.runAsync(() ->
            town.does(
                ada,
                () -> {
                  table.waitForTurn(town.id());
                  holding.countDown();
                  try {
                    letGo.await();
                  } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                  }
                }));
    holding.await();
    work.begin(town.id(), arrival.id());

    town.does(ada, () -> arrivals.cancel(arrival.id(), ada));
    letGo.countDown();
    turn.get();
    lists.settle(town, arrival.id());

    assertThat(lists.find(town, ada, arrival.id()).state()).isEqualTo(ArrivalState.CANCELLED);
    assertThat(people()).isEmpty();
    assertThat(everythingOf(arrival)).isZero();
  }

  @Test
  void what_the_house_was_at_goes_on_after_a_restart() {
    var waiting = read(THREE);
    var pressed = pressed(read(THREE), ada);

    work.resume();
    work.await(pressed.id(), Duration.ofMinutes(1));

    assertThat(lists.find(town, ada, pressed.id()).state()).isEqualTo(ArrivalState.DONE);
    assertThat(lists.find(town, ada, waiting.id()).state()).isEqualTo(ArrivalState.READY);
    assertThat(people()).hasSize(3);
  }

  @Test
  void a_person_without_a_name_waits_for_one() {
    var arrival = read("Client #,First name,Last name\na1,,Nader\na2,Bo,Berg\n");
    assertThat(preview(arrival).count(Fate.ASKS)).isEqualTo(1);

    answer(arrival, new Answer(2, RowChoice.BRING, "T"));

    assertThat(lists.bringIn(town, ada, arrival.id()).came()).isEqualTo(2);
    assertThat(cameAs("a1").called()).isEqualTo("T");
    assertThat(cameAs("a1").name().last()).isEqualTo("Nader");
  }

  @Test
  void two_people_of_one_number_both_come_when_somebody_says_so() {
    var arrival =
        read(
            """
            Client #,First name,Last name,DOB
            a1,Ana,López,1980-05-01
            a1,Bo,Berg,1990-06-02
            """);
    assertThat(preview(arrival).count(Fate.ASKS)).isEqualTo(1);

    answer(arrival, new Answer(3, RowChoice.BRING, ""));
    lists.bringIn(town, ada, arrival.id());

    assertThat(people()).containsExactlyInAnyOrder("Ana L.", "Bo B.");
    assertThat(cameAs("a1").called()).isEqualTo("Ana L.");
  }

  @Test
  void the_entry_that_is_still_open_comes_when_an_older_one_is_closed() {
    var arrival =
        read(
            """
            Client #,First name,Last name,DOB,Status
            a1,Ana,López,1980-05-01,Closed
            a1,Ana,López,1980-05-01,Active
            """);

    assertThat(lists.bringIn(town, ada, arrival.id()).came()).isEqualTo(1);
    assertThat(cameAs("a1").state()).isEqualTo(Participant.State.ACTIVE);
  }

  @Test
  void whoever_the_manager_leaves_out_stays_out() {
    var arrival = read(THREE);
    answer(arrival, new Answer(2, RowChoice.LEAVE_OUT, ""));

    assertThat(lists.bringIn(town, ada, arrival.id()).leftOut()).isEqualTo(1);
    assertThat(people()).containsExactlyInAnyOrder("Bo B.", "Co 王.");
  }

  @Test
  void dates_that_could_be_two_days_are_asked_about_before_anybody_comes() {
    var arrival = read("First name,Last name,DOB\nAna,López,3/4/1980\nBo,Berg,5/6/1990\n");
    assertThat(preview(arrival).questions()).containsExactly(Preview.ListQuestion.DATE_ORDER);
    assertThatThrownBy(() -> lists.bringIn(town, ada, arrival.id())).isInstanceOf(Refusal.class);

    var columns =
        preview(arrival).columns().stream()
            .map(column -> column.meaning().isDate() ? column.said(DateOrder.DAY_FIRST) : column)
            .toList();
    town.does(ada, () -> arrivals.understand(arrival.id(), arrival.run(), columns, ada));
    lists.settle(town, arrival.id());

    assertThat(preview(arrival).questions()).isEmpty();
    lists.bringIn(town, ada, arrival.id());
    assertThat(born())
        .containsExactlyInAnyOrder(LocalDate.of(1980, 4, 3), LocalDate.of(1990, 6, 5));
  }

  @Test
  void a_status_nobody_knows_is_asked_about() {
    var arrival = read("First name,Last name,Status\nAna,López,Level 2b\nBo,Berg,Active\n");
    assertThat(preview(arrival).questions()).containsExactly(Preview.ListQuestion.STATUS);

    town.does(
        ada,
        () ->
            arrivals.take(
                arrival.id(),
                arrival.run(),
                List.of(new Word(ColumnMeaning.STATUS, "Level 2b", "ON_PAUSE", 1)),
                ada));

    assertThat(preview(arrival).questions()).isEmpty();
    assertThat(lists.bringIn(town, ada, arrival.id()).came()).isEqualTo(2);
  }

  @Test
  void a_column_may_be_taken_for_something_else_and_answers_are_kept() {
    var arrival = read("Alpha,Beta\nAna,López\nBo,Berg\n");
    assertThat(preview(arrival).questions()).contains(Preview.ListQuestion.WHO);
    answer(arrival, new Answer(3, RowChoice.LEAVE_OUT, ""));

    var columns =
        preview(arrival).columns().stream()
            .map(column ->
                column.taken(
                    column.position() == 0 ? ColumnMeaning.FIRST_NAME : ColumnMeaning.LAST_NAME))
            .toList();
    town.does(ada, () -> arrivals.understand(arrival.id(), arrival.run(), columns, ada));
    lists.settle(town, arrival.id());

    assertThat(lists.bringIn(town, ada, arrival.id()).came()).isEqualTo(1);
    assertThat(people()).containsExactly("Ana L.");
  }

  @Test
  void what_was_said_on_a_stale_page_changes_nothing() {
    var arrival = read(THREE);
    lists.bringIn(town, ada, arrival.id());

    assertThatThrownBy(() -> answer(arrival, new Answer(2, RowChoice.LEAVE_OUT, "")))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void more_people_than_a_list_may_hold_are_refused_and_nothing_is_kept() {
    assertThatThrownBy(() -> read(many(Arrivals.MOST_PEOPLE + 1)))
        .isInstanceOfSatisfying(
            Unlistable.class,
            no -> {
              assertThat(no.why()).isEqualTo(NotAList.TOO_MANY);
              assertThat(no.details()).containsExactly(Arrivals.MOST_PEOPLE);
            });
    assertThat(town.as(ada, () -> arrivals.latest(ada))).isEmpty();
  }

  @Test
  void headings_and_nobody_below_them_are_no_list() {
    assertThatThrownBy(() -> read("First name,Last name\n,\n,\n"))
        .isInstanceOfSatisfying(
            Unlistable.class, no -> assertThat(no.why()).isEqualTo(NotAList.NOBODY));
  }

  @Test
  void a_list_is_nobodys_business_in_another_organization() {
    var arrival = read(THREE);
    var other = towns.found();
    var eve = other.manager("Eve");

    assertThatThrownBy(() -> lists.find(other, eve, arrival.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.does(eve, () -> arrivals.cancel(arrival.id(), eve)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void only_managers_see_who_is_on_a_list() {
    read(THREE);
    var hats = List.of(town.specialist("Dee"), town.participant("Sam"), town.administrator("Root"));

    assertThat(town.as(ada, this::rowsSeen)).isEqualTo(3);
    assertThat(hats).allSatisfy(hat -> assertThat(town.as(hat, this::rowsSeen)).isZero());
    assertThat(house.as(Asking.visitorOf(town.id()), this::rowsSeen)).isZero();
  }

  @Test
  void a_list_left_undecided_is_forgotten_after_a_week() {
    var arrival = read(THREE);

    time.forward(Duration.ofDays(8));
    forgetting.forgetOld();

    assertThat(lists.find(town, ada, arrival.id()).state()).isEqualTo(ArrivalState.CANCELLED);
    assertThat(everythingOf(arrival)).isZero();
  }

  @Test
  void of_those_who_came_nothing_stays_behind_and_the_rest_goes_after_a_month() {
    var arrival = read(THREE + "a4,,Dean,1970-01-01\n");
    lists.bringIn(town, ada, arrival.id());
    assertThat(everythingOf(arrival)).as("a row and its finding").isEqualTo(2);

    time.forward(Duration.ofDays(31));
    forgetting.forgetOld();

    assertThat(everythingOf(arrival)).isZero();
    assertThat(lists.find(town, ada, arrival.id()).came()).isEqualTo(3);
  }

  private Arrival read(String text) {
    return lists.read(town, ada, Lists.text(text));
  }

  private Preview preview(Arrival arrival) {
    return lists.preview(town, ada, arrival.id());
  }

  private void answer(Arrival arrival, Answer answer) {
    town.does(ada, () -> arrivals.answer(arrival.id(), arrival.run(), List.of(answer), ada));
  }

  /// The button is pressed, and the hands have not begun.
  private Arrival pressed(Arrival arrival, Viewer manager) {
    town.does(manager, () -> arrivals.bringIn(arrival.id(), arrival.run(), manager));
    return lists.find(town, manager, arrival.id());
  }

  private List<String> people() {
    return town.as(
        ada, () -> participants.roll(town.id()).stream().map(line -> line.called()).toList());
  }

  private List<LocalDate> born() {
    return town.as(
        ada, () -> participants.roll(town.id()).stream().map(line -> line.bornOn()).toList());
  }

  private Participant cameAs(String number) {
    return town.as(ada, () -> participants.cameAs(town.id(), number).orElseThrow());
  }

  private static Participant called(Participant one, String called) {
    return new Participant(
        one.organization(),
        one.id(),
        one.account(),
        called,
        one.name(),
        one.bornOn(),
        one.language(),
        one.zone(),
        one.home(),
        one.reach(),
        one.wishes(),
        one.program(),
        one.state(),
        one.welcomedAt(),
        one.cameAs(),
        one.version());
  }

  private int rowsSeen() {
    return database.sql("select count(*) from arrivals.row").query(Integer.class).single();
  }

  private int everythingOf(Arrival arrival) {
    return town.as(
        ada,
        () ->
            List.of("sheet", "word", "row", "finding", "answer").stream()
                .mapToInt(kept ->
                    database
                        .sql("select count(*) from arrivals." + kept + " where arrival_id = :id")
                        .param("id", arrival.id().value())
                        .query(Integer.class)
                        .single())
                .sum());
  }

  static String many(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> "n" + i + ",Ana" + i + ",López,1980-05-01")
        .collect(Collectors.joining("\n", "Client #,First name,Last name,DOB\n", "\n"));
  }
}
