package org.beenthere.shell;

import jakarta.servlet.http.HttpServletResponse;

/// What else a browser forgets when somebody leaves quickly. Offered by the room that gave it
/// something to hold.
public interface Leaving {

  void leaves(HttpServletResponse response);
}
