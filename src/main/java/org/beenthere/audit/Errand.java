package org.beenthere.audit;

import java.util.UUID;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The request that an entry belongs to, if there is one.
///
/// @param correlation the same for everything that one request does
/// @param address the network address it came from; null when the house did it by itself
record Errand(Channel channel, UUID correlation, @Nullable String address) {

  private static final String NAME = Errand.class.getName();

  static Errand current() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
      return new Errand(Channel.HOUSE, Identifier.fresh(), null);
    }
    if (now.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Errand known) {
      return known;
    }
    var path = now.getRequest().getRequestURI();
    var channel = path.startsWith("/fhir/") || path.startsWith("/api/") ? Channel.API : Channel.WEB;
    var errand = new Errand(channel, Identifier.fresh(), now.getRequest().getRemoteAddr());
    now.setAttribute(NAME, errand, RequestAttributes.SCOPE_REQUEST);
    return errand;
  }

  /// From where somebody came who works here or at a partner. Of everybody else it is not kept:
  /// where a participant was when they read their own plan is nobody's business.
  @Nullable String addressOf(Hat hat) {
    return hat.isAtWork() ? address : null;
  }
}
