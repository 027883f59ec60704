package org.beenthere.crisis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's plan for hard days as it stands.
///
/// @param sees who may read it, or null while nobody was asked
/// @param saidByPeer whether their peer wrote down that they want to write it together
/// @param kept the newest version that was kept, or null
/// @param draft what was changed since, or null
/// @param byPeer whether somebody else than the person wrote in the draft
/// @param versions all that were kept, the newest first
public record CrisisPlan(
    @Nullable Sees sees,
    boolean saidByPeer,
    @Nullable KeptPlan kept,
    @Nullable CrisisText draft,
    boolean byPeer,
    List<KeptPlan.Line> versions) {

  static final CrisisPlan NONE = new CrisisPlan(null, false, null, null, false, List.of());

  /// What is read: what is being written, or what was kept.
  public CrisisText text() {
    return draft != null ? draft : kept != null ? kept.text() : CrisisText.EMPTY;
  }

  public boolean isChanged() {
    return draft != null;
  }

  public List<CrisisSnag> snags() {
    return CrisisSnag.in(text());
  }
}
