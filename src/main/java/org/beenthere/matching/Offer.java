package org.beenthere.matching;

import java.util.List;
import java.util.stream.Stream;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.matching.Reason.HasRoom;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.jspecify.annotations.Nullable;

/// A proposal as the participant sees it today.
///
/// @param free for how many more people the peer has room now
public record Offer(Proposal proposal, Specialist peer, Standing standing, int free) {

  /// What they are here as, and certified only if they are a peer specialist whose certificate
  /// holds: a volunteer or a trainee is never shown as certified, whatever they hold (C11).
  public @Nullable Certified certificate() {
    return peer.terms().role() == Role.PEER_SPECIALIST && standing instanceof Certified certified
        ? certified
        : null;
  }

  public Role role() {
    return peer.terms().role();
  }

  /// What does not fit.
  public List<Reason> misfits() {
    return said().filter(Reason::speaksAgainst).toList();
  }

  /// Why this peer is proposed. Room counts as it is today, not as it was on the day of the
  /// proposal.
  public List<Reason> reasons() {
    return said()
        .filter(reason -> !reason.speaksAgainst())
        .filter(reason -> !(reason instanceof HasRoom) || free > 0)
        .map(reason -> reason instanceof HasRoom ? new HasRoom(free) : reason)
        .toList();
  }

  /// The reasons that hold by what the peer shares today: what they have kept to themselves since
  /// is not said any more.
  private Stream<Reason> said() {
    return proposal.reasons().stream().filter(this::isShared);
  }

  private boolean isShared(Reason reason) {
    var terms = peer.terms();
    return switch (reason) {
      case Reason.SharedExperience(var experiences) -> peer.experiences().containsAll(experiences);
      case Reason.SpeaksLanguage(var _), Reason.NotYourLanguage(var _) ->
          !peer.languages().isEmpty();
      case Reason.AlsoSpeaks(var codes) -> peer.languages().containsAll(codes);
      case Reason.ThereFor(var communities) -> terms.serves().containsAll(communities);
      case Reason.FreeAt(var times) -> terms.free().containsAll(times);
      case Reason.NotFreeThen() -> !terms.free().isEmpty();
      case Reason.Near(var _), Reason.TooFarToMeet(var _) -> peer.base().latitude() != null;
      case Reason.SuitsWay(var ways) -> peer.ways().containsAll(ways);
      case Reason.AskedFor(),
          Reason.WalkedBefore(),
          Reason.HasRoom(var _),
          Reason.LanguageUnsaid(),
          Reason.NotThereFor(var _) ->
          true;
    };
  }
}
