package org.beenthere.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What visitors ask among the listings of `bench/listings.sql`: half of them where they are and no
/// more, the others with a filter or two, a word, or a word mistyped.
final class Searches {

  private static final List<String> PLACES =
      List.of(
          "37203", "10025", "60614", "90011", "77002", "85004", "19104", "78205", "92101", "75201",
          "95112", "78701", "32202", "76102", "43215", "28202", "46204", "94103", "98101", "80202",
          "20001", "02118", "38103", "97201", "73102", "89101", "40202", "21201", "53202", "87102",
          "85701", "93721", "95814", "64106", "30303", "33130", "55401", "74103", "67202", "70112",
          "44113", "33602", "96813", "99501", "59101", "83702", "57104", "58102", "82001", "05401");
  private static final List<String> FILTERS =
      List.of(
          "",
          "",
          "",
          "",
          "&experience=TRAUMA",
          "&experience=PRISON&way=VIDEO",
          "&language=es",
          "&community=VETERANS",
          "&when=TUESDAY_EVENING",
          "&q=corelba",
          "&q=gardan",
          "&q=soltarra");

  private Searches() {}

  /// @param client each begins somewhere else
  static List<String> overTheCountry(int client) {
    var all = new ArrayList<String>();
    for (var place : PLACES) {
      for (var filter : FILTERS) {
        all.add("/people-near?place=" + place + filter);
      }
    }
    Collections.shuffle(all, new Random(client));
    return all;
  }
}
