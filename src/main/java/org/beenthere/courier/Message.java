package org.beenthere.courier;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;

/// Something to tell somebody.
///
/// @param organization whose people it is about; [#DOOR] when nobody wears a hat yet
/// @param owner what it is about, such as `appointments/<id>`; [Courier#stop] goes by it
/// @param name which of the owner's messages this is, such as `day-before`. The same owner and name
///   is sent once, however often it is asked for
/// @param path where it leads within the house, beginning with a slash
/// @param notBefore when it may go out at the earliest; moved into the safe hours
public record Message(
    OrganizationId organization,
    String owner,
    String name,
    Recipient recipient,
    Route route,
    Wording wording,
    String path,
    Language language,
    Instant notBefore,
    SafeHours hours) {

  /// For messages of the door, such as a link to sign in with.
  public static final OrganizationId DOOR = new OrganizationId(new UUID(0, 0));
}
