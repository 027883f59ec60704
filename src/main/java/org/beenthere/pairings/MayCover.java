package org.beenthere.pairings;

import org.beenthere.specialists.Role;

/// Which roles stand in for a colleague (C11); said by the room that keeps the edges of roles.
public interface MayCover {

  boolean cover(Role role);
}
