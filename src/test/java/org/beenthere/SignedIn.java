package org.beenthere;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Signs somebody in without the sign-in page: a real session in the real table.
@TestComponent
public class SignedIn {

  private final SessionRepository<? extends Session> sessions;

  SignedIn(SessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /// The request is made by this person, under this hat, with a valid token against forgery:
  /// `mvc.post().uri("/my/plan").with(signedIn.as(jamie))`.
  public RequestPostProcessor as(Viewer viewer) {
    var cookie = cookie(viewer);
    var csrf = SecurityMockMvcRequestPostProcessors.csrf();
    return request -> {
      request.setCookies(cookie);
      return csrf.postProcessRequest(request);
    };
  }

  /// The session cookie of somebody signed in.
  public Cookie cookie(Viewer viewer) {
    return new Cookie(
        "beenthere",
        Base64.getEncoder()
            .encodeToString(open(sessions, viewer).getBytes(StandardCharsets.UTF_8)));
  }

  private static <S extends Session> String open(SessionRepository<S> sessions, Viewer viewer) {
    var session = sessions.createSession();
    session.setAttribute("hat", viewer);
    session.setAttribute("hats", 1);
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            viewer.account().toString(), null, AuthorityUtils.createAuthorityList("ACCOUNT"));
    session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(authentication));
    sessions.save(session);
    return session.getId();
  }
}
