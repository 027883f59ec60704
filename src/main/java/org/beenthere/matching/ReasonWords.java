package org.beenthere.matching;

import org.beenthere.places.Distance;
import org.beenthere.shell.Words;
import org.beenthere.specialists.SpokenLanguages;

/// Reasons in plain words.
public final class ReasonWords {

  /// A reason as a manager reads it, about two others.
  public static String toManager(Reason reason, Words words, String country) {
    return switch (reason) {
      case Reason.AskedFor() -> words.t("matching.theirReason.askedFor");
      case Reason.WalkedBefore() -> words.t("matching.theirReason.before");
      case Reason.SpeaksLanguage(var code) ->
          language(
              "matching.theirReason.language", "matching.theirReason.language.named", code, words);
      case Reason.Near(var metres) ->
          words.t("matching.theirReason.near", new Distance(metres).said(words, country));
      case Reason.SuitsWay(var ways) -> words.t("matching.theirReason.way", words.of(ways));
      case Reason.FreeAt(var times) -> words.t("matching.theirReason.free", words.week(times));
      case Reason.NotYourLanguage(var code) ->
          language(
              "matching.theirMisfit.language", "matching.theirMisfit.language.named", code, words);
      case Reason.NotFreeThen() -> words.t("matching.theirMisfit.free");
      case Reason.TooFarToMeet(var metres) ->
          words.t("matching.theirMisfit.far", new Distance(metres).said(words, country));
      default -> said(reason, words, country);
    };
  }

  /// A reason as the participant reads it.
  ///
  /// @param country ISO 3166-1: whether it counts in miles
  public static String said(Reason reason, Words words, String country) {
    return switch (reason) {
      case Reason.AskedFor() -> words.t("matching.reason.askedFor");
      case Reason.WalkedBefore() -> words.t("matching.reason.before");
      case Reason.SharedExperience(var experiences) ->
          words.t("matching.reason.experience", words.of(experiences));
      case Reason.SpeaksLanguage(var code) ->
          language("matching.reason.language", "matching.reason.language.named", code, words);
      case Reason.AlsoSpeaks(var codes) ->
          words.t(
              "matching.reason.alsoSpeaks",
              SpokenLanguages.names(codes.stream().sorted().toList(), words));
      case Reason.ThereFor(var communities) ->
          words.t("matching.reason.community", words.of(communities));
      case Reason.FreeAt(var times) -> words.t("matching.reason.free", words.week(times));
      case Reason.Near(var metres) ->
          words.t("matching.reason.near", new Distance(metres).said(words, country));
      case Reason.SuitsWay(var ways) -> words.t("matching.reason.way", words.of(ways));
      case Reason.HasRoom(var places) -> words.t("matching.reason.room", places);
      case Reason.NotYourLanguage(var code) ->
          language("matching.misfit.language", "matching.misfit.language.named", code, words);
      case Reason.LanguageUnsaid() -> words.t("matching.misfit.languageUnsaid");
      case Reason.NotFreeThen() -> words.t("matching.misfit.free");
      case Reason.NotThereFor(var communities) ->
          words.t("matching.misfit.community", words.of(communities));
      case Reason.TooFarToMeet(var metres) ->
          words.t("matching.misfit.far", new Distance(metres).said(words, country));
    };
  }

  /// Names the language, unless it was not kept with the reason.
  private static String language(String unnamed, String named, String code, Words words) {
    return code.isEmpty() ? words.t(unnamed) : words.t(named, SpokenLanguages.name(code, words));
  }

  private ReasonWords() {}
}
