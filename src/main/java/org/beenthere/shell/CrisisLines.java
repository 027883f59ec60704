package org.beenthere.shell;

import java.util.List;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Whom to call in danger. Offered by the room that knows places; shown on every page.
public interface CrisisLines {

  /// The lines of a country as they stand on every page: somebody to talk to first, then the number
  /// for danger to life.
  ///
  /// @param country ISO 3166-1 alpha-2
  List<Line> in(String country, Language language);

  /// One line.
  ///
  /// @param call the number to call, as it is dialled
  /// @param text the number to send a text to, or null when there is none
  record Line(String name, String call, @Nullable String text, boolean emergency) {}
}
