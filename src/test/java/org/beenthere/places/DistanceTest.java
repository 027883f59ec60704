package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

  @ParameterizedTest(name = "{0} is {5} km")
  @CsvSource({
    // Measured on the WGS 84 ellipsoid (Vincenty); a sphere is within half a percent of it.
    "Nashville to Memphis,    36.1627, -86.7816, 35.1495, -90.0490,  316.49",
    "Utrecht to Groningen,    52.0907,   5.1214, 53.2194,   6.5665,  159.17",
    "New York to Los Angeles, 40.7128, -74.0060, 34.0522, -118.2437, 3944.42",
    "Amsterdam to New York,   52.3676,   4.9041, 40.7128, -74.0060, 5879.11",
    "pole to pole,            90,        0,     -90,        0,     20003.93"
  })
  void known_distances(
      String pair, double lat1, double lon1, double lat2, double lon2, double kilometres) {
    var distance = new Point(lat1, lon1).to(new Point(lat2, lon2));

    assertThat(distance.kilometres()).isCloseTo(kilometres, within(kilometres * 0.005));
  }

  @Test
  void a_country_counts_in_miles_or_in_kilometres() {
    assertThat(Distance.of(10, "US").metres()).isCloseTo(16_093.44, within(0.01));
    assertThat(Distance.of(10, "NL").metres()).isEqualTo(10_000);
    assertThat(Distance.ofMiles(5).isWithin(Distance.ofKilometres(10))).isTrue();
    assertThat(Distance.ofMiles(7).isWithin(Distance.ofKilometres(10))).isFalse();
  }

  @Property
  void it_is_as_far_back_as_there(@ForAll("points") Point one, @ForAll("points") Point other) {
    assertThat(one.to(other).metres()).isCloseTo(other.to(one).metres(), within(1e-3));
  }

  @Property
  void nothing_is_away_from_itself(@ForAll("points") Point point) {
    assertThat(point.to(point).metres()).isZero();
  }

  @Property
  void a_detour_is_never_shorter(
      @ForAll("points") Point from, @ForAll("points") Point over, @ForAll("points") Point to) {
    assertThat(from.to(to).metres())
        .isLessThanOrEqualTo(from.to(over).metres() + over.to(to).metres() + 1);
  }

  @Provide
  Arbitrary<Point> points() {
    return Combinators.combine(
            Arbitraries.doubles().between(-90, 90), Arbitraries.doubles().between(-180, 180))
        .as(Point::new);
  }
}
