package org.beenthere.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// SHA-256 over the bytes of an entry, written one way only: each part in its place, every text
/// with its length, so that no two entries have the same bytes.
final class Fingerprint {

  /// The first byte; another layout gets another number, and old entries keep theirs.
  private static final int LAYOUT = 1;

  /// With the address at the end.
  private static final int LAYOUT_WITH_ADDRESS = 2;

  static byte[] of(Entry entry) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      var address = entry.address();
      out.writeByte(address == null ? LAYOUT : LAYOUT_WITH_ADDRESS);
      write(out, entry.organization());
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
      write(out, entry.account());
      out.writeUTF(entry.hat().name());
      out.writeUTF(entry.deed().name());
      out.writeUTF(entry.thing());
      write(out, entry.thingId());
      write(out, entry.participant());
      out.writeUTF(entry.purpose().name());
      out.writeUTF(entry.outcome().name());
      out.writeUTF(entry.channel().name());
      write(out, entry.correlation());
      if (address != null) {
        out.writeUTF(address);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sha256().digest(bytes.toByteArray());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void write(DataOutputStream out, @Nullable Identifier id) throws IOException {
    write(out, id == null ? null : id.value());
  }

  private static void write(DataOutputStream out, @Nullable UUID id) throws IOException {
    out.writeBoolean(id != null);
    if (id != null) {
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
    }
  }

  private Fingerprint() {}
}
