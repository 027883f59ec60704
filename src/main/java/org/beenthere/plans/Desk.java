package org.beenthere.plans;

import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Whose plan lies on the desk, and for whom: the participant at `/my/plan`, or their specialist at
/// `/people/…/plan`. The same pages serve both.
///
/// @param base the address of the plan
/// @param own whether the reader is the participant
public record Desk(
    OrganizationId organization,
    ParticipantId participant,
    String base,
    boolean own,
    Names names,
    Scribe scribe) {

  /// An address below the plan.
  public String at(String path) {
    return base + "/" + path;
  }

  /// The key for this reader, from its beginning: people are spoken to, and spoken of.
  public String key(String beginning) {
    return beginning + (own ? "mine" : "theirs");
  }
}
