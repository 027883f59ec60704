package org.beenthere.programs;

import java.util.List;
import org.beenthere.places.Distance;
import org.beenthere.places.Point;
import org.beenthere.programs.Verdict.Says;

/// A part of the country that a program serves.
public sealed interface Area {

  /// Whether somebody is in it, as far as they said where they are.
  Says holds(Answers.At at);

  /// A state or province.
  ///
  /// @param jurisdiction ISO 3166-2
  record Within(String jurisdiction) implements Area {
    @Override
    public Says holds(Answers.At at) {
      var there = at.jurisdiction();
      return there == null ? Says.ASK : Says.of(there.equals(jurisdiction));
    }
  }

  /// So far around a place, as the crow flies.
  ///
  /// @param key the key of the place
  /// @param name what it is called
  record Around(String key, String name, Point middle, Distance distance) implements Area {
    @Override
    public Says holds(Answers.At at) {
      var there = at.point();
      return there == null ? Says.ASK : Says.of(middle.to(there).isWithin(distance));
    }
  }

  /// Postal codes, or the beginnings of some, under the name that people know: "Davidson County".
  record Codes(String name, List<String> beginnings) implements Area {

    public Codes {
      beginnings = List.copyOf(beginnings);
    }

    @Override
    public Says holds(Answers.At at) {
      var code = at.code();
      return code == null ? Says.ASK : Says.of(beginnings.stream().anyMatch(code::startsWith));
    }
  }
}
