package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Files of services while the house is at them: how far it is, what may come between, and what
/// came.
@InTheHouse
class DeliveriesTest {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired TestTime time;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryWork work;
  @Autowired DeliveryReading reading;
  @Autowired DeliveryBringing bringing;
  @Autowired OldDeliveries old;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;

  @BeforeEach
  void a_manager() {
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void while_the_house_looks_at_a_file_its_page_says_how_far_it_is() {
    var file = handedOver(file(3));
    assertThat(get(file))
        .bodyText()
        .contains("Looking at the file", "<progress", "Look again", "Leave it")
        .contains("hx-get=\"" + path(file) + "\"")
        .doesNotContain("0 of 0");
    town.does(ada, () -> reading.tell(find(file), 2, 3));
    assertThat(get(file)).bodyText().contains("2 of 3 services", "value=\"2\"", "max=\"3\"");
    assertThat(htmx(file)).hasStatusOk().bodyText().contains("<progress").doesNotContain("<html");

    settle(file);

    assertThat(htmx(file)).hasStatus(204).hasHeader("HX-Refresh", "true");
    assertThat(get(file)).bodyText().contains("What this file would do", "<dt>New</dt><dd>3</dd>");
  }

  @Test
  void a_second_look_reads_what_was_kept_and_not_the_file() {
    var file = looked(file(3));
    content(file, "{");

    assertThat(get(file)).bodyText().contains("<dt>New</dt><dd>3</dd>", "Place 1");
  }

  @Test
  void a_file_that_was_handed_over_is_found_again() {
    var file = looked(file(1));
    assertThat(page("/resource-list/import"))
        .bodyText()
        .contains("Your last files", path(file), "help.json", "waits for you");
  }

  @Test
  void pressed_twice_and_by_two_it_comes_in_once() {
    var file = looked(file(3));
    var zoe = town.manager("Zoe");

    town.does(ada, () -> deliveries.bringIn(file, false, ada));
    town.does(zoe, () -> deliveries.bringIn(file, false, zoe));
    town.does(ada, () -> deliveries.bringIn(file, false, ada));
    assertThat(get(file)).bodyText().contains("Bringing the file in", "<progress");
    settle(file);
    settle(file);

    assertThat(get(file)).bodyText().contains("It is on the list", "<dt>New</dt><dd>3</dd>");
    assertThat(listed()).hasSize(3);
    assertThat(page("/changes"))
        .bodyText()
        .containsOnlyOnce("You added a file of places that help.")
        .doesNotContain("Zoe");
  }

  @Test
  void two_hands_on_one_file_bring_it_in_once() throws Exception {
    var file = pressed(file(30));
    var stopped = 0;
    for (var hands :
        List.of(
            CompletableFuture.runAsync(() -> bringing.bringIn(file)),
            CompletableFuture.runAsync(() -> bringing.bringIn(file)))) {
      try {
        hands.get();
      } catch (ExecutionException late) {
        assertThat(late).hasCauseInstanceOf(CancellationException.class);
        stopped++;
      }
    }
    assertThat(stopped).isEqualTo(1);
    assertThat(find(file.id()).newOnes()).isEqualTo(30);
    assertThat(listed()).hasSize(30);
  }

  @Test
  void left_out_while_it_is_looked_at_nothing_of_it_stays() {
    var file = handedOver(file(300));
    var begun = find(file);

    assertThat(post(path(file) + "/cancel")).hasStatus(303).hasHeader("Location", "/resource-list");

    assertThatThrownBy(() -> reading.read(begun)).isInstanceOf(CancellationException.class);
    settle(file);
    assertThat(get(file)).bodyText().contains("The file was left out", "Nothing on the list");
    assertThat(kept(file)).isZero();
    assertThat(listed()).isEmpty();
  }

  @Test
  void left_out_while_it_comes_in_nothing_came() throws Exception {
    comes(file(3));
    var file = pressed(file(300).replace("Agency", "Table"));
    var turn =
        whileSomebodyMends(
            "Mended",
            () -> {
              work.begin(town.id(), file.id());
              assertThat(post(file.path() + "/cancel")).hasStatus(303);
            });
    turn.get();
    settle(file.id());

    assertThat(find(file.id()).state()).isEqualTo(DeliveryState.CANCELLED);
    assertThat(listed()).hasSize(3);
  }

  @Test
  void what_is_in_already_cannot_be_left_out() {
    var file = comes(file(1));
    assertThat(post(path(file) + "/cancel")).hasStatus(303).hasHeader("Location", path(file));
    assertThat(get(file)).bodyText().contains("It is on the list");
  }

  @Test
  void what_the_house_was_at_goes_on_after_a_restart() {
    var looked = handedOver(file(2));
    var pressed = pressed(file(3));

    work.resume();
    work.await(looked, LONG_ENOUGH);
    work.await(pressed.id(), LONG_ENOUGH);

    assertThat(find(looked).state()).isEqualTo(DeliveryState.READY);
    assertThat(find(pressed.id()).state()).isEqualTo(DeliveryState.DONE);
    assertThat(listed()).hasSize(3);
    assertThatThrownBy(() -> bringing.bringIn(pressed))
        .as("whoever was at it before")
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void a_place_mended_between_the_look_and_the_press_stays_mended_and_the_result_says_so() {
    comes(file(3));
    var newer = looked(file(3).replace("Place", "Spot"));
    assertThat(get(newer)).bodyText().contains("<dt>Changed</dt><dd>3</dd>");
    town.does(ada, () -> mend("Mended"));

    town.does(ada, () -> deliveries.bringIn(newer, false, ada));
    settle(newer);

    assertThat(get(newer))
        .bodyText()
        .contains("<dt>Changed</dt><dd>2</dd>", "stays as it is</dt><dd>1</dd>");
    assertThat(listed()).containsExactly("Mended", "Spot 2", "Spot 3");
  }

  @Test
  void a_place_that_is_being_mended_as_the_file_comes_in_stays_mended() throws Exception {
    comes(file(3));
    var newer = pressed(file(3).replace("Place", "Spot"));

    var turn =
        whileSomebodyMends(
            "Mended",
            () -> {
              work.begin(town.id(), newer.id());
              await().atMost(LONG_ENOUGH).until(this::somebodyWaits);
            });
    turn.get();
    settle(newer.id());

    assertThat(find(newer.id()).mendedOnes()).isEqualTo(1);
    assertThat(listed()).containsExactly("Mended", "Spot 2", "Spot 3");
  }

  @Test
  void only_what_somebody_saw_as_gone_is_closed() {
    comes(file(2));
    var without = looked(file(1));
    assertThat(get(without)).bodyText().contains("any more</dt><dd>1</dd>", "Place 2");
    comes(file(3));

    town.does(ada, () -> deliveries.bringIn(without, true, ada));
    settle(without);

    assertThat(listed()).containsExactly("Place 1", "Place 3");
    assertThat(get(without)).bodyText().contains("<dt>Closed</dt><dd>1</dd>");
  }

  @Test
  void what_went_wrong_changed_nothing_and_may_be_tried_again() {
    var file = pressed(file(2));
    content(file.id(), "{");
    settle(file.id());
    assertThat(get(file.id()))
        .bodyText()
        .contains("stopped half way", "Nothing on the list was changed", "Try again");
    assertThat(listed()).isEmpty();

    content(file.id(), file(2));
    assertThat(post(file.path() + "/another-try")).hasStatus(303);
    settle(file.id());
    assertThat(get(file.id())).bodyText().contains("<dt>New</dt><dd>2</dd>", "Bring it in");
  }

  @Test
  void a_file_that_turns_out_to_be_unreadable_says_why() {
    var file = handedOver("{\"contents\": [");
    settle(file);

    assertThat(get(file))
        .bodyText()
        .contains("We cannot read this file", "damaged or cut short", "Choose another file");
    assertThat(kept(file)).isZero();
    assertThat(post(path(file))).hasStatus(303);
    assertThat(post(path(file) + "/another-try")).hasStatus(303);
    settle(file);
    assertThat(find(file).state()).isEqualTo(DeliveryState.UNREADABLE);
  }

  @Test
  void half_a_letter_keeps_no_file_out() {
    var file = looked(file(1).replace("Place 1", "Place \\ud83d 1").replace("active", "\\ud83d!"));
    assertThat(get(file)).bodyText().contains("Place  1", "<bdi>!</bdi>");
  }

  @Test
  void after_a_day_what_nobody_decided_about_is_gone_and_what_came_stays() {
    var done = comes(file(1));
    var waits = looked(file(2));
    var unreadable = handedOver("{\"contents\": [");
    settle(unreadable);

    time.forward(Duration.ofDays(2));
    old.forgetOld();

    assertThat(get(done)).hasStatusOk();
    assertThat(get(waits)).hasStatus(404);
    assertThat(get(unreadable)).hasStatus(404);
  }

  @Test
  void the_page_of_work_speaks_spanish_and_dutch() {
    var file = handedOver(file(1));
    town.does(ada, () -> reading.tell(find(file), 1, 3));
    assertThat(page(path(file) + "?lang=es"))
        .bodyText()
        .contains("Mirando el archivo", "1 de 3 servicios");
    assertThat(page(path(file) + "?lang=nl"))
        .bodyText()
        .contains("We bekijken het bestand", "1 van 3 diensten");
  }

  /// Places 1 to n of one agency.
  private static String file(int places) {
    return IntStream.rangeClosed(1, places)
        .mapToObj(
            """
            {"id": "s%1$d", "name": "Place %1$d", "status": "active",
             "organization": {"id": "o1", "name": "Agency"},
             "phones": [{"id": "p%1$d", "number": "615 555 0150"}]}
            """
                ::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /// A file is there, and the house has not begun.
  private UUID handedOver(String file) {
    return town.as(
        ada,
        () -> {
          try {
            return deliveries.receive("help.json", file.getBytes(StandardCharsets.UTF_8), ada);
          } catch (Unreadable no) {
            throw new IllegalArgumentException(no);
          }
        });
  }

  private UUID looked(String file) {
    var id = handedOver(file);
    settle(id);
    return id;
  }

  /// The button is pressed, and the house has not begun.
  private Delivery pressed(String file) {
    var id = looked(file);
    town.does(ada, () -> deliveries.bringIn(id, false, ada));
    return find(id);
  }

  private UUID comes(String file) {
    var id = pressed(file).id();
    settle(id);
    return id;
  }

  /// The house does what the file waits for.
  private void settle(UUID id) {
    work.begin(town.id(), id);
    work.await(id, LONG_ENOUGH);
  }

  /// Somebody writes the first place by hand and is not through before something else has begun.
  private CompletableFuture<Void> whileSomebodyMends(String name, Runnable meanwhile)
      throws InterruptedException {
    var mending = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var turn =
        CompletableFuture.runAsync(() ->
            town.does(
                ada,
                () -> {
                  mend(name);
                  mending.countDown();
                  try {
                    begun.await();
                  } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                  }
                }));
    mending.await();
    meanwhile.run();
    begun.countDown();
    return turn;
  }

  /// Whether a session of the house waits for another.
  private boolean somebodyWaits() {
    return town.as(
        ada,
        () ->
            database
                .sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single());
  }

  private void mend(String name) {
    database
        .sql(
            """
            update resources.service set name = :name, mended = true
             where organization_id = :organization and known_as = 's1'
            """)
        .param("name", name)
        .param("organization", town.id().value())
        .update();
  }

  private void content(UUID file, String content) {
    town.does(
        ada,
        () ->
            database
                .sql("update resources.delivery set content = :content where id = :id")
                .param("content", content.getBytes(StandardCharsets.UTF_8))
                .param("id", file)
                .update());
  }

  /// How much of a file is kept: itself, and what was seen in it.
  private long kept(UUID file) {
    return town.as(
        ada,
        () ->
            database
                .sql(
                    "select num_nonnulls(content, seen, gone) from resources.delivery where id = :id")
                .param("id", file)
                .query(Long.class)
                .single());
  }

  private List<String> listed() {
    return town.as(
        ada,
        () ->
            database
                .sql(
                    """
                    select name from resources.service
                     where organization_id = :organization and state = 'OPEN' order by name
                    """)
                .param("organization", town.id().value())
                .query(String.class)
                .list());
  }

  private Delivery find(UUID id) {
    return town.as(ada, () -> deliveries.find(id, ada));
  }

  private static String path(UUID id) {
    return "/resource-list/import/" + id;
  }

  private MvcTestResult get(UUID file) {
    return page(path(file));
  }

  private MvcTestResult page(String path) {
    return mvc.get().uri(path).with(signedIn.as(ada)).exchange();
  }

  private MvcTestResult htmx(UUID file) {
    return mvc.get().uri(path(file)).header("HX-Request", "true").with(signedIn.as(ada)).exchange();
  }

  private MvcTestResult post(String path) {
    return mvc.post().uri(path).with(signedIn.as(ada)).exchange();
  }
}
