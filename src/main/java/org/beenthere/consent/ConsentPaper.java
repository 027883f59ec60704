package org.beenthere.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.beenthere.vocabulary.Language;

/// A permission as plain text in the person's language: exactly what is shown when they sign.
///
/// @param text paragraphs with an empty line between
public record ConsentPaper(Language language, String text) {

  /// What a signature binds.
  public String sha256() {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Its paragraphs, as the page shows them.
  public List<String> paragraphs() {
    return Arrays.asList(text.split("\n\n"));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
