package org.beenthere.arrivals;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.TakenAs;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RollLine;
import org.beenthere.participants.SafeContact;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
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
  private final BroughtTable broughtTable;
  private final Settling settling;
  private final Organizations organizations;
  private final Participants participants;
  private final Specialists specialists;
  private final Pairings pairings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BringingIn(
      House house,
      ArrivalTable table,
      SheetTable sheets,
      RowList rows,
      RowTable rowTable,
      BroughtTable broughtTable,
      Settling settling,
      Organizations organizations,
      Participants participants,
      Specialists specialists,
      Pairings pairings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.house = house;
    this.table = table;
    this.sheets = sheets;
    this.rows = rows;
    this.rowTable = rowTable;
    this.broughtTable = broughtTable;
    this.settling = settling;
    this.organizations = organizations;
    this.participants = participants;
    this.specialists = specialists;
    this.pairings = pairings;
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
          finish(arrival, everybody(arrival));
          return true;
        });
  }

  private Pairs everybody(Arrival arrival) {
    var organization = organizations.find(arrival.organizationId());
    var words = words(arrival);
    var taken = new HashSet<String>();
    for (RollLine line : participants.roll(arrival.organizationId())) {
      Optional.ofNullable(line.cameAs()).ifPresent(taken::add);
    }
    var pairs = new Pairs(room(arrival));
    var after = 0;
    for (List<ArrivingRow> some; !(some = rows.coming(arrival, after, AT_A_TIME)).isEmpty(); ) {
      for (var row : some) {
        bring(arrival, row, organization, words, taken, pairs);
      }
      after = some.getLast().number();
      tell(arrival, after);
    }
    return pairs;
  }

  private void bring(
      Arrival arrival,
      ArrivingRow row,
      Organization organization,
      Map<ColumnMeaning, Map<String, Word>> words,
      Set<String> taken,
      Pairs pairs) {
    var status = words.getOrDefault(ColumnMeaning.STATUS, Map.of()).get(row.status());
    var pauses = status != null && status.status() == TakenAs.ON_PAUSE;
    var participant = participant(row, organization, pauses, taken);
    participants.welcome(participant);
    broughtTable.add(arrival, participant.id(), row.lastSeen());
    pairs.came++;
    if (!row.peer().isEmpty()) {
      var peer = words.getOrDefault(ColumnMeaning.PEER, Map.of()).get(row.peer());
      pair(arrival, participant.id(), peer == null ? null : peer.specialist(), pairs);
    }
  }

  private Participant participant(
      ArrivingRow row, Organization organization, boolean pauses, Set<String> taken) {
    var called = row.who().called();
    if (called == null) {
      throw new IllegalStateException("nobody comes without a name");
    }
    var number = row.listNumber();
    return new Participant(
        organization.organizationId(),
        ParticipantId.next(),
        null,
        called,
        new Participant.Name(row.who().first(), row.who().last()),
        row.bornOn(),
        row.language(),
        organization.zone(),
        row.home(),
        // Nobody has said yet how they may safely be reached.
        new SafeContact(
            SafeContact.Means.INBOX,
            row.reach().phone(),
            row.reach().email(),
            null,
            null,
            false,
            ""),
        new Participant.Wishes("", row.experiences(), Set.<Way>of()),
        pauses ? Participant.State.RESTING : Participant.State.ACTIVE,
        clock.instant(),
        number != null && taken.add(number) ? number : null,
        1);
  }

  private void pair(
      Arrival arrival,
      ParticipantId participant,
      @org.jspecify.annotations.Nullable SpecialistId specialist,
      Pairs pairs) {
    if (specialist == null || pairs.room.getOrDefault(specialist, 0) < 1) {
      pairs.unpaired++;
      return;
    }
    pairs.room.merge(specialist, -1, Integer::sum);
    pairings.begin(arrival.organizationId(), participant, specialist);
    pairs.paired++;
  }

  private Map<SpecialistId, Integer> room(Arrival arrival) {
    var loads = pairings.loads(arrival.organizationId());
    var room = new HashMap<SpecialistId, Integer>();
    for (var one : specialists.all(arrival.organizationId())) {
      room.put(one.id(), one.places() - loads.getOrDefault(one.id(), 0));
    }
    return room;
  }

  private Map<ColumnMeaning, Map<String, Word>> words(Arrival arrival) {
    var words = new HashMap<ColumnMeaning, Map<String, Word>>();
    for (var word : sheets.words(arrival)) {
      words.computeIfAbsent(word.meaning(), unseen -> new HashMap<>()).put(word.said(), word);
    }
    return words;
  }

  private void tell(Arrival arrival, int row) {
    var wanted = house.as(arrival.asking(), () -> table.progress(arrival, row));
    if (!wanted || Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  private void finish(Arrival arrival, Pairs pairs) {
    var counts = rows.counts(arrival);
    var here = rows.here(arrival);
    var stayed = counts.getOrDefault(Fate.OUT, 0) + counts.getOrDefault(Fate.ASKS, 0);
    var brought = new Brought(pairs.came, here, stayed - here, pairs.paired, pairs.unpaired);
    var now = clock.instant();
    rowTable.forgetWhoCame(arrival);
    sheets.forget(arrival);
    if (!table.done(arrival, brought, now)) {
      throw new CancellationException();
    }
    events.publishEvent(new PeopleArrived(arrival.organizationId(), arrival.id(), pairs.came, now));
  }

  /// Counts as people come, and how many more each specialist can walk with.
  private static final class Pairs {
    private final Map<SpecialistId, Integer> room;
    private int came;
    private int paired;
    private int unpaired;

    Pairs(Map<SpecialistId, Integer> room) {
      this.room = room;
    }
  }
}
