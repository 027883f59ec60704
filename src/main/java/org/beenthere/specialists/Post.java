package org.beenthere.specialists;

import java.util.Set;
import java.util.UUID;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// As what somebody is here, as others say it: never they themselves.
///
/// @param programs which programs they are there for; empty for all of the organization
/// @param supervisor who supervises a trainee, or null
public record Post(Role role, Set<UUID> programs, @Nullable SpecialistId supervisor) {

  /// A peer specialist for all of the organization.
  public static final Post PEER_SPECIALIST = new Post(Role.PEER_SPECIALIST, Set.of(), null);

  public Post {
    programs = Set.copyOf(programs);
  }

  /// Whether they are there for that program.
  ///
  /// @param program null for any program of the organization
  public boolean serves(@Nullable UUID program) {
    return program == null || programs.isEmpty() || programs.contains(program);
  }
}
