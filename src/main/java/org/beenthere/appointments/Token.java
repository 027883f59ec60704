package org.beenthere.appointments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random letters that nobody guesses, and the hash by which the house knows them again.
final class Token {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int ROOM = 15;

  /// 256 random bits, to stand in an address.
  static String fresh() {
    return of(BYTES);
  }

  /// 120 random bits.
  static String room() {
    return of(ROOM);
  }

  /// So much chance is in a token that a plain hash of it says nothing.
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String of(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Token() {}
}
