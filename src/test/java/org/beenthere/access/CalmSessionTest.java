package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

class CalmSessionTest {

  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

  private final MapSession kept = new MapSession();
  private final CalmSession<MapSession> session = new CalmSession<>(kept);

  CalmSessionTest() {
    kept.setLastAccessedTime(TEN);
  }

  @Test
  void is_not_changed_by_a_second_look_within_a_minute() {
    session.setLastAccessedTime(TEN.plusSeconds(60));

    assertThat(kept.getLastAccessedTime()).isEqualTo(TEN);
  }

  @Test
  void notes_its_use_after_that() {
    session.setLastAccessedTime(TEN.plusSeconds(61));

    assertThat(kept.getLastAccessedTime()).isEqualTo(TEN.plusSeconds(61));
  }

  @Test
  void is_never_open_longer_than_its_idle_time() {
    var now = Instant.now();
    kept.setLastAccessedTime(now.minus(Duration.ofMinutes(15)));
    session.setMaxInactiveInterval(Duration.ofMinutes(15));

    assertThat(session.isExpired()).isTrue();
  }

  @Test
  void keeps_what_is_put_into_it() {
    session.setAttribute("hat", "specialist");
    session.setAttribute("device", "Firefox");
    session.removeAttribute("device");

    assertThat(session.getAttributeNames()).containsExactly("hat");
    assertThat(session.<String>getAttribute("hat")).isEqualTo("specialist");
  }
}
