package org.beenthere;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;

/// The time in the tests' house. It only moves forward, and all tests share it: a test says how
/// much later it is, never what time it is. What time it is says the house's clock, which the
/// demonstration may have moved beyond this.
@TestComponent
public class TestTime implements InstantSource {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  /// So much later.
  public void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time only moves forward");
    }
    ahead.updateAndGet(now -> now.plus(by));
  }
}
