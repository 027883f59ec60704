package org.beenthere.arrivals;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.arrivals.PeerSeats.Seats;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.TakenAs;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participant.State;
import org.beenthere.participants.Participants;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Brings the people of a list in: all of them in one transaction, or none. How far it is, is told
/// in transactions of its own; the list itself is not touched before the end, so that somebody can
/// cancel meanwhile.
@Component
class BringingIn {

  private static final int AT_A_TIME = 100;

  private final House house;
  private final ArrivalTable table;
  private final SheetTable sheets;
  private final RowList rows;
  private final RowTable rowTable;
  private final Settling settling;
  private final Organizations organizations;
  private final Participants participants;
  private final Newcomers newcomers;
  private final PeerSeats peerSeats;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BringingIn(
      House house,
      ArrivalTable table,
      SheetTable sheets,
      RowList rows,
      RowTable rowTable,
      Settling settling,
      Organizations organizations,
      Participants participants,
      Newcomers newcomers,
      PeerSeats peerSeats,
      ApplicationEventPublisher events,
      Clock clock) {
    this.house = house;
    this.table = table;
    this.sheets = sheets;
    this.rows = rows;
    this.rowTable = rowTable;
    this.settling = settling;
    this.organizations = organizations;
    this.participants = participants;
    this.newcomers = newcomers;
    this.peerSeats = peerSeats;
    this.events = events;
    this.clock = clock;
  }

  /// @throws CancellationException when it is no longer wanted
  void bringIn(Arrival arrival) {
    house.as(
        arrival.asking(),
        () -> {
          table.waitForTurn(arrival.organizationId());
          settling.settle(arrival);
          var seats = peerSeats.of(arrival.organizationId());
          finish(arrival, everybody(arrival, seats), seats);
          return true;
        });
  }

  private int everybody(Arrival arrival, Seats seats) {
    var organization = organizations.find(arrival.organizationId());
    var statuses = words(arrival, ColumnMeaning.STATUS);
    var peers = words(arrival, ColumnMeaning.PEER);
    var taken = numbersTaken(arrival.organizationId());
    var came = 0;
    var after = 0;
    for (List<ArrivingRow> some; !(some = rows.coming(arrival, after, AT_A_TIME)).isEmpty(); ) {
      for (var row : some) {
        var status = statuses.get(row.status());
        var id = newcomers.welcome(arrival, row, state(status), organization, taken);
        if (!row.peer().isEmpty()) {
          var peer = peers.get(row.peer());
          seats.pair(id, peer == null ? null : peer.specialist());
        }
      }
      came += some.size();
      after = some.getLast().number();
      tell(arrival, after);
    }
    return came;
  }

  private static State state(@Nullable Word status) {
    return status != null && status.status() == TakenAs.ON_PAUSE ? State.RESTING : State.ACTIVE;
  }

  private HashSet<String> numbersTaken(OrganizationId organization) {
    var taken = new HashSet<String>();
    for (var line : participants.roll(organization)) {
      Optional.ofNullable(line.cameAs()).ifPresent(taken::add);
    }
    return taken;
  }

  private Map<String, Word> words(Arrival arrival, ColumnMeaning meaning) {
    return sheets.words(arrival).stream()
        .filter(word -> word.meaning() == meaning)
        .collect(Collectors.toMap(Word::said, Function.identity()));
  }

  private void tell(Arrival arrival, int row) {
    var wanted = house.as(arrival.asking(), () -> table.progress(arrival, row));
    if (!wanted || Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  private void finish(Arrival arrival, int came, Seats seats) {
    var counts = rows.counts(arrival);
    var here = rows.here(arrival);
    var stayed = counts.getOrDefault(Fate.OUT, 0) + counts.getOrDefault(Fate.ASKS, 0);
    var brought = new Brought(came, here, stayed - here, seats.paired(), seats.unpaired());
    var now = clock.instant();
    rowTable.forgetWhoCame(arrival);
    sheets.forget(arrival);
    if (!table.done(arrival, brought, now)) {
      throw new CancellationException();
    }
    events.publishEvent(new PeopleArrived(arrival.organizationId(), arrival.id(), came, now));
  }
}
