package org.beenthere.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.beenthere.shell.Words;

/// How it stands with somebody as a text that a partner saves in a record of its own: with the
/// statement and the permission in it, so that they are where the text is (PR-08).
final class StandingFile {

  static byte[] of(ReferralStanding standing, Words words) {
    var text = new StringBuilder();
    var referral = standing.referral();
    line(text, referral.called());
    line(text, words.t("partners.referred.on", words.date(referral.referredAt())));
    line(text, "");
    if (standing.steps().isEmpty()) {
      line(text, words.t("partners.stands.nothing"));
    }
    for (var step : standing.steps()) {
      line(text, words.date(step.at()) + ": " + words.of(step.step()));
    }
    line(text, "");
    line(text, words.t("partners.file.carries"));
    line(text, "");
    text.append(standing.carried().text());
    return text.toString().getBytes(UTF_8);
  }

  /// What somebody typed is one line in it.
  private static void line(StringBuilder text, String said) {
    text.append(said.replaceAll("\\R", " ")).append('\n');
  }

  private StandingFile() {}
}
