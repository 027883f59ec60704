package org.beenthere.directory;

import gg.jte.Content;
import java.util.List;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The ways to turn to somebody that rooms above offer.
@Component
class WaysToTurn {

  private final List<WayToTurn> ways;

  WaysToTurn(ObjectProvider<WayToTurn> ways) {
    this.ways = ways.orderedStream().toList();
  }

  /// @param listing on whose page they stand, or null beside *whoever is free*
  Content show(Page page, @Nullable Listing listing) {
    return output -> ways.forEach(way -> way.show(page, listing).writeTo(output));
  }
}
