package org.beenthere.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.beenthere.storage.StartingProblem;
import org.beenthere.storage.StartingProblem.Exit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The secret of this house, which is not in the database: whoever steals a backup reads neither
/// the second factors nor whose network addresses tried to come in.
///
/// It comes from `BEENTHERE_SECRET_KEY`. A house with its own PostgreSQL makes one at the first
/// start, in the file `secret-key` of its data folder, readable by its owner alone.
@Component
class HouseKey {

  private static final int NONCE = 12;
  private static final int SHORTEST = 32;

  private final byte[] root;
  private final SecretKeySpec sealing;
  private final SecureRandom random = new SecureRandom();

  HouseKey(
      @Value("${beenthere.secret-key:}") String given,
      @Value("${beenthere.data:data}") Path folder,
      @Value("${beenthere.database.url:}") String outside)
      throws IOException {
    var file = folder.toAbsolutePath().resolve("secret-key");
    if (given.isBlank() && !outside.isBlank() && Files.notExists(file)) {
      throw problem(
          "BEENTHERE_SECRET_KEY is missing. With a database outside the house, set it to a random"
              + " text of at least "
              + SHORTEST
              + " characters, the same on every node, and keep a copy.");
    }
    var text = given.isBlank() ? made(file) : given.strip();
    if (text.length() < SHORTEST) {
      throw problem(
          (given.isBlank() ? "The key in " + file : "BEENTHERE_SECRET_KEY")
              + " is too short: it needs at least "
              + SHORTEST
              + " characters"
              + (given.isBlank() ? "; put your copy of it back." : "."));
    }
    this.root = text.getBytes(StandardCharsets.UTF_8);
    this.sealing = new SecretKeySpec(mark("seal", ""), "AES");
  }

  private static StartingProblem problem(String sentence) {
    return new StartingProblem(Exit.SETTING_MISSING, sentence);
  }

  /// Written beside its place and moved there whole: half a key after a full disk would be taken
  /// for the key from then on.
  private String made(Path file) throws IOException {
    if (Files.notExists(file)) {
      Files.createDirectories(file.getParent());
      var bytes = new byte[32];
      random.nextBytes(bytes);
      var fresh = file.resolveSibling("secret-key.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, HexFormat.of().formatHex(bytes));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  /// Locks something away: AES-GCM, a fresh nonce in front.
  ///
  /// @param whose what it belongs to; it opens for nothing else
  byte[] seal(byte[] plain, String whose) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var locked = cipher(Cipher.ENCRYPT_MODE, nonce, whose, plain, 0);
    var sealed = Arrays.copyOf(nonce, NONCE + locked.length);
    System.arraycopy(locked, 0, sealed, NONCE, locked.length);
    return sealed;
  }

  /// @throws IllegalStateException when it was sealed with another key, for another owner, or
  ///   changed since
  byte[] open(byte[] sealed, String whose) {
    return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), whose, sealed, NONCE);
  }

  /// What was sealed, or nothing when it was sealed with another key, for another owner, or changed
  /// since.
  Optional<byte[]> opened(byte[] sealed, String whose) {
    if (sealed.length < NONCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(sealed, whose));
    } catch (IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  private byte[] cipher(int mode, byte[] nonce, String whose, byte[] input, int from) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealing, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException("sealed with another key", notOurs);
    }
  }

  /// A mark by which the same text is known again, and from which nobody without the key learns the
  /// text: HMAC-SHA256, a key of its own per purpose.
  byte[] mark(String purpose, String text) {
    return hmac(
        hmac(root, purpose.getBytes(StandardCharsets.UTF_8)),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Compares without telling by the time it takes how much was right.
  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
