package org.beenthere.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every half minute (RFC 6238), as the usual apps make them.
final class Totp {

  static final Duration STEP = Duration.ofSeconds(30);
  static final int SECRET = 20;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator(STEP, 6);

  /// The time step that this code belongs to, if it is one about now. Half a minute early or late
  /// is forgiven, for phones whose clock is off (RFC 6238, 5.2).
  ///
  /// @param used the last step whose code was used; earlier ones work no more
  static OptionalLong step(byte[] secret, String code, Instant now, long used) {
    var current = stepAt(now);
    for (var step = current - 1; step <= current + 1; step++) {
      if (step > used
          && HouseKey.same(
              code(secret, step).getBytes(StandardCharsets.US_ASCII),
              code.getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static long stepAt(Instant moment) {
    return moment.getEpochSecond() / STEP.toSeconds();
  }

  static String code(byte[] secret, long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP.toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A secret as apps take it: base 32 (RFC 4648) without padding.
  static String written(byte[] secret) {
    var text = new StringBuilder();
    var bits = 0;
    var buffer = 0;
    for (var octet : secret) {
      buffer = (buffer << 8 | octet & 0xFF) & 0xFFFF;
      bits += 8;
      while (bits >= 5) {
        text.append(ALPHABET.charAt(buffer >> bits - 5 & 31));
        bits -= 5;
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
    }
    return text.toString();
  }

  private Totp() {}
}
