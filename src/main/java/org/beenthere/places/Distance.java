package org.beenthere.places;

import java.util.Set;
import org.beenthere.shell.Words;

/// How far apart two places are.
public record Distance(double metres) implements Comparable<Distance> {

  private static final double METRES_IN_A_MILE = 1_609.344;
  private static final Set<String> COUNTRIES_OF_MILES = Set.of("US", "GB", "LR", "MM");

  public Distance {
    if (!(metres >= 0)) {
      throw new IllegalArgumentException("a distance is not negative");
    }
  }

  public static Distance ofKilometres(double kilometres) {
    return new Distance(kilometres * 1000);
  }

  public static Distance ofMiles(double miles) {
    return new Distance(miles * METRES_IN_A_MILE);
  }

  /// So many miles or kilometres, whichever the country counts in.
  ///
  /// @param country ISO 3166-1 alpha-2
  public static Distance of(double number, String country) {
    return countsInMiles(country) ? ofMiles(number) : ofKilometres(number);
  }

  public static boolean countsInMiles(String country) {
    return COUNTRIES_OF_MILES.contains(country);
  }

  public double kilometres() {
    return metres / 1000;
  }

  public double miles() {
    return metres / METRES_IN_A_MILE;
  }

  public boolean isWithin(Distance other) {
    return compareTo(other) <= 0;
  }

  /// The distance as the country says it: "about 3 miles". Whole numbers only, for it is measured
  /// between the middles of postal codes.
  public String said(Words words, String country) {
    return countsInMiles(country)
        ? words.t("places.distance.miles", Math.round(miles()))
        : words.t("places.distance.kilometres", Math.round(kilometres()));
  }

  @Override
  public int compareTo(Distance other) {
    return Double.compare(metres, other.metres);
  }
}
