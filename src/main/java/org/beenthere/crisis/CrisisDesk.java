package org.beenthere.crisis;

import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Whose plan for hard days is looked at, and by whom: the participant at `/my/crisis-plan`, or
/// whoever walks with them at `/people/…/crisis-plan`. The same pages serve both.
///
/// @param own whether the reader is the participant
/// @param called what the participant is called
public record CrisisDesk(
    OrganizationId organization,
    ParticipantId participant,
    String base,
    boolean own,
    String called) {

  /// The key for this reader, from its beginning: people are spoken to, and spoken of.
  public String key(String beginning) {
    return beginning + (own ? "mine" : "theirs");
  }
}
