package org.beenthere.consent;

import org.beenthere.vocabulary.PartnerId;
import org.jspecify.annotations.Nullable;

/// To whom something may be told.
public sealed interface Recipient {

  /// What the sheet calls them.
  String name();

  /// Somebody by name.
  ///
  /// @param partner which partner of ours it is, or null when it is none
  record Named(@Nullable PartnerId partner, String name) implements Recipient {}

  /// Those of a kind, such as "my treating providers". It names nobody, so it opens no page to
  /// anybody; a letter or a file may go out under it.
  record OfClass(String name) implements Recipient {}

  /// Whether what is allowed to this one is allowed to whoever asks.
  default boolean includes(Recipient asks) {
    return switch (this) {
      case Named(var partner, var name) ->
          asks instanceof Named other
              && (partner == null
                  ? other.partner() == null && name.equalsIgnoreCase(other.name())
                  : partner.equals(other.partner()));
      case OfClass(var name) ->
          asks instanceof OfClass other && name.equalsIgnoreCase(other.name());
    };
  }
}
