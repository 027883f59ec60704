package org.beenthere.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beenthere.shell.Pages;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says for the rest of the request who is asking: whoever signed in, under the hat they wear, or a
/// visitor.
final class WhoIsAskingFilter extends OncePerRequestFilter {

  private final KeptWords words;
  private final StillIn stillIn;

  WhoIsAskingFilter(KeptWords words, StillIn stillIn) {
    this.words = words;
    this.stillIn = stillIn;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asking = Asking.VISITOR;
    var session = request.getSession(false);
    var principal = SecurityContextHolder.getContext().getAuthentication();
    if (session != null
        && principal != null
        && !stillIn.holds(AccountId.of(principal.getName()), session)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
      principal = null;
    }
    if (session != null && principal != null) {
      KeptWords.forgetWhenSent(session, request);
      request.setAttribute(Pages.WHOSE, words.mark(AccountId.of(principal.getName())));
      if (session.getAttribute(Wardrobe.WORN) instanceof Viewer viewer) {
        asking = Asking.of(viewer);
        request.setAttribute(Pages.VIEWER, viewer);
        request.setAttribute(Pages.HATS, session.getAttribute(Wardrobe.COUNT));
        request.setAttribute(Pages.OTHER_HATS, session.getAttribute(Wardrobe.OTHERS));
      }
    }
    try {
      asking.runThrowing(() -> {
        try {
          chain.doFilter(request, response);
        } catch (ServletException failure) {
          throw new Carried(failure);
        }
      });
    } catch (Carried carried) {
      throw carried.failure;
    }
  }

  /// Carries a second checked exception through a lambda that may throw only one kind.
  private static final class Carried extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ServletException failure;

    Carried(ServletException failure) {
      super(null, failure, false, false);
      this.failure = failure;
    }
  }
}
