package org.beenthere.shell;

import gg.jte.Content;
import org.beenthere.vocabulary.Hat;

/// A panel of *Today*, the first page of every hat, offered by the room that knows what it shows.
/// The order on the page: what was promised, who has gone quiet, what waits for me.
public interface TodayPanel {

  /// A panel before this is a button or two and stands beside the heading.
  int ACTIONS = 60;

  boolean isFor(Hat hat);

  /// Where it stands; smaller is earlier. What one may do at once below [#ACTIONS], beside the
  /// heading; promises from 100, gone quiet from 200, waiting from 300, everything else from 400.
  int order();

  /// The panel for whoever is looking.
  Content show(Page page);
}
