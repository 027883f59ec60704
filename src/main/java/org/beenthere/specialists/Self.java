package org.beenthere.specialists;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.places.Point;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// A specialist as they see themselves: everything they wrote, and whom each of it is meant for.
///
/// @param whole with all they share, whoever may see it
public record Self(Specialist whole, Map<Share, Audience> audiences) {

  /// What is about their own life. Nobody sees it unless they say so (PR-22).
  private static final Set<Share> THEIR_LIFE =
      EnumSet.of(Share.WORDS, Share.EXPERIENCES, Share.GENDER);

  /// What a newcomer shows everybody before they have said anything.
  public static final Set<Share> AT_FIRST =
      Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(THEIR_LIFE)));

  public Self {
    if (audiences.size() < Share.values().length) {
      throw new IllegalArgumentException("each thing has an audience");
    }
    var all = new EnumMap<Share, Audience>(audiences);
    // Nobody's gender is for the public pages.
    all.computeIfPresent(
        Share.GENDER,
        (share, audience) -> audience == Audience.EVERYBODY ? Audience.PROGRAM : audience);
    audiences = Map.copyOf(all);
  }

  static Self of(Specialist row, Collection<Kept> kept) {
    var audiences = new EnumMap<Share, Audience>(Share.class);
    for (var share : Share.values()) {
      audiences.put(share, audience(row, share));
    }
    kept.forEach(one -> audiences.put(one.share(), one.audience()));
    return new Self(adding(row, kept), audiences);
  }

  private static Audience audience(Specialist row, Share share) {
    if (share == Share.GENDER) {
      return row.terms().gender() == null ? Audience.NOBODY : Audience.PROGRAM;
    }
    if (row.forEverybody().contains(share)) {
      return Audience.EVERYBODY;
    }
    var unsaid =
        share == Share.WORDS && row.words().isEmpty()
            || share == Share.EXPERIENCES && row.experiences().isEmpty();
    return unsaid ? Audience.NOBODY : Audience.PROGRAM;
  }

  /// With what is kept for whoever looks in its place.
  static Specialist adding(Specialist row, Collection<Kept> kept) {
    var by = kept.stream().collect(Collectors.toMap(Kept::share, Function.identity()));
    var terms = row.terms();
    return row.sharing(
        words(by, Share.WORDS, row.words()),
        words(by, Share.FIRST_TALK, row.firstTalk()),
        by.containsKey(Share.EXPERIENCES)
            ? constants(by.get(Share.EXPERIENCES), Experience.class)
            : row.experiences(),
        by.containsKey(Share.LANGUAGES) ? by.get(Share.LANGUAGES).choices() : row.languages(),
        by.containsKey(Share.WAYS) ? constants(by.get(Share.WAYS), Way.class) : row.ways(),
        by.containsKey(Share.TOWN) ? base(by.get(Share.TOWN), row.base()) : row.base(),
        terms.with(
            by.containsKey(Share.COMMUNITIES)
                ? constants(by.get(Share.COMMUNITIES), Community.class)
                : terms.serves(),
            by.containsKey(Share.HOURS) ? parts(by.get(Share.HOURS)) : terms.free(),
            words(by, Share.LIMITS, terms.limits()),
            by.containsKey(Share.GENDER) ? gender(by.get(Share.GENDER)) : terms.gender()),
        row.forEverybody());
  }

  /// What the program may read, with what is for everybody marked.
  Specialist row() {
    var terms = whole.terms();
    return whole.sharing(
        isClose(Share.WORDS) ? "" : whole.words(),
        isClose(Share.FIRST_TALK) ? "" : whole.firstTalk(),
        isClose(Share.EXPERIENCES) ? Set.of() : whole.experiences(),
        isClose(Share.LANGUAGES) ? List.of() : whole.languages(),
        isClose(Share.WAYS) ? Set.of() : whole.ways(),
        isClose(Share.TOWN) ? whole.base().withoutTown() : whole.base(),
        terms.with(
            isClose(Share.COMMUNITIES) ? Set.of() : terms.serves(),
            isClose(Share.HOURS) ? List.of() : terms.free(),
            isClose(Share.LIMITS) ? "" : terms.limits(),
            isClose(Share.GENDER) ? null : terms.gender()),
        audiences.entrySet().stream()
            .filter(entry -> entry.getValue() == Audience.EVERYBODY)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /// What is kept closer than the program.
  List<Kept> kept() {
    return audiences.keySet().stream().filter(this::isClose).sorted().map(this::keep).toList();
  }

  private Kept keep(Share share) {
    var audience = of(share);
    var terms = whole.terms();
    return switch (share) {
      case WORDS -> Kept.words(share, audience, whole.words());
      case FIRST_TALK -> Kept.words(share, audience, whole.firstTalk());
      case LIMITS -> Kept.words(share, audience, terms.limits());
      case EXPERIENCES -> Kept.choices(share, audience, names(whole.experiences()));
      case COMMUNITIES -> Kept.choices(share, audience, names(terms.serves()));
      case LANGUAGES -> Kept.choices(share, audience, whole.languages());
      case WAYS -> Kept.choices(share, audience, names(whole.ways()));
      case TOWN -> town(audience);
      case GENDER ->
          Kept.choices(
              share, audience, terms.gender() == null ? List.of() : List.of(terms.gender().name()));
      case HOURS ->
          Kept.choices(share, audience, terms.free().stream().map(WeekPart::key).toList());
    };
  }

  private Kept town(Audience audience) {
    var base = whole.base();
    return new Kept(
        Share.TOWN,
        audience,
        base.place() == null ? "" : base.place(),
        List.of(),
        base.latitude() == null || base.longitude() == null
            ? null
            : new Point(base.latitude(), base.longitude()));
  }

  /// Whom something is meant for.
  Audience of(Share share) {
    return Objects.requireNonNull(audiences.get(share));
  }

  private boolean isClose(Share share) {
    return !of(share).includes(Audience.PROGRAM);
  }

  private static List<String> names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toList();
  }

  private static String words(Map<Share, Kept> kept, Share share, String otherwise) {
    var own = kept.get(share);
    return own == null ? otherwise : own.words();
  }

  private static Base base(Kept kept, Base row) {
    var at = kept.at();
    return new Base(
        kept.words().isEmpty() ? null : kept.words(),
        row.country(),
        at == null ? null : at.latitude(),
        at == null ? null : at.longitude(),
        row.reachKm());
  }

  private static @Nullable Gender gender(Kept kept) {
    return kept.choices().isEmpty() ? null : Gender.valueOf(kept.choices().getFirst());
  }

  private static <E extends Enum<E>> Set<E> constants(Kept kept, Class<E> type) {
    return kept.choices().stream()
        .map(name -> Enum.valueOf(type, name))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }

  private static List<WeekPart> parts(Kept kept) {
    return kept.choices().stream().flatMap(key -> WeekPart.of(key).stream()).toList();
  }
}
