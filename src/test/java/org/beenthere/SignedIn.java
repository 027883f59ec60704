package org.beenthere;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Signs somebody in without the sign-in page: a real session in the real table.
@TestComponent
public class SignedIn {

  private final SessionRepository<? extends Session> sessions;
  private final CookieSerializer cookies;
  private final Clock clock;

  SignedIn(SessionRepository<? extends Session> sessions, CookieSerializer cookies, Clock clock) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.clock = clock;
  }

  /// The request is made by this person, under this hat, with a valid token against forgery:
  /// `mvc.post().uri("/my/plan").with(signedIn.as(jamie))`.
  public RequestPostProcessor as(Viewer viewer) {
    var cookie = cookie(viewer);
    return request -> token().postProcessRequest(with(cookie, request));
  }

  /// The request is made from a page of this house: it has the token in its cookie and its form.
  /// Spring Security's own helper would put another repository of tokens into the house for good,
  /// and change what the tests after it see.
  public static RequestPostProcessor token() {
    return request -> {
      var word = "a-token-of-the-tests".getBytes(StandardCharsets.UTF_8);
      // Masked with zeros, which leaves it as it is.
      var masked = Arrays.copyOf(new byte[word.length], 2 * word.length);
      System.arraycopy(word, 0, masked, word.length, word.length);
      request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
      return with(new Cookie("XSRF-TOKEN", new String(word, StandardCharsets.UTF_8)), request);
    };
  }

  private static MockHttpServletRequest with(Cookie cookie, MockHttpServletRequest request) {
    var before = request.getCookies();
    var all = new ArrayList<Cookie>(before == null ? List.of() : List.of(before));
    all.add(cookie);
    request.setCookies(all.toArray(Cookie[]::new));
    return request;
  }

  /// The session cookie of somebody signed in.
  public Cookie cookie(Viewer viewer) {
    var browser = new MockHttpServletResponse();
    cookies.writeCookieValue(
        new CookieValue(new MockHttpServletRequest(), browser, open(sessions, viewer)));
    return Objects.requireNonNull(browser.getCookie("beenthere"));
  }

  private <S extends Session> String open(SessionRepository<S> sessions, Viewer viewer) {
    var session = sessions.createSession();
    session.setAttribute("hat", viewer);
    session.setAttribute("hats", 1);
    session.setAttribute("provenAt", clock.instant());
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            viewer.account().toString(), null, AuthorityUtils.createAuthorityList("ACCOUNT"));
    session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(authentication));
    sessions.save(session);
    return session.getId();
  }
}
