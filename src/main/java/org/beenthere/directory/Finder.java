package org.beenthere.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.beenthere.directory.Sieve.Choice;
import org.beenthere.places.Place;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/// Finds people on the shelf. Reached is whoever can meet in person at that distance, also from
/// across a border, and whoever answers by phone, video or text anywhere in the country. Who keeps
/// their town is met at no distance and ranked at one and the same, and who keeps how they meet is
/// found in the whole country whichever way that is: so neither can be told from where somebody is
/// found. Pure.
final class Finder {

  /// Somebody found.
  ///
  /// @param km how far away, or null when nobody said from where, or where to
  record Hit(UUID specialist, @Nullable Double km, long rank) {}

  /// @param page the next people, the closest and freest first
  record Found(List<Hit> page, Facets facets) {}

  /// Whoever is not near ranks behind this, and so does whoever keeps where they are.
  private static final int NEAR_METRES = Fairness.SOMEWHERE;

  private static final double NEAR = Direction.apart(NEAR_METRES / 1000.0);

  /// As Java compares identifiers, so that pages follow each other the same way each time.
  static final Comparator<Hit> ORDER =
      Comparator.comparingLong(Hit::rank).thenComparing(Hit::specialist);

  private final Stock stock;
  private final @Nullable Direction from;
  private final String country;
  private final RoaringBitmap shown;
  private final @Nullable Hit after;
  private final int size;

  /// Who lives as near as they travel to meet, and who lives near.
  private final RoaringBitmap within = new RoaringBitmap();

  private final RoaringBitmap near = new RoaringBitmap();

  private final PriorityQueue<Hit> best = new PriorityQueue<>(ORDER.reversed());

  private Finder(
      Stock stock, Wish wish, @Nullable Place place, String country, LocalDate day, int size) {
    var number = Math.toIntExact(day.toEpochDay());
    this.stock = stock;
    this.from = place == null ? null : Direction.of(place.point());
    this.country = country;
    this.shown = stock.shownOn(number);
    this.size = size;
    after = last(wish.after(), number);
  }

  /// @param place where somebody is, or null when they did not say: then whoever needs no travel
  /// @param country ISO 3166-1: where to look
  static Found find(
      Stock stock, Wish wish, @Nullable Place place, String country, LocalDate day, int size) {
    return new Finder(stock, wish, place, country, day, size).look(wish);
  }

  private Found look(Wish wish) {
    measure();
    var meeting = RoaringBitmap.and(stock.ways.of(Way.IN_PERSON.ordinal()), within);
    var sieve = new Sieve(stock.saying(wish.words(), reached(meeting)));
    choose(sieve, wish, meeting);
    keepClosest(sieve.all());
    near.and(stock.room);
    return new Found(
        best.stream().sorted(ORDER).toList(), new Tally(stock, sieve).facets(near, meeting));
  }

  /// How far everybody is: the one thing that has to be worked out for each of them.
  private void measure() {
    if (from == null) {
      return;
    }
    var farthest = Math.max(NEAR, stock.farthest());
    for (int at = 0; at < stock.size(); at++) {
      // Most are ruled out by one of three numbers already.
      var dx = from.x() - stock.x[at];
      if (dx * dx > farthest) {
        continue;
      }
      var apart = apart(at);
      if (apart <= stock.meets[at]) {
        within.add(at);
      }
      if (apart <= NEAR) {
        near.add(at);
      }
    }
  }

  private RoaringBitmap reached(RoaringBitmap meeting) {
    var reached = stock.in(country).clone();
    if (from != null) {
      var across = new RoaringBitmap();
      Borders.around(country).forEach(other -> across.or(stock.in(other)));
      reached.or(RoaringBitmap.and(across, meeting));
    }
    reached.and(shown);
    reached.andNot(outOfReach(meeting));
    return reached;
  }

  /// Those who say how they meet, and none of it reaches whoever looks.
  private RoaringBitmap outOfReach(RoaringBitmap meeting) {
    var others = stock.ways.any();
    for (var way : Way.values()) {
      others.andNot(way == Way.IN_PERSON ? meeting : stock.ways.of(way.ordinal()));
    }
    return others;
  }

  private void choose(Sieve sieve, Wish wish, RoaringBitmap meeting) {
    if (wish.experience() != null) {
      sieve.choose(Choice.EXPERIENCE, stock.experiences.of(wish.experience().ordinal()));
    }
    if (wish.way() != null) {
      sieve.choose(
          Choice.WAY, wish.way() == Way.IN_PERSON ? meeting : stock.ways.of(wish.way().ordinal()));
    }
    if (wish.community() != null) {
      sieve.choose(Choice.COMMUNITY, stock.communities.of(wish.community().ordinal()));
    }
    if (wish.when() != null) {
      sieve.choose(Choice.TIME, stock.times.of(wish.when().number()));
    }
    if (!wish.language().isEmpty()) {
      sieve.choose(Choice.LANGUAGE, stock.languages.of(stock.languageNumber(wish.language())));
    }
  }

  /// The last of the page before, ranked anew: in an address a rank would tell how much is asked of
  /// somebody, and to the metre how far away they are. Who is not shown any more was on no page.
  private @Nullable Hit last(@Nullable SpecialistId specialist, int day) {
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

  /// The near ones first: mostly they fill the page, and nobody else could stand on it.
  private void keepClosest(RoaringBitmap those) {
    RoaringBitmap.and(those, near).forEach((IntConsumer) this::keep);
    var isFilled = best.size() == size && !best.isEmpty() && best.peek().rank() < NEAR_METRES;
    if (!isFilled) {
      RoaringBitmap.andNot(those, near).forEach((IntConsumer) this::keep);
    }
  }

  private void keep(int at) {
    var apart = apart(at);
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
