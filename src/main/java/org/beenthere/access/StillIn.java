package org.beenthere.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.springframework.stereotype.Component;

/// Whether a session still holds.
///
/// Ending the sessions of an account ends those that are stored. Somebody who proved themselves a
/// moment before, and whose session is stored a moment after, would slip through; so a session
/// remembers, until its first request, how often the account's people had been sent out when the
/// proof was read.
@Component
class StillIn {

  private static final String SENT_OUT = "sentOut";

  /// A session ends after a day's work, however busy it is (OWASP ASVS 5, 7.3.2).
  static final Duration LONGEST = Duration.ofHours(12);

  private final Accounts accounts;

  StillIn(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Remembers for the session what was true when the proof, or the hat, was read.
  static void remember(int sentOut, HttpSession session) {
    session.setAttribute(SENT_OUT, sentOut);
  }

  /// The same, for what is read from now on.
  void rememberNow(AccountId account, HttpSession session) {
    remember(accounts.find(account).map(Account::sentOut).orElse(-1), session);
  }

  boolean holds(AccountId account, HttpSession session) {
    // Sessions live in real time, whatever the clock of a demonstration says.
    var opened = Instant.ofEpochMilli(session.getCreationTime());
    if (opened.plus(LONGEST).isBefore(Instant.now())) {
      return false;
    }
    if (!(session.getAttribute(SENT_OUT) instanceof Integer then)) {
      return true;
    }
    if (accounts.find(account).filter(now -> now.sentOut() == then).isEmpty()) {
      return false;
    }
    session.removeAttribute(SENT_OUT);
    return true;
  }
}
