package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// Words of danger are heard in three languages, however they are typed, and everyday words are
/// not.
class CrisisWordsTest {

  private final CrisisWords words = new CrisisWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to die",
        "some nights i WANT   TO DIE.",
        "I don't want to live like this",
        "I don’t want to live like this",
        "thinking about suicide again",
        "they would be better off without me",
        "A veces quiero morir",
        "pienso en el SUICIDIO",
        "voy a hacerme daño",
        "voy a hacerme dano",
        "Ik wil dood",
        "denk aan zelfmoord",
        "denk aan suicide of suïcide",
        "I can’t go on anymore",
        "I took all my pills",
        "I have a gun and I want to end it",
        "i’m so tired kms",
        "He is going to hurt me tonight",
        "Me quiero matar",
        "me tomé todas las pastillas",
        "no puedo más con mi vida",
        "Dice que me va a matar",
        "Ik maak er een eind aan",
        "ik heb al mijn pillen geslikt",
        "ik ga me doodrijden",
        "ik zie het niet meer zitten"
      })
  void danger_is_heard(String written) {
    assertThat(words.soundIn(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I am dying to meet someone",
        "My dad died in May and I started to drink",
        "I wanted to diet",
        "Mi hermano murió y bebo más",
        "Mijn vader is dood en ik drink te veel",
        "ik ben doodmoe",
        "I overdosed twice, years ago",
        "My pills make me tired",
        "Estoy muerto de cansancio",
        "Ya no puedo más con este trabajo",
        "我想找人聊聊",
        "أريد أن أتحدث مع شخص ما",
        "🙂"
      })
  void everyday_words_are_left_alone(String written) {
    assertThat(words.soundIn(written)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_people_in_danger_write_is_heard(Language language) {
    var sentences = sentences("danger", language);

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(40).allMatch(words::soundIn);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_people_write_every_day_is_not(Language language) {
    var sentences = sentences("everyday", language);

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(40).noneMatch(words::soundIn);
  }

  @Test
  void danger_is_heard_beside_what_only_sounds_like_it() {
    assertThat(words.soundIn("I overdosed years ago. I just overdosed again.")).isTrue();
    assertThat(words.soundIn("Ik ben doodmoe en ik wil dood")).isTrue();
    assertThat(words.soundIn("me quiero morir de vergüenza y me quiero morir")).isTrue();
  }

  @Test
  void the_longest_words_there_may_be_are_read_at_once() {
    var long8000 = "my husband took 30 of the ".repeat(310);

    assertTimeout(Duration.ofMillis(500), () -> words.soundIn(long8000));
  }

  private static List<String> sentences(String which, Language language) {
    try {
      return new ClassPathResource("places/" + which + "_" + language.code() + ".txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
