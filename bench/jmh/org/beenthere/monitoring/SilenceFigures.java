package org.beenthere.monitoring;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// When is somebody gone quiet? Beside the bare arithmetic of calendar days where they are.
@State(Scope.Benchmark)
public class SilenceFigures {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private final Instant now = Instant.parse("2026-11-20T17:00:00Z");
  private final Instant heard = Instant.parse("2026-11-02T03:00:00Z");
  private final Hours hours = Hours.of(ZONE, LocalTime.of(9, 0), LocalTime.of(20, 0));
  private final Watch watch =
      Watch.begin(
          new OrganizationId(new UUID(1, 1)),
          new ParticipantId(new UUID(1, 2)),
          QuietWishes.UNTIL_AGREED,
          heard);

  @Benchmark
  public Object rule() {
    return Silence.next(watch, hours, now);
  }

  @Benchmark
  public Object baseline() {
    return heard.atZone(ZONE).plusDays(14).with(LocalTime.of(9, 0)).toInstant().isBefore(now);
  }
}
