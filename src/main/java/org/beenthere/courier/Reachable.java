package org.beenthere.courier;

import java.util.Optional;
import java.util.Set;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Knows by which ways, and at which hours, somebody is reached today: a participant, or whoever
/// asked for support and waits. Each room that keeps it offers a bean.
///
/// A message may lie with the courier for weeks. Meanwhile somebody has a new number, or their
/// phone is watched: so it is asked again at the moment at which a message would leave.
public interface Reachable {

  /// Asked for by the house. Nothing when this room does not know whom the message is for.
  ///
  /// @param participant whom it is for, or null when they are none
  /// @param owner what it is about, as its sender said
  Optional<Reached> today(
      OrganizationId organization, @Nullable ParticipantId participant, String owner);

  /// @param ways all that lead to them and leave the house; none when what is for them stays on
  ///   their own pages
  /// @param usual the one that they are told by, or null when they are told on their pages alone
  record Reached(Set<Route> ways, @Nullable Route usual, SafeHours hours) {}
}
