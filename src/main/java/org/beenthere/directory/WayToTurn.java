package org.beenthere.directory;

import gg.jte.Content;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;

/// Another way to turn to somebody, beside asking for support. Offered by rooms above.
public interface WayToTurn {

  /// The button for it.
  ///
  /// @param listing on whose page it stands, or null beside *whoever is free*
  Content show(Page page, @Nullable Listing listing);
}
