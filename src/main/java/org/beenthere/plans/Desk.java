package org.beenthere.plans;

import java.util.List;
import java.util.stream.Stream;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Whose plan lies on the desk, and for whom: the participant at `/my/plan`, or their specialist at
/// `/people/…/plan`. The same pages serve both.
///
/// @param base the address of the plan
/// @param own whether the reader is the participant
/// @param edge what the reader may do with it
public record Desk(
    OrganizationId organization,
    ParticipantId participant,
    String base,
    boolean own,
    PlanEdge edge,
    Names names,
    Scribe scribe) {

  /// The keys of why the reader may not do everything with it.
  public List<String> edges() {
    return Stream.of(PlanEdge.Deed.values())
        .filter(deed -> !edge.allows(deed))
        .map(deed -> "plans.role." + deed)
        .toList();
  }

  /// An address below the plan.
  public String at(String path) {
    return base + "/" + path;
  }

  /// The key for this reader, from its beginning: people are spoken to, and spoken of.
  public String key(String beginning) {
    return beginning + (own ? "mine" : "theirs");
  }
}
