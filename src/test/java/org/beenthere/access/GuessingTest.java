package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beenthere.InTheHouse;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long guessing a pass phrase without a name takes; the figures stand in `docs/security.md`.
@InTheHouse
class GuessingTest {

  private static final int FREE = 10;
  private static final double PHRASES = Math.pow(256, PassPhrases.WORDS);
  private static final int OPEN = 1_000;
  private static final double DAYS_A_YEAR = 365.25;

  @Autowired NamelessKeys keys;

  @Test
  void phrases_are_drawn_from_all_words_alike_in_every_place_and_language() {
    for (var language : Language.values()) {
      var drawn =
          IntStream.range(0, 3_000)
              .mapToObj(form -> keys.make(language, "form " + form).phrase().split(" "))
              .toList();
      for (int place = 0; place < PassPhrases.WORDS; place++) {
        var at = place;
        var often =
            drawn.stream()
                .map(words -> words[at])
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        assertThat(often.keySet()).isSubsetOf(new HashSet<>(WordList.words(language)));
        // Of 3,000 draws a word that is as likely as the others comes up 12 times.
        assertThat(often).as("%s, word %s", language, place + 1).hasSizeGreaterThan(250);
        assertThat(often.values()).allMatch(times -> times < 40);
      }
    }
  }

  @Test
  void whoever_knows_some_words_is_told_nothing_about_the_others() {
    var phrase = keys.make(Language.EN, "a form").phrase();
    var almost = phrase.substring(0, phrase.lastIndexOf(' ')) + " zebra";

    assertThat(keys.markOfPhrase(phrase)).isEqualTo(keys.markOfPhrase(phrase.toUpperCase()));
    assertThat(keys.markOfPhrase(almost).getMostSignificantBits())
        .isNotEqualTo(keys.markOfPhrase(phrase).getMostSignificantBits());
    assertThat(Stream.of("", " ", "-", "\u0000").map(keys::markOfPhrase).distinct()).hasSize(1);
  }

  /// A patient guesser stops after some tries until the count begins anew, and knows how many are
  /// best.
  @Test
  void one_network_gets_in_no_more_than_three_hundred_guesses_a_day() {
    var best = IntStream.rangeClosed(1, 400).mapToDouble(GuessingTest::aDay).max().orElseThrow();

    assertThat(best).isBetween(200.0, 300.0);
    assertThat(PHRASES / OPEN / best / DAYS_A_YEAR).isGreaterThan(2_500_000);
    assertThat(PHRASES / OPEN / (10_000 * best) / DAYS_A_YEAR).isGreaterThan(250);
  }

  /// So many guesses a day for whoever makes this many in a row and then is quiet for an hour.
  private static double aDay(int inARow) {
    var begun = Instant.EPOCH;
    var now = begun;
    var attempt = new Attempt(0, begun, begun, begun);
    for (int i = 0; i < inARow; i++) {
      now = attempt.waits(now) ? attempt.waitUntil() : now;
      attempt = attempt.tried(now, FREE);
    }
    var again = now.plus(Attempt.QUIET).plusSeconds(1);
    assertThat(attempt.tried(again, FREE).tries()).isEqualTo(1);
    return inARow
        * (double) Duration.ofDays(1).toSeconds()
        / Duration.between(begun, again).toSeconds();
  }
}
