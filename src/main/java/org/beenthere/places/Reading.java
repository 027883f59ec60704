package org.beenthere.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The ways in which a typed name can be read: "New York" is a town, or a town called "New" in the
/// state of York; "Indiana, PA" is a town in Pennsylvania. The likeliest reading comes first.
final class Reading {

  /// One way to read it.
  ///
  /// @param name as [Spelling#name] leaves it
  /// @param within the code of the country, state or province, or empty for anywhere
  record Read(String name, String within) {}

  private final Jurisdictions jurisdictions;

  Reading(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  List<Read> of(String typed) {
    var words = Spelling.words(typed);
    var whole = new Read(words.replace(" ", ""), "");
    var split = split(words, "");
    var all = new ArrayList<Read>();
    if (typed.contains(",")) {
      all.addAll(split);
      all.add(whole);
    } else {
      all.add(whole);
      all.addAll(split);
    }
    all.removeIf(read -> read.name().isEmpty());
    return all;
  }

  /// A state, a province or a country.
  boolean isAnArea(String typed) {
    return !jurisdictions.called(Spelling.words(typed)).isEmpty();
  }

  /// "Tennessee" is the state and not the village in Illinois, whereas "New York" is a town of its
  /// state. An abbreviation does not count: "LA" may be the town.
  boolean isRatherAnArea(String typed, List<Place> places) {
    var words = Spelling.words(typed);
    var areas =
        jurisdictions.called(words).stream()
            .filter(area -> area.names().stream().anyMatch(n -> Spelling.words(n).equals(words)))
            .toList();
    return !areas.isEmpty()
        && places.stream()
            .noneMatch(
                place -> areas.stream().anyMatch(a -> place.subdivision().startsWith(a.code())));
  }

  /// Takes a state or country off the end, the longest name first, and a state before a country:
  /// "Nashville Tennessee USA" loses both.
  private List<Read> split(String text, String within) {
    var reads = new ArrayList<Read>();
    var words = text.split(" ");
    for (int cut = 1; cut < words.length; cut++) {
      var end = String.join(" ", Arrays.copyOfRange(words, cut, words.length));
      var name = String.join(" ", Arrays.copyOf(words, cut));
      for (var jurisdiction : jurisdictions.called(end)) {
        if (!within.isEmpty() && !jurisdiction.code().startsWith(within)) {
          continue;
        }
        if (jurisdiction.isCountry() && within.isEmpty()) {
          reads.addAll(split(name, jurisdiction.code()));
        }
        reads.add(new Read(name.replace(" ", ""), jurisdiction.code()));
      }
    }
    return reads;
  }
}
