package org.beenthere.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.vocabulary.Language;

/// Makes what a person without an e-mail address signs in with: a code name such as
/// `quiet-heron-27`, and a pass phrase of six common words in their own language.
///
/// Six words out of 256 are 48 bits. Guessing is slowed down by [Limiter], and by Argon2id where a
/// hash was stolen.
public final class PassPhrases {

  static final int WORDS = 6;

  private final RandomGenerator random;

  PassPhrases(RandomGenerator random) {
    this.random = random;
  }

  public PassPhrases() {
    this(new SecureRandom());
  }

  /// Makes the same phrases each time from the same secret.
  static PassPhrases from(byte[] secret) {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(secret);
      return new PassPhrases(random);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Six words with spaces between.
  public String phrase(Language language) {
    var words = WordList.words(language);
    return IntStream.range(0, WORDS)
        .mapToObj(number -> one(words))
        .collect(Collectors.joining(" "));
  }

  /// A kind word, a living thing or a place, and two digits, in the order of the language.
  public String codeName(Language language) {
    var kind = one(WordList.kind(language));
    var being = one(WordList.beings(language));
    var number = 10 + random.nextInt(90);
    return language == Language.ES
        ? being + "-" + kind + "-" + number
        : kind + "-" + being + "-" + number;
  }

  /// What somebody is called who gave no name, such as `Quiet heron`. It is not their code name.
  public String name(Language language) {
    var words = codeName(language).split("-");
    return words[0].substring(0, 1).toUpperCase(language.locale())
        + words[0].substring(1)
        + " "
        + words[1];
  }

  private String one(java.util.List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /// What counts of a phrase somebody typed: its letters. Spaces, hyphens, capitals and accents do
  /// not; the lists are made so that a phrase without spaces is still that phrase.
  public static String heard(String typed) {
    return plain(typed).replaceAll("[^a-z]", "");
  }

  /// In lower case and without accents.
  static String plain(String text) {
    var bare =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
