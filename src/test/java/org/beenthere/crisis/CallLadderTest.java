package org.beenthere.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beenthere.vocabulary.AccountId;

/// Whatever the roster says while time goes on, everybody there is gets told in the end, and nobody
/// who is there is passed over for good.
class CallLadderTest {

  private static final List<AccountId> ALL =
      List.of(1L, 2L, 3L, 4L, 5L).stream().map(n -> new AccountId(new UUID(0, n))).toList();

  /// Who is on call and who is next at one look.
  record Moment(Optional<AccountId> onCall, Optional<AccountId> next) {}

  @Provide
  Arbitrary<Moment> moments() {
    var somebody = Arbitraries.of(ALL).optional(0.6);
    return net.jqwik.api.Combinators.combine(somebody, somebody).as(Moment::new);
  }

  @Property(tries = 300)
  void it_goes_on_to_everybody_and_never_tells_fewer_than_there_are(
      @ForAll("looks") List<Moment> looks, @ForAll("managers") Set<AccountId> managers) {
    var told = new HashSet<AccountId>();
    int round = 0;
    for (var look : looks) {
      var next = look.next().filter(one -> !told.contains(one));
      var step = CallLadder.after(round, look.onCall(), next, managers, Set.copyOf(told));
      assertThat(step.round()).isGreaterThanOrEqualTo(Math.max(round, 1));
      if (look.onCall().isPresent() || !managers.isEmpty()) {
        assertThat(step.whom()).isNotEmpty();
      }
      if (step.isEverybody()) {
        assertThat(step.whom()).containsAll(managers).containsAll(told);
        look.onCall().ifPresent(one -> assertThat(step.whom()).contains(one));
      } else {
        assertThat(step.whom()).hasSize(1);
        assertThat(told).doesNotContainAnyElementsOf(step.whom());
      }
      told.addAll(step.whom());
      round = step.round();
    }
    // On call changes at most five times, then everybody is told.
    assertThat(round).isGreaterThan(CallLadder.EVERYBODY);
    assertThat(told).containsAll(managers);
  }

  @Provide
  Arbitrary<List<Moment>> looks() {
    return moments().list().ofMinSize(ALL.size() + 3).ofMaxSize(20);
  }

  @Provide
  Arbitrary<Set<AccountId>> managers() {
    return Arbitraries.of(ALL).set().ofMaxSize(3);
  }
}
