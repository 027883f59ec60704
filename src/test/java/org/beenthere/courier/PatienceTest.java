package org.beenthere.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

  @Test
  void each_wait_is_longer_than_the_one_before_until_we_give_up() {
    var before = Duration.ZERO;
    var all = Duration.ZERO;
    var attempts = 1;
    for (var gap = Patience.after(attempts); gap.isPresent(); gap = Patience.after(++attempts)) {
      assertThat(gap.get()).isGreaterThan(before);
      before = gap.get();
      all = all.plus(gap.get());
    }
    assertThat(attempts).isEqualTo(9);
    assertThat(all).isBetween(Duration.ofDays(1), Duration.ofDays(3));
  }
}
