package org.beenthere.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beenthere.InANewHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever is on call is rung on their own phone, where they gave a number for that: through a
/// telephone company that answers over HTTP.
@InANewHouse
class RungByTextTest {

  private static final BlockingQueue<String> SENT = new LinkedBlockingQueue<>();
  private static final String NOBODY_HAS = "+15005550001";
  private static HttpServer company;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient database;
  @Autowired CallRounds rounds;
  @Autowired House house;
  @Autowired Clock clock;
  @Autowired TestTime time;

  Town town;
  Viewer jamie;
  Viewer rosa;
  Viewer lena;
  Viewer ada;

  @DynamicPropertySource
  static void texts_go_to_a_company(DynamicPropertyRegistry settings) throws IOException {
    company = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    company.createContext(
        "/",
        exchange -> {
          var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var known = !said.contains(NOBODY_HAS.substring(1));
          if (known) {
            SENT.add(URLDecoder.decode(said, StandardCharsets.UTF_8));
          }
          exchange.sendResponseHeaders(known ? 200 : 404, -1);
          exchange.close();
        });
    company.start();
    var at = "http://127.0.0.1:" + company.getAddress().getPort() + "/texts";
    settings.add("beenthere.texts.url", () -> at);
    settings.add("beenthere.texts.secret", () -> "a secret");
  }

  @AfterAll
  static void the_company_closes() {
    company.stop(0);
  }

  @BeforeEach
  void rosa_then_lena_are_on_call() {
    SENT.clear();
    town = towns.found();
    jamie = town.participant("Jamie");
    rosa = town.specialist("Rosa");
    lena = town.specialist("Lena");
    ada = town.manager("Ada");
    onCall(rosa, 0);
    onCall(lena, 1);
  }

  @Test
  void who_gave_a_number_is_rung_and_the_text_says_no_name_and_not_what_it_is_about()
      throws Exception {
    assertThat(post(rosa, "/duty/ring", Map.of("number", "(615) 555-0134"))).hasStatus(303);
    assertThat(get(rosa, "/duty"))
        .bodyText()
        .contains("+16155550134")
        .doesNotContain("cannot send");
    var call = asks();
    var text = SENT.poll(30, TimeUnit.SECONDS);
    assertThat(text)
        .startsWith("to=+16155550134&text=Something is waiting for an answer from you")
        .endsWith("/today");
    assertThat(text.toLowerCase())
        .doesNotContain("jamie", "crisis", "recover", "peer", "someone", call.toString());
    assertThat(told(call)).containsExactly(rosa.account());
  }

  @Test
  void it_goes_on_from_text_to_text_until_somebody_answers() throws Exception {
    for (var one :
        Map.of(rosa, "615 555 0134", lena, "615 555 0135", ada, "615 555 0136").entrySet()) {
      assertThat(post(one.getKey(), "/duty/ring", Map.of("number", one.getValue()))).hasStatus(303);
    }
    var call = asks();
    assertThat(SENT.poll(30, TimeUnit.SECONDS)).startsWith("to=+16155550134");
    time.forward(Duration.ofMinutes(6));
    rounds.round();
    assertThat(SENT.poll(60, TimeUnit.SECONDS)).startsWith("to=+16155550135");
    time.forward(Duration.ofMinutes(6));
    rounds.round();
    var all = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      all.add(SENT.poll(60, TimeUnit.SECONDS).substring(3, 15));
    }
    assertThat(all).containsExactlyInAnyOrder("+16155550134", "+16155550135", "+16155550136");
    assertThat(post(lena, "/calls/" + call + "/mine", Map.of())).hasStatus(303);
    time.forward(Duration.ofMinutes(6));
    rounds.round();
    assertThat(texts()).as("quiet from then on").isEqualTo(5);
  }

  @Test
  void a_number_that_nobody_has_moves_on_at_once() throws Exception {
    assertThat(post(rosa, "/duty/ring", Map.of("number", NOBODY_HAS))).hasStatus(303);
    assertThat(post(lena, "/duty/ring", Map.of("number", "615 555 0135"))).hasStatus(303);
    var call = asks();
    assertThat(SENT.poll(30, TimeUnit.SECONDS)).startsWith("to=+16155550135");
    assertThat(told(call)).containsExactlyInAnyOrder(rosa.account(), lena.account());
  }

  @Test
  void without_a_number_no_text_comes_and_a_number_is_taken_out_again() throws Exception {
    assertThat(post(rosa, "/duty/ring", Map.of("number", "call me")))
        .hasStatus(422)
        .bodyText()
        .contains("Write your phone number", "value=\"call me\"");
    assertThat(post(rosa, "/duty/ring", Map.of("number", "615 555 0134"))).hasStatus(303);
    assertThat(post(rosa, "/duty/ring", Map.of("number", ""))).hasStatus(303);
    assertThat(post(jamie, "/duty/ring", Map.of("number", "615 555 0134"))).hasStatus(404);
    var call = asks();
    assertThat(told(call)).as("nobody has an address or a number").contains(ada.account());
    assertThat(texts()).isZero();
  }

  /// A session that asks PostgreSQL itself.
  @Test
  void nobody_else_reads_or_writes_the_number() {
    assertThat(post(rosa, "/duty/ring", Map.of("number", "615 555 0134"))).hasStatus(303);
    for (var stranger : List.of(jamie, lena, ada)) {
      assertThat(
              town.as(
                  stranger,
                  () -> database.sql("select count(*) from duty.ring").query(Long.class).single()))
          .isZero();
      town.does(stranger, () -> database.sql("delete from duty.ring").update());
      town.does(stranger, () -> database.sql("update duty.ring set number = '+15550100'").update());
      assertThatThrownBy(() ->
              town.does(
                  stranger,
                  () ->
                      database
                          .sql(
                              "insert into duty.ring values (:organization, :account, '+15550100')")
                          .param("organization", town.id().value())
                          .param("account", rosa.account().value())
                          .update()))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(get(rosa, "/duty")).bodyText().contains("+16155550134");
  }

  private UUID asks() {
    assertThat(post(jamie, "/my/now", Map.of("form", UUID.randomUUID().toString()))).hasStatus(303);
    return town.as(
        jamie,
        () ->
            database
                .sql("select id from crisis.call where over is null")
                .query(UUID.class)
                .single());
  }

  private void onCall(Viewer who, int days) {
    var day = LocalDateTime.now(clock.withZone(town.zone())).minusHours(1).plusDays(days);
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    insert into duty.cover (organization_id, id, account_id, starts, ends, made_at)
                    values (:organization, gen_random_uuid(), :account, :starts, :ends, now())
                    """)
                .param("organization", town.id().value())
                .param("account", who.account().value())
                .param("starts", day)
                .param("ends", day.plusDays(1))
                .update());
  }

  /// How many were handed to the courier.
  private long texts() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select count(*) from courier.message where channel = 'SMS'")
                .query(Long.class)
                .single());
  }

  private List<AccountId> told(UUID call) {
    return town.as(
        ada,
        () ->
            database
                .sql("select account_id from crisis.told where call_id = :call")
                .param("call", call)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
  }

  private MvcTestResult get(Viewer viewer, String page) {
    return browser.get().uri(page).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(Viewer viewer, String page, Map<String, String> fields) {
    var request = browser.post().uri(page).with(signedIn.as(viewer));
    fields.forEach(request::param);
    return request.exchange();
  }
}
