package org.beenthere.referrals;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.springframework.stereotype.Component;

/// Tells somebody who asked that there is an answer, when that is safe and in words that say
/// nothing. Whoever wants to be reached only here finds it when they sign in.
@Component
class AnswerLetter {

  private static final String OWNER = "requests/";

  private final Courier courier;
  private final Clock clock;

  AnswerLetter(Courier courier, Clock clock) {
    this.courier = courier;
    this.clock = clock;
  }

  void send(Request request, String zone) {
    send(request, zone, "answered");
  }

  static String owner(RequestId request) {
    return OWNER + request;
  }

  /// Which request that is told of, if it is one.
  static Optional<RequestId> about(String owner) {
    return owner.startsWith(OWNER)
        ? Optional.of(new RequestId(UUID.fromString(owner.substring(OWNER.length()))))
        : Optional.empty();
  }

  /// Tells them that somebody would like to talk with them first.
  void talk(Request request, String zone) {
    send(request, zone, "talk");
  }

  private void send(Request request, String zone, String what) {
    var reach = request.asked().reach();
    reach
        .route()
        .ifPresent(route ->
            courier.send(
                new Message(
                    request.organization(),
                    owner(request.id()),
                    what,
                    Recipient.of(request.account()),
                    route,
                    Wording.of(Occasion.NEWS),
                    "/today",
                    request.asked().language(),
                    clock.instant(),
                    reach.hours(ZoneId.of(zone)))));
  }
}
