package org.beenthere.audit;

import java.util.Arrays;

/// An entry as it lies in the table.
///
/// @param number its place in the order of all entries
/// @param digest the fingerprint that was taken when it was made
@SuppressWarnings("ArrayRecordComponent") // Compared by isAsItWas, never as a whole.
record StoredEntry(long number, Entry entry, byte[] digest) {

  boolean isAsItWas() {
    return Arrays.equals(digest, Fingerprint.of(entry));
  }
}
