package org.beenthere.pairings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class PairingsTest {

  @Autowired Towns towns;
  @Autowired Pairings pairings;

  @Test
  void whoever_pairs_by_hand_is_told_when_no_place_is_free() {
    var town = towns.found();
    var ada = town.manager("Ada");
    var maria = town.specialist("Maria", 1, Set.of(Experience.ALCOHOL), List.of("en"));
    var jamie = town.participant("Jamie").participant();
    var sam = town.participant("Sam").participant();
    town.does(ada, () -> pairings.begin(town.id(), jamie, maria.specialist()));

    assertThatThrownBy(
            () -> town.does(ada, () -> pairings.begin(town.id(), sam, maria.specialist())))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("pairings.full"));

    town.does(ada, () -> pairings.end(town.id(), jamie, Pairing.End.FINISHED));
    town.does(ada, () -> pairings.begin(town.id(), sam, maria.specialist()));
    assertThat(town.as(ada, () -> pairings.of(town.id(), sam))).isPresent();
  }
}
