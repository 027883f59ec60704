package org.beenthere.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets in whoever a page is [For]. Somebody who is not signed in is asked to sign in; somebody
/// under another hat is told that there is no such page.
final class Doorkeeper implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getName().startsWith("org.beenthere")) {
      return true;
    }
    var hats = Whom.hats(method);
    if (hats.contains(Hat.VISITOR)) {
      return true;
    }
    var viewer = (@Nullable Viewer) request.getAttribute(Pages.VIEWER);
    if (viewer == null) {
      throw new AccessDeniedException("sign in first");
    }
    if (!hats.contains(viewer.hat())) {
      throw new NotFound();
    }
    return true;
  }
}
