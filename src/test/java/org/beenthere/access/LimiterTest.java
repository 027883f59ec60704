package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@InTheHouse
class LimiterTest {

  @Autowired Limiter limiter;
  @Autowired TestTime time;
  @Autowired Door door;
  @Autowired JdbcClient database;

  final String who = UUID.randomUUID().toString();

  @Test
  void so_many_in_so_long_a_time() {
    for (var one = 0; one < 3; one++) {
      assertThat(limiter.allow("ask", who, 3, Duration.ofHours(1))).isTrue();
    }
    assertThat(limiter.allow("ask", who, 3, Duration.ofHours(1))).isFalse();
    assertThat(limiter.allow("other", who, 3, Duration.ofHours(1))).isTrue();

    time.forward(Duration.ofMinutes(61));

    assertThat(limiter.allow("ask", who, 3, Duration.ofHours(1))).isTrue();
  }

  @Test
  void many_at_once_are_counted_one_after_the_other() throws Exception {
    try (var crowd = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> attempt = () -> limiter.allow("rush", who, 10, Duration.ofHours(1));
      var answers = crowd.invokeAll(Stream.generate(() -> attempt).limit(40).toList());
      var allowed = 0;
      for (var answer : answers) {
        allowed += answer.get() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(10);
    }
  }

  @Test
  void who_it_was_is_not_readable_and_is_forgotten_after_a_day() {
    var what = "w" + who;
    limiter.allow(what, who, 3, Duration.ofHours(1));
    limiter.forgetYesterday();
    assertThat(kept(what)).singleElement().isNotEqualTo(who.getBytes(StandardCharsets.UTF_8));

    time.forward(Duration.ofHours(25));
    limiter.forgetYesterday();

    assertThat(kept(what)).isEmpty();
  }

  private List<byte[]> kept(String what) {
    return door.asks(() ->
        database
            .sql("select who from access.attempt where what = :what")
            .param("what", what)
            .query(byte[].class)
            .list());
  }

  @Test
  void a_household_is_one_network() {
    assertThat(network("2001:db8:1:2:aaaa::1")).isEqualTo(network("2001:db8:1:2:bbbb::2"));
    assertThat(network("2001:db8:1:3::1")).isNotEqualTo(network("2001:db8:1:2::1"));
    assertThat(network("203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(network("203.0.113.7:49152")).isEqualTo("203.0.113.7");
    assertThat(network("[2001:db8:1:2::1]:49152")).isEqualTo(network("2001:db8:1:2::9"));
  }

  private static String network(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return Limiter.networkOf(request);
  }
}
