package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.beenthere.InANewHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.participants.SafeContact;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A reminder leaves the house by text, through a telephone company that speaks HTTP.
@InANewHouse
class ReminderByTextTest {

  private static final String SAID =
      "Le recordamos algo que será pronto. https://peers.example/my/meetings";
  private static final BlockingQueue<Sent> TEXTS = new LinkedBlockingQueue<>();
  private static final HttpServer COMPANY = company();

  private record Sent(String key, String form) {}

  private static HttpServer company() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/texts",
          call -> {
            var form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            TEXTS.add(new Sent(call.getRequestHeaders().getFirst("Authorization"), form));
            call.sendResponseHeaders(202, -1);
            call.close();
          });
      return server;
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  @DynamicPropertySource
  static void a_house_that_can_text(DynamicPropertyRegistry properties) {
    COMPANY.start();
    var port = COMPANY.getAddress().getPort();
    properties.add("beenthere.texts.url", () -> "http://localhost:" + port + "/texts");
    properties.add("beenthere.texts.secret", () -> "between-us");
    properties.add("beenthere.address", () -> "https://peers.example");
  }

  @AfterAll
  static void the_company_closes() {
    COMPANY.stop(0);
  }

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Bookings bookings;
  @Autowired AvailabilityTable availability;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_speaks_spanish_and_may_be_texted() {
    town = towns.found();
    maria = town.specialist("Maria");
    TEXTS.clear();
  }

  @Test
  void a_reminder_leaves_by_text_in_their_language_and_says_nothing_but_that()
      throws InterruptedException {
    walksWithMaria(null, null);
    take(inDays(3, 10));
    until(inDays(2, 10));

    var text = next();
    assertThat(text.key()).isEqualTo("Bearer between-us");
    assertThat(told(text)).containsExactly("to=+16155550177", "text=" + SAID);
    assertThat(TEXTS).as("it leaves once").isEmpty();
  }

  @Test
  void whose_moment_went_by_while_they_were_reached_otherwise_is_reminded_at_the_next_safe_one()
      throws InterruptedException {
    walksWithMaria(LocalTime.of(17, 0), LocalTime.of(19, 0));
    take(inDays(2, 10));
    until(inDays(1, 12));

    assertThat(
            mvc.post()
                .uri("/my/reach")
                .param("reachBy", "TEXT")
                .param("phone", "615 555 0134")
                .param("safeFrom", "12:30")
                .param("safeUntil", "14:00")
                .param("version", "1")
                .with(signedIn.as(jamie)))
        .hasStatus(303);
    until(inDays(0, 12).plus(Duration.ofMinutes(31)));

    assertThat(told(next())).containsExactly("to=+16155550134", "text=" + SAID);
    until(inDays(0, 18));
    until(inDays(1, 10));
    assertThat(TEXTS).as("nothing goes to the old number or a second time").isEmpty();
  }

  private void walksWithMaria(LocalTime from, LocalTime until) {
    jamie =
        town.participant(
            "Jamie",
            Language.ES,
            new SafeContact(SafeContact.Means.TEXT, "+16155550177", null, from, until, false, ""));
    town.pair(jamie, maria);
    var all = List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> all));
    town.does(
        maria,
        () ->
            availability.put(
                town.id(),
                maria.specialist(),
                new Availability(
                    Booking.BOOK, 45, 15, 20, Set.of(Way.PHONE), "", week, List.of())));
  }

  private void take(Instant at) {
    org.beenthere.storage.Asking.of(jamie)
        .run(() -> bookings.take(jamie, at, Way.PHONE, null, false, UUID.randomUUID()));
  }

  private void until(Instant moment) {
    time.forward(Duration.between(clock.instant(), moment).plusSeconds(1));
  }

  private static Sent next() throws InterruptedException {
    var text = TEXTS.poll(30, TimeUnit.SECONDS);
    assertThat(text).as("a text within half a minute").isNotNull();
    return text;
  }

  private static List<String> told(Sent text) {
    return Arrays.stream(text.form().split("&"))
        .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
        .toList();
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
}
