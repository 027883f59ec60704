package org.beenthere.programs;

import gg.jte.Content;
import org.beenthere.shell.Page;

/// Shows who of those who wait some rules would be for, before anybody saves them. Offered by the
/// room that knows who waits.
public interface WhoWouldFit {

  /// For whoever is looking; a hat that sees no requests is told so.
  Content show(Page page, Entrance program);
}
