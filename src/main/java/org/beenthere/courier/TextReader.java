package org.beenthere.courier;

import java.util.Optional;
import java.util.UUID;

/// Reads texts that come in; a bean of it is offered by a room for whose people they may be.
public interface TextReader {

  /// A text came in.
  ///
  /// @param number from which, with its country code
  /// @param id which text it is: one that comes twice has the same
  /// @return nothing when it is nobody's here; else what to answer at once, or an empty text for no
  ///   answer
  Optional<String> reads(String number, String words, UUID id);
}
