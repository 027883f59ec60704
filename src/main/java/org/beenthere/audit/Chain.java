package org.beenthere.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// The hash of one seal in the making: over the seal before it, then each entry's number and
/// fingerprint in order.
final class Chain {

  /// What the first seal of an organization stands on.
  static final byte[] GROUND = new byte[32];

  private final MessageDigest digest = Fingerprint.sha256();
  private long first;
  private long last;
  private int count;

  Chain(byte[] previous) {
    digest.update(previous);
  }

  void add(StoredEntry stored) {
    first = count == 0 ? stored.number() : first;
    last = stored.number();
    count++;
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(stored.number()).flip());
    digest.update(Fingerprint.of(stored.entry()));
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  int count() {
    return count;
  }

  /// Closes the seal.
  byte[] hash() {
    return digest.digest();
  }
}
