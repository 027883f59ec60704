package org.beenthere.storage;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves the clock of a demo house, and remembers over a restart where it stands.
@Component
public class ClockSetting {

  private final House house;
  private final HouseClock clock;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  ClockSetting(
      House house, HouseClock clock, JdbcClient database, ApplicationEventPublisher events) {
    this.house = house;
    this.clock = clock;
    this.database = database;
    this.events = events;
  }

  /// Moves the house forward in time. It never goes back: what was done stays done. Time is the
  /// house's own: the news is told by it, whoever moves the clock.
  public void moveForward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    house.as(
        Asking.HOUSE,
        () -> {
          store(clock.ahead().plus(by));
          events.publishEvent(new ClockMoved(clock.instant()));
          return true;
        });
  }

  /// Sets the clock back before anything has happened, so that invented people can live through
  /// their first weeks before somebody looks. Nothing is told: there is nobody to hear it.
  @Transactional
  public void beginEarlier(Duration by) {
    store(clock.ahead().minus(by));
  }

  /// Reads where the clock stood when the house was last open.
  @Transactional
  public void remember() {
    clock.setAhead(
        Duration.ofSeconds(
            database.sql("select ahead_seconds from storage.clock").query(Long.class).single()));
  }

  private void store(Duration ahead) {
    database
        .sql("update storage.clock set ahead_seconds = :seconds")
        .param("seconds", ahead.toSeconds())
        .update();
    clock.setAhead(ahead);
  }
}
