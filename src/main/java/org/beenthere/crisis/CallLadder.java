package org.beenthere.crisis;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;

/// Whom to tell next: whoever is on call; after a while whoever is on call next; then all who run
/// the program and everybody who was told before, again and again.
///
/// Pure: everything it weighs is handed to it.
///
/// @param whom those to tell now
/// @param round how far it has gone with that
record CallLadder(Set<AccountId> whom, int round) {

  /// From this round on everybody is told each time.
  static final int EVERYBODY = 2;

  /// @param round how far it went
  /// @param onCall who is on call now
  /// @param next who is on call after them
  /// @param told who was told before
  static CallLadder after(
      int round,
      Optional<AccountId> onCall,
      Optional<AccountId> next,
      Set<AccountId> managers,
      Set<AccountId> told) {
    var fresh = onCall.filter(one -> !told.contains(one));
    if (round < EVERYBODY && fresh.isPresent()) {
      return new CallLadder(Set.of(fresh.get()), 1);
    }
    var then = next.filter(one -> round == 1 && !told.contains(one));
    if (then.isPresent()) {
      return new CallLadder(Set.of(then.get()), EVERYBODY);
    }
    var everybody = new LinkedHashSet<>(managers);
    everybody.addAll(told);
    onCall.ifPresent(everybody::add);
    return new CallLadder(Set.copyOf(everybody), Math.max(round, EVERYBODY) + 1);
  }

  /// Whether everybody there is was told.
  boolean isEverybody() {
    return round > EVERYBODY;
  }
}
