package org.beenthere.consent;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.shell.Pages;
import org.beenthere.shell.Words;
import org.springframework.stereotype.Component;

/// Writes a permission down, in the language of whoever gives it.
@Component
public class Scribe {

  private final Pages pages;

  Scribe(Pages pages) {
    this.pages = pages;
  }

  /// The statements that a permission for these purposes has to make.
  public static Set<Statement> statements(Set<Purpose> purposes) {
    var statements = EnumSet.of(Statement.REVOCATION, Statement.CONSEQUENCES);
    if (purposes.contains(Purpose.TPO)) {
      statements.add(Statement.REDISCLOSURE);
    } else if (purposes.contains(Purpose.CARE_TEAM)) {
      statements.add(Statement.ONLY_FOR_THIS);
    }
    return statements;
  }

  /// The sheet.
  ///
  /// @param zone where the program is
  public ConsentPaper write(Terms terms, ZoneId zone) {
    return write(terms, zone, List.of());
  }

  /// The same, where what is told is a part that the person chose.
  ///
  /// @param these which goals, in their own words; none for all of them
  public ConsentPaper write(Terms terms, ZoneId zone, List<String> these) {
    return new ConsentPaper(
        terms.language(), text(terms, pages.words(terms.language(), zone), these));
  }

  private static String text(Terms terms, Words words, List<String> these) {
    var said = new ArrayList<String>();
    said.add(words.t("consent.paper.i", terms.name()));
    said.add(words.t("consent.paper.may", terms.discloser()));
    said.add(
        words.t(
            "consent.paper.to",
            terms.recipients().stream().map(Recipient::name).collect(Collectors.joining("; "))));
    said.add(words.t("consent.paper.what", join(words, terms.information())));
    if (!these.isEmpty()) {
      said.add(words.t("consent.paper.these", String.join("; ", these)));
    }
    said.add(words.t("consent.paper.for", join(words, terms.purposes())));
    var expiry = terms.expiry();
    if (expiry != null) {
      said.add(words.t("consent.paper.until", until(expiry, words)));
    }
    for (var statement : EnumSet.allOf(Statement.class)) {
      if (terms.statements().contains(statement)) {
        said.add(words.of(statement));
      }
    }
    return String.join("\n\n", said);
  }

  private static String join(Words words, Set<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(words::of).collect(Collectors.joining("; "));
  }

  /// Until when, in words.
  public static String until(Expiry expiry, Words words) {
    return switch (expiry) {
      case Expiry.At(var end) -> words.date(end.minusSeconds(1));
      case Expiry.When(var occurrence) -> words.of(occurrence);
    };
  }
}
