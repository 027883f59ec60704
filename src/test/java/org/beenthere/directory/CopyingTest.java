package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.outreach.Stranger;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever copies all profiles is asked to wait; a library full of people is not.
@InTheHouse
class CopyingTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger(1);

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired TestTime time;

  private final String household =
      "2001:db8:41:" + Integer.toHexString(NETWORKS.getAndIncrement()) + ":";

  Town town;
  Viewer maria;

  @BeforeEach
  void a_town() {
    town = towns.found();
    maria = Stranger.peer(town, "Maria");
  }

  @Test
  void whoever_reads_one_different_profile_after_the_other_is_asked_to_wait_kindly() {
    for (int i = 0; i < Copying.AN_HOUR; i++) {
      assertThat(get("/peers/" + UUID.randomUUID(), i)).hasStatus(404);
    }

    var later = get("/peers/" + maria.specialist(), 1);

    assertThat(later).hasStatus(429).containsHeader("Retry-After");
    assertThat(body(later)).contains("A pause, please", "tel:988", "Write to whoever is free");
    assertThat(get("/write?peer=" + maria.specialist(), 2)).hasStatus(429);
    assertThat(get("/write", 2)).hasStatusOk();
    time.forward(Duration.ofMinutes(61));
    assertThat(get("/peers/" + maria.specialist(), 1)).hasStatusOk();
  }

  @Test
  void a_library_in_which_many_read_the_same_profiles_is_not_asked_to_wait() {
    var rosa = Stranger.peer(town, "Rosa");
    for (int i = 0; i < 2 * Copying.AN_HOUR; i++) {
      var peer = i % 2 == 0 ? maria : rosa;
      assertThat(get("/peers/" + peer.specialist(), i)).hasStatusOk();
    }
    assertThat(get("/people-near?place=37203", 1)).hasStatusOk();
  }

  @Test
  void a_search_counts_whom_it_shows() {
    for (int i = 0; i < Copying.AN_HOUR; i++) {
      get("/peers/" + UUID.randomUUID(), i);
    }

    assertThat(get("/people-near?place=37203", 1)).hasStatus(429);
  }

  @Test
  void what_is_waited_for_an_hour_is_waited_for_a_day_when_it_goes_on() {
    var shown = 0;
    while (shown < Copying.A_DAY) {
      for (int i = 0; i < 300 && shown < Copying.A_DAY; i++, shown++) {
        assertThat(get("/peers/" + UUID.randomUUID(), i)).hasStatus(404);
      }
      time.forward(Duration.ofMinutes(61));
    }

    var later = get("/peers/" + maria.specialist(), 1);
    assertThat(later).hasStatus(429);
    assertThat(Integer.parseInt(later.getResponse().getHeader("Retry-After"))).isGreaterThan(3_600);
    time.forward(Duration.ofDays(1));
    assertThat(get("/peers/" + maria.specialist(), 1)).hasStatusOk();
  }

  /// @param device another one in the same household, which is one network
  private MvcTestResult get(String path, int device) {
    return mvc.get()
        .uri(path)
        .header("Accept-Language", "en")
        .with(request -> {
          request.setRemoteAddr(household + ":" + Integer.toHexString(1 + device % 1000));
          return request;
        })
        .exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
