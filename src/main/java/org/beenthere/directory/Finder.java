package org.beenthere.directory;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.beenthere.places.Place;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Finds people on the shelf. Reached is whoever can meet in person at that distance, also from
/// across a border, and whoever answers by phone, video or text anywhere in the country. Who keeps
/// their town is met at no distance and ranked at one and the same, and who keeps how they meet is
/// found in the whole country whichever way that is: so neither can be told from where somebody is
/// found. Pure, and looks at each listing once.
final class Finder {

  /// Somebody found.
  ///
  /// @param km how far away, or null when nobody said from where, or where to
  record Hit(UUID specialist, @Nullable Double km, long rank) {}

  /// @param page the next people, the closest and freest first
  record Found(List<Hit> page, Facets facets) {}

  private static final double NEAR = Direction.apart(80);

  /// As Java compares identifiers, so that pages follow each other the same way each time.
  static final Comparator<Hit> ORDER =
      Comparator.comparingLong(Hit::rank).thenComparing(Hit::specialist);

  private final Stock stock;
  private final @Nullable Direction from;
  private final int country;
  private final BitSet around = new BitSet();
  private final int day;
  private final @Nullable Hit after;
  private final int size;

  private final long experience;
  private final long way;
  private final long community;
  private final long time;
  private final boolean speaksAny;
  private final int language;
  private final List<BitSet> words;

  private final PriorityQueue<Hit> best = new PriorityQueue<>(ORDER.reversed());
  private final Tally tally;

  private Finder(
      Stock stock, Wish wish, @Nullable Place place, String country, LocalDate day, int size) {
    this.stock = stock;
    this.from = place == null ? null : Direction.of(place.point());
    this.country = stock.countryNumber(country);
    if (place != null) {
      Borders.around(country).stream()
          .map(stock::countryNumber)
          .filter(number -> number >= 0)
          .forEach(around::set);
    }
    this.day = Math.toIntExact(day.toEpochDay());
    this.size = size;
    experience = Traits.bit(Traits.EXPERIENCES, wish.experience());
    way = Traits.bit(Traits.WAYS, wish.way());
    community = Traits.bit(Traits.COMMUNITIES, wish.community());
    time = Traits.time(wish.when());
    speaksAny = wish.language().isEmpty();
    language = stock.languageNumber(wish.language());
    words = stock.meant(wish.words(), this.day);
    tally = new Tally(stock);
    after = last(wish.after());
  }

  /// @param place where somebody is, or null when they did not say: then whoever needs no travel
  /// @param country ISO 3166-1: where to look
  static Found find(
      Stock stock, Wish wish, @Nullable Place place, String country, LocalDate day, int size) {
    return new Finder(stock, wish, place, country, day, size).look();
  }

  private Found look() {
    for (int at = 0; at < stock.size(); at++) {
      if (stock.from[at] <= day && day <= stock.until[at]) {
        look(at);
      }
    }
    return new Found(best.stream().sorted(ORDER).toList(), tally.facets());
  }

  private void look(int at) {
    var apart = apart(at);
    var meets = apart <= stock.meets[at];
    var offered = meets ? stock.traits[at] : stock.traits[at] & ~Traits.IN_PERSON;
    var reached =
        stock.country[at] == country
            || meets && around.get(stock.country[at]) && (offered & Traits.IN_PERSON) != 0;
    if (!reached || isOutOfReach(at, offered) || !words.isEmpty() && !wrote(at)) {
      return;
    }
    var misses =
        missing(Tally.EXPERIENCE, (offered & experience) != experience)
            | missing(Tally.WAY, (offered & way) != way)
            | missing(Tally.COMMUNITY, (offered & community) != community)
            | missing(Tally.TIME, (stock.times[at] & time) != time)
            | missing(Tally.LANGUAGE, !speaks(at));
    tally.count(at, offered, misses, stock.room[at] && apart <= NEAR);
    if (misses == 0) {
      keep(at, apart);
    }
  }

  /// Whether they say how they meet, and none of it reaches whoever looks.
  private boolean isOutOfReach(int at, long offered) {
    return (offered & Traits.ALL_WAYS) == 0 && (stock.traits[at] & Traits.ALL_WAYS) != 0;
  }

  /// The last of the page before, ranked anew: in an address a rank would tell how much is asked of
  /// somebody, and to the metre how far away they are. Who is not shown any more was on no page.
  private @Nullable Hit last(@Nullable SpecialistId specialist) {
    var at = specialist == null ? -1 : stock.placeOf(specialist.value(), day);
    return at < 0 ? null : hit(at, apart(at));
  }

  private double apart(int at) {
    return from == null ? Double.NaN : from.apart(stock.x[at], stock.y[at], stock.z[at]);
  }

  private Hit hit(int at, double apart) {
    if (from == null) {
      return new Hit(stock.specialists[at], null, Fairness.rank(0, stock.burden[at]));
    }
    if (Double.isNaN(apart)) {
      return new Hit(
          stock.specialists[at], null, Fairness.rank(Fairness.SOMEWHERE, stock.burden[at]));
    }
    var km = Direction.kilometres(apart);
    return new Hit(stock.specialists[at], km, Fairness.rank(km * 1000, stock.burden[at]));
  }

  private static int missing(int kind, boolean missing) {
    return missing ? kind : 0;
  }

  private boolean speaks(int at) {
    return speaksAny || language >= 0 && stock.speaks(at, language);
  }

  private boolean wrote(int at) {
    for (var meant : words) {
      var wrote = false;
      for (var word : stock.words[at]) {
        wrote |= meant.get(word);
      }
      if (!wrote) {
        return false;
      }
    }
    return true;
  }

  private void keep(int at, double apart) {
    if (cannotStandAmong(at, apart)) {
      return;
    }
    var hit = hit(at, apart);
    if (after != null && ORDER.compare(hit, after) <= 0) {
      return;
    }
    best.add(hit);
    if (best.size() > size) {
      best.poll();
    }
  }

  /// Whether those found already fill the page with people who are closer and freer. Looks at the
  /// straight line through the earth, which is shorter than the way over the ground, so that most
  /// are passed over without an angle.
  private boolean cannotStandAmong(int at, double apart) {
    if (best.size() < size || best.isEmpty()) {
      return false;
    }
    var metresLeft = best.peek().rank() - stock.burden[at];
    if (from == null || metresLeft < 0) {
      return metresLeft < 0;
    }
    // A metre more, because ranks are whole metres; who is no number away is looked at closely.
    return apart > Direction.apartStraight((metresLeft + 1) / 1000.0);
  }
}
