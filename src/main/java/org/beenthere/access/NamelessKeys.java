package org.beenthere.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.beenthere.vocabulary.Language;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;

/// Keys for whoever comes back to something without an account: a pass phrase of common words and
/// the token of a private link. Of both only marks are kept, from which nobody learns the key; a
/// browser may hold what they open for a while, sealed.
///
/// A phrase has no name beside it to look a salt up by, so its mark is made with one salt for the
/// whole house, from the secret of the house: Argon2id, then a keyed hash. Whoever steals the
/// database has neither.
@Component
public class NamelessKeys {

  private static final int LONGEST = 400;

  private final HouseKey key;
  private final PhraseCost cost;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  NamelessKeys(HouseKey key, PhraseCost cost) {
    this.key = key;
    this.cost = cost;
  }

  /// A phrase and a token that open the same thing. To be shown once.
  public record Pair(String phrase, String token) {
    @Override
    public String toString() {
      return "Pair";
    }
  }

  /// The keys for a form that was sent. The same form gives the same keys, so that a second tap
  /// shows them again although nobody kept them; they cannot be made without the secret of the
  /// house.
  ///
  /// @param form the random number of the form and all that was said in it; must not be kept
  public Pair make(Language language, String form) {
    var words = WordList.words(language);
    var random = key.mark("nameless phrase", form);
    var phrase = new StringBuilder();
    for (int i = 0; i < PassPhrases.WORDS; i++) {
      // 256 words: each byte is one of them.
      phrase.append(i == 0 ? "" : " ").append(words.get(Byte.toUnsignedInt(random[i])));
    }
    var token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(key.mark("nameless token", form));
    return new Pair(phrase.toString(), token);
  }

  /// The mark of a phrase, however it was typed.
  public UUID markOfPhrase(String typed) {
    var heard = PassPhrases.heard(typed.length() > LONGEST ? "" : typed);
    return mark("nameless phrase mark", HexFormat.of().formatHex(slowly(heard)));
  }

  /// The mark of a token as it stood in an address.
  public UUID markOfToken(String token) {
    return mark("nameless token mark", token);
  }

  /// Seals what a browser may hold for a while without knowing what it is.
  ///
  /// @param forWhat what it is for; it opens for nothing else
  public String seal(String text, String forWhat) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.seal(text.getBytes(StandardCharsets.UTF_8), forWhat));
  }

  /// What was sealed, or nothing when it was not sealed by us for this.
  public Optional<String> open(String sealed, String forWhat) {
    try {
      return key.opened(Base64.getUrlDecoder().decode(sealed), forWhat)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private UUID mark(String purpose, String text) {
    var bytes = ByteBuffer.wrap(key.mark(purpose, text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /// As slow as a look at a password, and no more of them at once than there are processors.
  private byte[] slowly(String heard) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(key.mark("nameless phrase salt", ""))
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(1)
            .build());
    var slow = new byte[32];
    turns.acquireUninterruptibly();
    try {
      generator.generateBytes(heard.getBytes(StandardCharsets.UTF_8), slow);
    } finally {
      turns.release();
    }
    return slow;
  }
}
