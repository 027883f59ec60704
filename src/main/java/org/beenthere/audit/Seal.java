package org.beenthere.audit;

import java.util.Arrays;
import org.beenthere.vocabulary.OrganizationId;

/// The entries of one organization up to a number, closed.
@SuppressWarnings("ArrayRecordComponent") // Compared by closes, never as a whole.
record Seal(
    OrganizationId organization,
    long number,
    long firstEntry,
    long lastEntry,
    int entryCount,
    byte[] hash) {

  static Seal of(OrganizationId organization, long number, Chain chain) {
    return new Seal(organization, number, chain.first(), chain.last(), chain.count(), chain.hash());
  }

  boolean reaches(StoredEntry stored) {
    return stored.number() <= lastEntry;
  }

  /// Whether this seal was made over these entries.
  boolean closes(Chain chain) {
    return chain.count() == entryCount
        && chain.first() == firstEntry
        && chain.last() == lastEntry
        && Arrays.equals(chain.hash(), hash);
  }
}
