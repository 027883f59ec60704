package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beenthere.shell.Whom;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Over it everybody comes in, whatever they proved themselves with: a session of their own, a
/// second step where they asked for one, their hat, and then back to where they wanted to go.
@Component
class Threshold {

  private static final String HALF = "half";
  private static final String BACK = "back";
  private static final String TWOFOLD = "twofold";
  private static final String PROVEN_AT = "provenAt";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Wardrobe wardrobe;
  private final SecondFactor secondFactor;
  private final DoorBook book;
  private final KeptWords words;
  private final Whom whom;
  private final Clock clock;
  private final CsrfAuthenticationStrategy csrf;
  private final boolean staffNeedTwo;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Threshold(
      Wardrobe wardrobe,
      SecondFactor secondFactor,
      DoorBook book,
      KeptWords words,
      Whom whom,
      Clock clock,
      CsrfTokenRepository tokens,
      @Value("${beenthere.second-factor-for-staff:false}") boolean staffNeedTwo) {
    this.wardrobe = wardrobe;
    this.secondFactor = secondFactor;
    this.book = book;
    this.words = words;
    this.whom = whom;
    this.clock = clock;
    this.csrf = new CsrfAuthenticationStrategy(tokens);
    this.staffNeedTwo = staffNeedTwo;
  }

  /// Somebody who proved one thing and is asked for another.
  record Half(AccountId account, int sentOut, Instant at) implements Serializable {}

  /// What somebody wanted before they were asked to sign in.
  ///
  /// @param back the page they asked for, or null
  record Wanted(@Nullable String back, Optional<Typed> typed) {
    static final Wanted NOTHING = new Wanted(null, Optional.empty());

    static Wanted in(HttpServletRequest request) {
      return new Wanted(
          OwnPath.of(request.getParameter("to")).orElse(null), Typed.carried(request));
    }
  }

  /// Lets somebody in who proved who they are, or asks for the second step.
  ///
  /// @return where they go next
  String proven(
      Account who,
      Proof proof,
      Wanted wanted,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = who.id();
    var session = ownSession(account, request);
    keep(wanted, account, session);
    if (!proof.isTwofold() && secondFactor.isOn(account)) {
      // Whoever may know the number of this session has not proven anything.
      request.changeSessionId();
      session.setAttribute(HALF, new Half(account, who.sentOut(), clock.instant()));
      return "/sign-in/code";
    }
    return enter(account, who.sentOut(), proof, request, response);
  }

  /// Who is asked for the second step in this session, unless it was too long ago.
  Optional<Half> half(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(HALF) instanceof Half half
            && half.at().plus(PATIENCE).isAfter(clock.instant())
        ? Optional.of(half)
        : Optional.empty();
  }

  /// Lets somebody in for good, in a session with a new number (against session fixation) and with
  /// a new token in its forms.
  String enter(
      AccountId account,
      int sentOut,
      Proof proof,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.changeSessionId();
    var session = request.getSession();
    session.removeAttribute(HALF);
    session.setAttribute(Sessions.DEVICE, Device.of(request.getHeader("User-Agent")));
    session.setAttribute(TWOFOLD, proof.isTwofold());
    StillIn.remember(sentOut, session);
    provenAgain(session);
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            account.toString(), null, AuthorityUtils.createAuthorityList("ACCOUNT"));
    var context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrf.onAuthentication(authentication, request, response);
    book.cameIn(account);
    return onwards(account, session);
  }

  /// What somebody who is in asked for before they chose a hat.
  static void wants(String path, HttpSession session) {
    session.setAttribute(BACK, path);
  }

  /// Where somebody goes who is in: to their only hat, or to choose one.
  String onwards(AccountId account, HttpSession session) {
    var hats = wardrobe.hatsOf(account);
    return hats.size() == 1 ? wear(hats.getFirst(), hats, session) : "/hats";
  }

  /// Puts on a hat, unless it asks for more than was proven.
  ///
  /// @return where they go next
  String wear(Viewer hat, List<Viewer> all, HttpSession session) {
    if (asksForMore(hat.hat(), session)) {
      return "/account/second-factor";
    }
    wardrobe.wear(hat, all, session);
    book.wears(hat);
    if (KeptWords.areWaiting(session)) {
      return "/welcome-back";
    }
    var back = session.getAttribute(BACK) instanceof String path ? path : "/today";
    session.removeAttribute(BACK);
    // Whoever chose another hat than that page is for would read that there is no such page.
    return whom.mayOpen(hat.hat(), back) ? back : "/today";
  }

  private boolean asksForMore(Hat hat, HttpSession session) {
    return staffNeedTwo && hat.isAtWork() && !Boolean.TRUE.equals(session.getAttribute(TWOFOLD));
  }

  /// Whether this house asks everybody who works here for a second step.
  boolean staffNeedTwo() {
    return staffNeedTwo;
  }

  /// Whether somebody proved a short while ago who they are. A session left open on a table is not
  /// enough to give an account a lasting way in.
  boolean isFresh(HttpSession session) {
    return session.getAttribute(PROVEN_AT) instanceof Instant at
        && at.plus(PATIENCE).isAfter(clock.instant());
  }

  void provenAgain(HttpSession session) {
    session.setAttribute(PROVEN_AT, clock.instant());
  }

  /// A second thing was proven within the session.
  void provenTwice(HttpSession session) {
    session.setAttribute(TWOFOLD, true);
  }

  private void keep(Wanted wanted, AccountId account, HttpSession session) {
    if (wanted.back() != null) {
      session.setAttribute(BACK, wanted.back());
    }
    wanted.typed().ifPresent(typed -> words.keep(typed, account, session));
  }

  /// A session in which nobody else is signed in.
  private static HttpSession ownSession(AccountId account, HttpServletRequest request) {
    var before = request.getUserPrincipal();
    var session = request.getSession();
    if (before != null && !before.getName().equals(account.toString())) {
      session.invalidate();
    }
    return request.getSession();
  }
}
