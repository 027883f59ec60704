package org.beenthere.courier;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beenthere.courier.Doorstep.Look;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The courier's rounds: takes what is due and carries it, unless a look at the [Doorstep] says
/// that whom it is for is not reached that way, or not at that hour, any more.
///
/// Each message is taken in one transaction and its end is written in another, so that a slow mail
/// server holds no lock. In between it is `SENDING`. If the house goes down just then, nobody knows
/// whether the letter went out: after [#LOST] it is tried once more, under the same Message-ID, and
/// a second time it is given up. So a message is carried once, and in the worst case twice.
@Component
class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /// Longer than any mail server is waited for, in minutes.
  static final int LOST = 15;

  private final MessageTable messages;
  private final Doorstep doorstep;
  private final House house;
  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Rounds(
      MessageTable messages,
      Doorstep doorstep,
      House house,
      List<Carrier> carriers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.messages = messages;
    this.doorstep = doorstep;
    this.house = house;
    this.events = events;
    this.clock = clock;
    carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
  }

  /// Carries everything that is due, one after the other.
  void go() {
    house.as(
        Asking.HOUSE,
        () -> {
          findLost();
          messages.setAsideStopped(clock.instant());
          return null;
        });
    for (var taken = take(); taken.isPresent(); taken = take()) {
      var parcel = taken.get();
      switch (doorstep.look(parcel, clock.instant())) {
        case Look.Goes goes -> {
          var attempt = attempt(parcel);
          house.inOrganization(parcel.organization(), () -> end(parcel, attempt));
        }
        case Look other ->
            house.inOrganization(parcel.organization(), () -> turnBack(parcel, other));
      }
    }
  }

  private void turnBack(Parcel parcel, Look look) {
    switch (look) {
      case Look.Goes goes -> {}
      case Look.Later(var at) -> messages.later(parcel, at);
      case Look.Elsewhere(var route, var hours, var at) ->
          messages.elsewhere(parcel, route, hours, at);
      case Look.Nowhere nowhere -> {
        messages.nowhere(parcel);
        events.publishEvent(parcel.undeliverable(Problem.MOVED, clock.instant()));
      }
    }
  }

  private void findLost() {
    for (var parcel : messages.giveUpLost(LOST)) {
      events.publishEvent(parcel.undeliverable(Problem.UNSURE, clock.instant()));
    }
    messages.retryLost(LOST);
  }

  private Optional<Parcel> take() {
    return house.as(Asking.HOUSE, () -> messages.take(clock.instant()));
  }

  /// A mistake of ours with one message must not keep the others waiting.
  private Attempt attempt(Parcel parcel) {
    var carrier = carriers.get(parcel.channel());
    if (carrier == null) {
      return new Attempt.Never(Problem.NO_GATEWAY);
    }
    try {
      return carrier.carry(parcel);
    } catch (RuntimeException ours) {
      LOG.error("message {} could not be carried: {}", parcel.id(), ours.getClass().getName());
      return new Attempt.NotNow(Problem.UNREACHABLE);
    }
  }

  private void end(Parcel parcel, Attempt attempt) {
    var now = clock.instant();
    switch (attempt) {
      case Attempt.Carried carried -> {
        messages.sent(parcel, now);
        events.publishEvent(parcel.carried(now));
      }
      case Attempt.Never(var problem) -> {
        messages.failed(parcel, problem);
        events.publishEvent(parcel.undeliverable(problem, now));
      }
      case Attempt.NotNow(var problem) ->
          Patience.after(parcel.attempts())
              .ifPresentOrElse(
                  gap -> messages.retry(parcel, problem, parcel.hours().next(now.plus(gap))),
                  () -> {
                    messages.gaveUp(parcel, problem);
                    events.publishEvent(parcel.undeliverable(problem, now));
                  });
    }
  }
}
