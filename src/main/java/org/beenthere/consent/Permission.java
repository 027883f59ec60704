package org.beenthere.consent;

import java.util.Set;
import org.beenthere.vocabulary.OrganizationId;

/// Whether something may be told. A method that tells something to somebody outside takes a
/// [Granted], which only this room can make: who has none cannot compile a leak.
public sealed interface Permission {

  /// The key. Holds what may be told, to whom and under which permission; nothing else opens by it.
  final class Granted implements Permission {

    private final OrganizationId organization;
    private final ConsentId consent;
    private final Recipient recipient;
    private final Set<Information> information;
    private final Set<Purpose> purposes;
    private final ConsentPaper scope;

    Granted(
        OrganizationId organization,
        ConsentId consent,
        Recipient recipient,
        Set<Information> information,
        Set<Purpose> purposes,
        ConsentPaper scope) {
      this.organization = organization;
      this.consent = consent;
      this.recipient = recipient;
      this.information = Set.copyOf(information);
      this.purposes = Set.copyOf(purposes);
      this.scope = scope;
    }

    OrganizationId organization() {
      return organization;
    }

    ConsentId consent() {
      return consent;
    }

    Recipient recipient() {
      return recipient;
    }

    Set<Purpose> purposes() {
      return purposes;
    }

    /// What may be told.
    public Set<Information> information() {
      return information;
    }

    /// What goes with what is told (42 CFR 2.32(a)).
    public Carried carries() {
      return new Carried(scope);
    }
  }

  /// @param why in a word, for whoever looks after it; never shown to whoever asked
  record Denied(Why why) implements Permission {}

  enum Why {
    /// There is none, or it is not theirs to know of.
    NONE,
    NOT_SIGNED,
    WITHDRAWN,
    EXPIRED,
    NOT_NAMED,
    /// It allows other things, or for another purpose.
    OTHER_THINGS
  }
}
