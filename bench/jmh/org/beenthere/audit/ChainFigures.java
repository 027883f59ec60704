package org.beenthere.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Closing entries into the chain, for one entry. Beside SHA-256 alone over as many bytes: the entry's,
/// and then its number and fingerprint.
@State(Scope.Benchmark)
public class ChainFigures {

  private static final int ENTRIES = 1000;
  private static final int ENTRY_BYTES = 156;

  private final List<StoredEntry> entries =
      LongStream.rangeClosed(1, ENTRIES).mapToObj(ChainFigures::entry).toList();

  private static StoredEntry entry(long number) {
    var entry =
        new Entry(
            new OrganizationId(new UUID(1, 1)),
            Instant.ofEpochSecond(1_800_000_000 + number),
            new AccountId(new UUID(2, number)),
            Hat.SPECIALIST,
            Deed.SIGN,
            "contact",
            new UUID(3, number),
            new ParticipantId(new UUID(4, number)),
            Purpose.SUPPORT,
            Outcome.DONE,
            Channel.WEB,
            new UUID(5, number),
            null);
    return new StoredEntry(number, entry, Fingerprint.of(entry));
  }

  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public byte[] chain() {
    var chain = new Chain(Chain.GROUND);
    entries.forEach(chain::add);
    return chain.hash();
  }

  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public byte[] baseline() {
    var chain = Fingerprint.sha256();
    var entry = Fingerprint.sha256();
    var bytes = new byte[ENTRY_BYTES];
    for (int i = 0; i < ENTRIES; i++) {
      chain.update(bytes, 0, Long.BYTES);
      chain.update(entry.digest(bytes));
    }
    return chain.digest();
  }
}
