package org.beenthere.audit;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Tells whether the trail is as it was written: every sealed entry against the chain, and the
/// entries of the last seconds, not sealed yet, against the fingerprint taken when they were made.
@Service
public class AuditVerifier {

  /// What the trail is like.
  public sealed interface Verdict {}

  /// As it was written.
  ///
  /// @param sealed how many entries the chain holds
  /// @param waiting how many wait for their seal
  public record Whole(long sealed, long waiting) implements Verdict {}

  /// Somebody changed, removed or slipped in something.
  ///
  /// @param seal the first seal that does not close over its entries, or null when the entry has
  ///   none
  /// @param entry the entry that was changed, where it can be told
  public record Broken(OrganizationId organization, @Nullable Long seal, @Nullable Long entry)
      implements Verdict {}

  private static final int PAGE = 500;

  private final EntryTable entries;
  private final SealTable seals;
  private final House house;

  AuditVerifier(EntryTable entries, SealTable seals, House house) {
    this.entries = entries;
    this.seals = seals;
    this.house = house;
  }

  /// Goes through the whole trail of every organization.
  public Verdict verify() {
    var sealed = 0L;
    var waiting = 0L;
    var everything = house.as(Asking.HOUSE, seals::sealedThrough);
    for (var organization : house.as(Asking.HOUSE, entries::organizations)) {
      switch (verify(organization, everything)) {
        case Whole whole -> {
          sealed += whole.sealed();
          waiting += whole.waiting();
        }
        case Broken broken -> {
          return broken;
        }
      }
    }
    return new Whole(sealed, waiting);
  }

  /// Goes through the trail of one organization.
  public Verdict verify(OrganizationId organization) {
    return verify(organization, house.as(Asking.HOUSE, seals::sealedThrough));
  }

  private Verdict verify(OrganizationId organization, long sealedThrough) {
    var walk = new Walk(organization);
    List<Seal> page;
    do {
      var after = walk.seal;
      page = house.as(Asking.HOUSE, () -> seals.of(organization, after, PAGE));
      for (var run : runs(page)) {
        var broken = house.as(Asking.HOUSE, () -> walk.check(run));
        if (broken != null) {
          return broken;
        }
      }
    } while (page.size() == PAGE);
    return tail(walk, sealedThrough);
  }

  /// Small seals together, so that a quiet year is not read entry by entry.
  private static List<List<Seal>> runs(List<Seal> seals) {
    var runs = new ArrayList<List<Seal>>();
    var entries = 0;
    for (var seal : seals) {
      entries += seal.entryCount();
      if (runs.isEmpty() || entries > Sealing.AT_ONCE) {
        runs.add(new ArrayList<>());
        entries = seal.entryCount();
      }
      runs.getLast().add(seal);
    }
    return runs;
  }

  private Verdict tail(Walk walk, long sealedThrough) {
    var waiting = 0L;
    List<StoredEntry> page;
    do {
      var after = walk.entry;
      page =
          house.as(Asking.HOUSE, () -> entries.of(walk.organization, after, Long.MAX_VALUE, PAGE));
      for (var stored : page) {
        // Everything up to the newest seal was sealed; what is not was slipped in, or its own seal
        // is gone.
        if (stored.number() <= sealedThrough || !stored.isAsItWas()) {
          return new Broken(walk.organization, null, stored.number());
        }
        walk.entry = stored.number();
        waiting++;
      }
    } while (page.size() == PAGE);
    return new Whole(walk.sealed, waiting);
  }

  /// Goes from seal to seal.
  private final class Walk {
    private final OrganizationId organization;
    private byte[] hash = Chain.GROUND;
    private long seal;
    private long entry;
    private long sealed;

    private Walk(OrganizationId organization) {
      this.organization = organization;
    }

    private @Nullable Broken check(List<Seal> run) {
      var count = run.stream().mapToInt(Seal::entryCount).sum();
      // One more than the seals can hold shows an entry that was slipped in.
      var stored = entries.of(organization, entry, run.getLast().lastEntry(), count + 1);
      for (var next : run) {
        var from = entry;
        var own = stored.stream().filter(one -> one.number() > from).takeWhile(next::reaches);
        var broken = check(next, own.toList());
        if (broken != null) {
          return broken;
        }
      }
      return null;
    }

    private @Nullable Broken check(Seal next, List<StoredEntry> own) {
      var chain = new Chain(hash);
      for (var stored : own) {
        if (!stored.isAsItWas()) {
          return new Broken(organization, next.number(), stored.number());
        }
        chain.add(stored);
      }
      if (next.number() != seal + 1 || !next.closes(chain)) {
        return new Broken(organization, seal + 1, null);
      }
      hash = next.hash();
      seal = next.number();
      entry = next.lastEntry();
      sealed += next.entryCount();
      return null;
    }
  }
}
