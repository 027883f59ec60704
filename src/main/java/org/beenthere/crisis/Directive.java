package org.beenthere.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// What somebody says about the paper that speaks for them when they cannot. Whether it holds
/// before the law is for others to say.
///
/// @param paper where the paper is
/// @param copies who has a copy
/// @param speaks who speaks for them
/// @param lookedAtOn when they looked at it last
/// @param fileId a copy of it, or null
/// @param supersededAt since when a later word holds, or null while this one does
public record Directive(
    UUID id,
    ParticipantId participantId,
    Stands stands,
    String paper,
    String copies,
    String speaks,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate lookedAtOn,
    Sees sees,
    @Nullable UUID fileId,
    Instant at,
    @Nullable Instant supersededAt) {

  /// How it stands.
  public enum Stands {
    NOT_MADE,
    BEING_MADE,
    SIGNED,
    TAKEN_BACK
  }
}
