package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HexFormat;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.springframework.stereotype.Component;

/// Keeps in the new session what somebody had typed when the one before ended: for the same
/// account, until it is sent again or thrown away.
@Component
class KeptWords {

  private static final String TYPED = "typed";
  private static final String UNSEEN = "typedUnseen";
  private static final int MARK = 16;

  private final HouseKey key;

  KeptWords(HouseKey key) {
    this.key = key;
  }

  /// The mark of an account, as forms made for it carry it. It tells one account from another, and
  /// nobody which one it is.
  String mark(AccountId account) {
    return HexFormat.of().formatHex(key.mark("whose", account.toString()), 0, MARK);
  }

  /// Keeps a form that was made for this account, and no other.
  void keep(Typed typed, AccountId account, HttpSession session) {
    if (typed.whose().equals(mark(account))) {
      session.setAttribute(TYPED, typed);
      session.setAttribute(UNSEEN, true);
    }
  }

  /// Whether something waits that was not shown yet.
  static boolean areWaiting(HttpSession session) {
    return session.getAttribute(UNSEEN) != null;
  }

  /// What was kept, now that it is shown.
  static Optional<Typed> show(HttpSession session) {
    session.removeAttribute(UNSEEN);
    return session.getAttribute(TYPED) instanceof Typed typed
        ? Optional.of(typed)
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(UNSEEN);
    session.removeAttribute(TYPED);
  }

  /// Forgets what was kept once it is sent to where it was going.
  static void forgetWhenSent(HttpSession session, HttpServletRequest request) {
    if ("POST".equals(request.getMethod())
        && session.getAttribute(TYPED) instanceof Typed typed
        && typed.path().equals(request.getRequestURI())) {
      forget(session);
    }
  }
}
