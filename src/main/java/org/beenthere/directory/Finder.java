package org.beenthere.directory;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.beenthere.places.Place;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Finds people on the shelf. Reached is whoever can meet in person at that distance, also from
/// across a border, and whoever answers by phone, video or text anywhere in the country. Pure, and
/// looks at each listing once.
final class Finder {

  /// Somebody found.
  ///
  /// @param km how far away, or null when nobody said from where
  record Hit(UUID specialist, @Nullable Double km, long rank) {}

  /// @param page the next people, the closest and freest first
  record Found(List<Hit> page, Facets facets) {}

  private static final double NEAR = Spine.apart(80);
  private static final int IN_PERSON = 1 << Way.IN_PERSON.ordinal();

  /// As Java compares identifiers, so that pages follow each other the same way each time.
  static final Comparator<Hit> ORDER =
      Comparator.comparingLong(Hit::rank).thenComparing(Hit::specialist);

  private final Shelf.Stock stock;
  private final Wish wish;
  private final Spine.@Nullable Direction from;
  private final int country;
  private final BitSet around = new BitSet();
  private final long day;
  private final int size;

  private final long experience;
  private final int way;
  private final int community;
  private final int time;
  private final int language;
  private final List<BitSet> words;

  private final PriorityQueue<Hit> best = new PriorityQueue<>(ORDER.reversed());
  private final Tally tally;

  private Finder(
      Shelf.Stock stock,
      Wish wish,
      @Nullable Place place,
      String country,
      LocalDate day,
      int size) {
    this.stock = stock;
    this.wish = wish;
    this.from = place == null ? null : Spine.Direction.of(place.point());
    this.country = stock.catalog().countries().of(country);
    if (place != null) {
      Borders.around(country).forEach(one -> around.set(stock.catalog().countries().of(one)));
    }
    this.day = day.toEpochDay();
    this.size = size;
    experience = wish.experience() == null ? 0 : 1L << wish.experience().ordinal();
    way = wish.way() == null ? 0 : 1 << wish.way().ordinal();
    community = wish.community() == null ? 0 : 1 << wish.community().ordinal();
    time = wish.when() == null ? 0 : Spine.bit(wish.when());
    language = wish.language().isEmpty() ? -1 : stock.catalog().languages().of(wish.language());
    words = stock.catalog().vocabulary().meant(wish.words());
    tally = new Tally(stock.catalog().languages().size());
  }

  /// @param place where somebody is, or null when they did not say: then whoever needs no travel
  /// @param country ISO 3166-1: where to look
  static Found find(
      Shelf.Stock stock,
      Wish wish,
      @Nullable Place place,
      String country,
      LocalDate day,
      int size) {
    return new Finder(stock, wish, place, country, day, size).look();
  }

  private Found look() {
    for (var spine : stock.spines()) {
      if (spine.isShownOn(day)) {
        look(spine);
      }
    }
    return new Found(
        best.stream().sorted(ORDER).toList(), tally.facets(stock.catalog().languages()));
  }

  private void look(Spine spine) {
    var apart = from == null ? Double.NaN : from.apart(spine.at());
    var meets = apart <= spine.meets();
    var ways = meets ? spine.ways() : spine.ways() & ~IN_PERSON;
    var reached =
        spine.country() == country
            || around.get(spine.country()) && meets && (ways & IN_PERSON) != 0;
    if (!reached || ways == 0 || !wrote(spine)) {
      return;
    }
    var misses =
        missing(Tally.EXPERIENCE, experience != 0 && (spine.experiences() & experience) == 0)
            | missing(Tally.WAY, way != 0 && (ways & way) == 0)
            | missing(Tally.COMMUNITY, community != 0 && (spine.serves() & community) == 0)
            | missing(Tally.TIME, time != 0 && (spine.free() & time) == 0)
            | missing(Tally.LANGUAGE, language >= 0 && !spine.speaks(language));
    tally.count(spine, ways, misses, spine.room() && apart <= NEAR);
    if (misses == 0) {
      keep(spine, apart);
    }
  }

  private static int missing(int kind, boolean missing) {
    return missing ? kind : 0;
  }

  private boolean wrote(Spine spine) {
    for (var meant : words) {
      var wrote = false;
      for (var word : spine.words()) {
        wrote |= meant.get(word);
      }
      if (!wrote) {
        return false;
      }
    }
    return true;
  }

  private void keep(Spine spine, double apart) {
    var km = from == null ? 0 : Spine.kilometres(apart);
    var hit =
        new Hit(
            spine.specialist(), from == null ? null : km, Fairness.rank(km * 1000, spine.burden()));
    var after = wish.after();
    if (after != null
        && ORDER.compare(hit, new Hit(after.specialist().value(), null, after.rank())) <= 0) {
      return;
    }
    best.add(hit);
    if (best.size() > size) {
      best.poll();
    }
  }
}
