package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beenthere.vocabulary.AccountId;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// What happens once somebody has signed in: they put on their only hat, or choose one.
@Component
class SignedIn implements AuthenticationSuccessHandler {

  static final String BACK = "back";

  private final Wardrobe wardrobe;

  SignedIn(Wardrobe wardrobe) {
    this.wardrobe = wardrobe;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    var session = request.getSession();
    var hats = wardrobe.hatsOf(AccountId.of(authentication.getName()));
    if (hats.size() != 1) {
      response.sendRedirect("/hats");
      return;
    }
    wardrobe.wear(hats.getFirst(), 1, session);
    var back = session.getAttribute(BACK) instanceof String path ? path : "/today";
    session.removeAttribute(BACK);
    response.sendRedirect(back);
  }
}
