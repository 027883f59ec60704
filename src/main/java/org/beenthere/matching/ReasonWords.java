package org.beenthere.matching;

import org.beenthere.places.Distance;
import org.beenthere.shell.Words;

/// Reasons in plain words.
public final class ReasonWords {

  /// A reason as the participant reads it.
  ///
  /// @param country ISO 3166-1: whether it counts in miles
  public static String said(Reason reason, Words words, String country) {
    return switch (reason) {
      case Reason.AskedFor() -> words.t("matching.reason.askedFor");
      case Reason.SharedExperience(var experiences) ->
          words.t("matching.reason.experience", words.of(experiences));
      case Reason.SpeaksLanguage() -> words.t("matching.reason.language");
      case Reason.Near(var metres) ->
          words.t("matching.reason.near", new Distance(metres).said(words, country));
      case Reason.SuitsWay(var ways) -> words.t("matching.reason.way", words.of(ways));
      case Reason.HasRoom(var places) -> words.t("matching.reason.room", places);
    };
  }

  private ReasonWords() {}
}
