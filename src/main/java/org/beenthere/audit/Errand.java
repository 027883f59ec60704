package org.beenthere.audit;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The request that an entry belongs to, if there is one.
///
/// @param correlation the same for everything that one request does
record Errand(Channel channel, UUID correlation) {

  private static final String NAME = Errand.class.getName();

  static Errand current() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
      return new Errand(Channel.HOUSE, Identifier.fresh());
    }
    if (now.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Errand known) {
      return known;
    }
    var path = now.getRequest().getRequestURI();
    var channel = path.startsWith("/fhir/") || path.startsWith("/api/") ? Channel.API : Channel.WEB;
    var errand = new Errand(channel, Identifier.fresh());
    now.setAttribute(NAME, errand, RequestAttributes.SCOPE_REQUEST);
    return errand;
  }
}
