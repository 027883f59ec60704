package org.beenthere.courier;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.beenthere.courier.Reachable.Reached;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Looks once more, before a message leaves the house, whether it still goes to the person it is
/// for, and at an hour that is safe today.
@Component
class Doorstep {

  /// What becomes of a message that is due.
  sealed interface Look {

    /// It goes out as it is.
    record Goes() implements Look {}

    /// The hour is not safe.
    record Later(Instant at) implements Look {}

    /// They are reached otherwise now.
    record Elsewhere(Route route, SafeHours hours, Instant at) implements Look {}

    /// The way it would take does not lead to them any more, and there is none it may take instead.
    record Nowhere() implements Look {}
  }

  private static final Look GOES = new Look.Goes();

  private final ObjectProvider<Reachable> reachable;
  private final House house;

  Doorstep(ObjectProvider<Reachable> reachable, House house) {
    this.reachable = reachable;
    this.house = house;
  }

  Look look(Parcel parcel, Instant now) {
    if (parcel.channel() == Channel.INBOX) {
      return GOES;
    }
    return house
        .as(Asking.houseOf(parcel.organization()), () -> reached(parcel))
        .map(reached -> look(parcel, reached, now))
        .orElse(GOES);
  }

  private Optional<Reached> reached(Parcel parcel) {
    return reachable
        .orderedStream()
        .flatMap(room ->
            room.today(parcel.organization(), parcel.participant(), parcel.owner()).stream())
        .findFirst();
  }

  private static Look look(Parcel parcel, Reached reached, Instant now) {
    var safe = reached.hours().next(now);
    if (reached.ways().stream().anyMatch(way -> leadsThere(parcel, way))) {
      return safe.isAfter(now) ? new Look.Later(safe) : GOES;
    }
    // Words that somebody chose were meant for the way that they chose. What says nothing may go
    // wherever they are told of everything else.
    var usual = reached.usual();
    return usual == null || parcel.occasion() == null
        ? new Look.Nowhere()
        : new Look.Elsewhere(usual, reached.hours(), safe);
  }

  private static boolean leadsThere(Parcel parcel, Route way) {
    return switch (way) {
      case Route.Sms(var number) ->
          parcel.channel() == Channel.SMS && plain(number).equals(plain(parcel.to()));
      case Route.Email(var address) ->
          parcel.channel() == Channel.EMAIL && small(address).equals(small(parcel.to()));
      case Route.Inbox inbox -> false;
    };
  }

  private static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }

  private static String small(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
