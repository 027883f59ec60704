package org.beenthere.directory;

import java.time.ZoneOffset;
import java.util.Locale;
import org.beenthere.shell.Pages;
import org.beenthere.shell.Words;
import org.beenthere.specialists.SpokenLanguages;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.springframework.stereotype.Component;

/// The words of the house that stand beside people in the directory, in all its languages: whoever
/// types "alcohol", "veteran" or "Spanish" means those who have it among what they share.
@Component
class Labels {

  private final Pages pages;

  Labels(Pages pages) {
    this.pages = pages;
  }

  void putOn(Stock stock) {
    for (var language : Language.values()) {
      var words = pages.words(language, ZoneOffset.UTC);
      for (var experience : Experience.values()) {
        stock.label(words.of(experience), () -> stock.experiences.of(experience.ordinal()));
      }
      for (var community : Community.values()) {
        stock.label(words.of(community), () -> stock.communities.of(community.ordinal()));
      }
      for (var code : SpokenLanguages.codes()) {
        stock.label(names(code, words), () -> stock.languages.of(stock.languageNumber(code)));
      }
    }
  }

  /// As it stands on the page, and as whoever looks for it may call it in their own language.
  private static String names(String code, Words words) {
    return SpokenLanguages.name(code, words)
        + " "
        + Locale.of(code).getDisplayLanguage(words.language().locale());
  }
}
