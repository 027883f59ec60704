package org.beenthere.matching;

import java.text.Normalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.beenthere.participants.Participant;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Somebody a specialist knows privately. Nobody but the specialist reads it; the house, when it
/// matches, leaves the two apart and says nothing.
///
/// @param place where they live, or empty
/// @param bornYear the year they were born, or null
/// @param participantId the participant they recognized, or null when it was a name
public record Known(
    UUID id,
    SpecialistId specialistId,
    String called,
    String place,
    @Nullable Integer bornYear,
    @Nullable ParticipantId participantId,
    Instant since) {

  /// Whether this may be that person. Rather one too many than one too few: a first name alone is
  /// enough, unless the place or the year says that it is somebody else.
  boolean mayBe(Participant person) {
    if (participantId != null) {
      return participantId.equals(person.id());
    }
    var mine = words(called);
    var first = person.name().first();
    var last = person.name().last();
    var named =
        Stream.of(person.called(), first == null ? "" : first + " " + (last == null ? "" : last))
            .map(Known::words)
            .anyMatch(theirs -> meets(mine, theirs));
    return named && !liesElsewhere(person) && !isOfAnotherYear(person);
  }

  private boolean liesElsewhere(Participant person) {
    var theirs = person.home().place();
    var mine = new HashSet<>(words(place));
    if (mine.isEmpty() || theirs == null || theirs.isBlank()) {
      return false;
    }
    mine.retainAll(words(theirs));
    return mine.isEmpty();
  }

  private boolean isOfAnotherYear(Participant person) {
    return bornYear != null
        && person.bornOn() != null
        && Math.abs(person.bornOn().getYear() - bornYear) > 1;
  }

  /// One of the two names is part of the other, initials counted as the names they may stand for.
  private static boolean meets(Set<String> some, Set<String> others) {
    var shorter = some.size() <= others.size() ? some : others;
    var longer = shorter == some ? others : some;
    return !shorter.isEmpty()
        && shorter.stream().allMatch(word -> longer.stream().anyMatch(other -> isSame(word, other)))
        && shorter.stream().anyMatch(word -> word.length() > 1 && longer.contains(word));
  }

  private static boolean isSame(String word, String other) {
    return word.equals(other)
        || word.length() == 1 && other.startsWith(word)
        || other.length() == 1 && word.startsWith(other);
  }

  /// The words this is found by among the words of names.
  Set<String> foundBy() {
    return words(called);
  }

  /// The words that somebody is called by.
  static Set<String> wordsOf(Participant person) {
    return words(
        Stream.of(person.called(), person.name().first(), person.name().last())
            .filter(java.util.Objects::nonNull)
            .collect(java.util.stream.Collectors.joining(" ")));
  }

  private static Set<String> words(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return new HashSet<>(
        List.of(plain.split("[^\\p{L}\\p{N}]+")).stream().filter(word -> !word.isEmpty()).toList());
  }
}
