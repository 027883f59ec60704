package org.beenthere.outreach;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beenthere.access.NamelessKeys;
import org.beenthere.shell.Leaving;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What a browser holds while a conversation is open in it: a sealed cookie of half an hour that no
/// other page is sent, that is no session, and that says nothing of who it is. It is gone when the
/// conversation is closed, when somebody leaves quickly, and when the browser is closed.
@Component
class HeldKey implements Leaving {

  static final Duration LASTS = Duration.ofMinutes(30);

  private static final String NAME = "conversation";
  private static final String PATH = "/conversation";
  private static final String SEALED_FOR = "conversation in hand";

  private final NamelessKeys keys;
  private final Clock clock;
  private final boolean secure;

  HeldKey(NamelessKeys keys, Clock clock, @Value("${beenthere.address}") URI address) {
    this.keys = keys;
    this.clock = clock;
    this.secure = "https".equals(address.getScheme());
  }

  /// From now on this browser holds it, for half an hour after each page.
  void hold(Ticket ticket, HttpServletResponse response) {
    var until = clock.instant().plus(LASTS).getEpochSecond();
    response.addCookie(cookie(keys.seal(until + " " + ticket.text(), SEALED_FOR)));
  }

  /// What this browser holds.
  Optional<Ticket> in(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .flatMap(cookie -> keys.open(cookie.getValue(), SEALED_FOR))
        .filter(text -> until(text).isAfter(clock.instant()))
        .flatMap(text -> Ticket.read(text.substring(text.indexOf(' ') + 1)));
  }

  /// This browser holds nothing any more.
  void let(HttpServletResponse response) {
    var nothing = cookie("");
    nothing.setMaxAge(0);
    response.addCookie(nothing);
  }

  @Override
  public void leaves(HttpServletResponse response) {
    let(response);
  }

  private static Instant until(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text.substring(0, text.indexOf(' '))));
  }

  private Cookie cookie(String value) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath(PATH);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
