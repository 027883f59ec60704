package org.beenthere.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Closes new entries into the chain, a few seconds after they were made. Writers never wait for
/// each other: they only add rows, and one worker does the chaining (a chain head kept by each
/// writer took the writes from 5,295 to 3,084 a second).
///
/// All organizations are sealed up to the same entry in one transaction, so that no entry below the
/// newest seal is ever unsealed; the verifier relies on it.
@Component
class Sealing {

  /// So many entries are closed in one transaction; what is left waits for the next round.
  static final int AT_ONCE = 10_000;

  private final EntryTable entries;
  private final SealTable seals;
  private final JdbcClient database;
  private final House house;
  private final Clock clock;
  private @Nullable Horizon horizon;

  Sealing(EntryTable entries, SealTable seals, JdbcClient database, House house, Clock clock) {
    this.entries = entries;
    this.seals = seals;
    this.database = database;
    this.house = house;
    this.clock = clock;
  }

  /// Seals what has settled.
  ///
  /// @return how many entries were sealed
  synchronized int seal() {
    return house.as(Asking.HOUSE, this::sealWhatSettled);
  }

  private int sealWhatSettled() {
    if (!seals.tryLock()) {
      return 0;
    }
    var line = horizon == null ? Horizon.now(database) : horizon;
    horizon = line;
    if (!line.isSettled(database)) {
      return 0;
    }
    var after = seals.sealedThrough();
    var upTo = entries.lastOfNext(AT_ONCE, after, line.entry());
    var sealed = upTo == null ? 0 : sealBetween(after, upTo);
    if (sealed < AT_ONCE) {
      horizon = null;
    }
    return sealed;
  }

  private int sealBetween(long after, long upTo) {
    var chains = new LinkedHashMap<OrganizationId, Chain>();
    var latest = new LinkedHashMap<OrganizationId, Long>();
    var found = entries.between(after, upTo);
    for (var stored : found) {
      chains
          .computeIfAbsent(
              stored.entry().organization(),
              organization -> {
                var previous = seals.latest(organization);
                latest.put(organization, previous.map(Seal::number).orElse(0L));
                return new Chain(previous.map(Seal::hash).orElse(Chain.GROUND));
              })
          .add(stored);
    }
    var now = clock.instant();
    chains.forEach((organization, chain) ->
        seals.add(Seal.of(organization, latest.getOrDefault(organization, 0L) + 1, chain), now));
    return found.size();
  }
}
