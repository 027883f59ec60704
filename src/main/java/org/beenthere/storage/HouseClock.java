package org.beenthere.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What time it is in the house. Every room asks here. In demo mode an administrator can move the
/// time forward to watch what the house does when somebody goes quiet; elsewhere it is the time.
///
/// Instants are cut to microseconds, which is what PostgreSQL keeps.
public final class HouseClock extends Clock {

  private final InstantSource real;
  private final ZoneId zone;
  private final AtomicLong ahead;

  public HouseClock(InstantSource real) {
    this(real, ZoneId.of("UTC"), new AtomicLong());
  }

  private HouseClock(InstantSource real, ZoneId zone, AtomicLong ahead) {
    this.real = real;
    this.zone = zone;
    this.ahead = ahead;
  }

  /// How far the house is ahead of the real time; zero outside demo mode.
  public Duration ahead() {
    return Duration.ofSeconds(ahead.get());
  }

  void setAhead(Duration duration) {
    ahead.set(duration.toSeconds());
  }

  @Override
  public Instant instant() {
    return real.instant().plusSeconds(ahead.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new HouseClock(real, other, ahead);
  }
}
