package org.beenthere.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers one address no more than so many requests at once. Whoever sends slowly on purpose holds
/// a thread for each; a fifth of the threads is more than a whole center behind one address needs,
/// and leaves the others to everybody else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Crowds extends OncePerRequestFilter {

  static final int OF_ONE_ADDRESS = 200;

  private final ConcurrentMap<String, Integer> here = new ConcurrentHashMap<>();
  private final BarePages pages;

  Crowds(BarePages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var address = request.getRemoteAddr();
    try {
      if (here.merge(address, 1, Integer::sum) > OF_ONE_ADDRESS) {
        pages.refuse(response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      here.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
  }
}
