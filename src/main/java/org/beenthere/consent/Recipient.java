package org.beenthere.consent;

import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.PartnerId;
import org.jspecify.annotations.Nullable;

/// To whom something may be told.
public sealed interface Recipient {

  /// What the sheet calls them.
  String name();

  /// Which partner of ours it is, or null when it is none.
  @Nullable PartnerId partner();

  /// Somebody by name.
  ///
  /// @param partner which partner of ours it is, or null when it is none
  record Named(@Nullable PartnerId partner, String name) implements Recipient {}

  /// Somebody who works at a partner of ours, and nobody else there.
  record Person(PartnerId partner, AccountId account, String name) implements Recipient {}

  /// Those of a kind, such as "my treating providers". It names nobody, so it opens no page to
  /// anybody; a letter or a file may go out under it.
  record OfClass(String name) implements Recipient {
    @Override
    public @Nullable PartnerId partner() {
      return null;
    }
  }

  /// Whether what is allowed to this one is allowed to whoever asks.
  default boolean includes(Recipient asks) {
    return switch (this) {
      case Named(var partner, var name) ->
          asks instanceof Named other
              && (partner == null
                  ? other.partner() == null && name.equalsIgnoreCase(other.name())
                  : partner.equals(other.partner()));
      case Person(var partner, var account, var name) ->
          asks instanceof Person other
              && partner.equals(other.partner())
              && account.equals(other.account());
      case OfClass(var name) ->
          asks instanceof OfClass other && name.equalsIgnoreCase(other.name());
    };
  }
}
