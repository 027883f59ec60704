package org.beenthere.consent;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.beenthere.consent.Consent.State;
import org.beenthere.shell.Words;

/// A permission as the person reads it.
///
/// @param to each recipient, in force or not
/// @param told what was told so far, in sentences, the latest first
public record Allowed(
    ConsentId id,
    State state,
    List<To> to,
    String what,
    String why,
    String until,
    String since,
    List<String> told) {

  /// @param open whether it may be taken back from them alone
  /// @param without what of it was taken back while the rest holds, in words
  public record To(int number, String name, boolean open, String without) {}

  static Allowed of(Consent one, List<Disclosure> told, Words words, Instant now) {
    var terms = one.terms();
    var expiry = terms.expiry();
    var signature = one.signature();
    var signedAt = signature == null ? null : signature.at();
    return new Allowed(
        one.id(),
        one.state(now),
        one.grants().stream()
            .map(grant ->
                new To(
                    grant.number(),
                    grant.recipient().name(),
                    open(one, grant, now),
                    grant.without().stream()
                        .sorted()
                        .map(words::of)
                        .collect(Collectors.joining("; "))))
            .toList(),
        terms.information().stream().sorted().map(words::of).collect(Collectors.joining("; ")),
        terms.purposes().stream().sorted().map(words::of).collect(Collectors.joining("; ")),
        expiry == null ? "" : Scribe.until(expiry, words),
        signedAt == null ? "" : words.date(signedAt),
        told.stream().map(line -> sentence(line, words)).toList());
  }

  private static boolean open(Consent one, Grant grant, Instant now) {
    return one.isInForce(now) && grant.holds(now);
  }

  private static String sentence(Disclosure line, Words words) {
    var key =
        switch (line.way()) {
          case PAGE -> "consent.told.line";
          case FILE -> "consent.told.file";
          case MESSAGE -> "consent.told.handed";
        };
    return words.t(
        key,
        words.moment(line.at()),
        line.recipient(),
        line.information().stream().sorted().map(words::of).collect(Collectors.joining("; ")),
        line.by());
  }

  public boolean inForce() {
    return state == State.ACTIVE;
  }
}
