package org.beenthere.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may open whose record (PR-01, PR-02, PR-04, PR-42).
@InTheHouse
class CircleTest {

  @Autowired Towns towns;
  @Autowired Participants participants;
  @Autowired Pairings pairings;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @Test
  void whoever_walks_with_a_participant_opens_the_record() {
    assertThat(opens(town, maria)).isTrue();
    assertThat(opens(town, jamie)).isTrue();
    assertThat(opens(town, town.manager("Ada"))).isTrue();
  }

  @Test
  void a_colleague_outside_the_circle_does_not() {
    assertThat(opens(town, town.specialist("Dee"))).isFalse();
  }

  @Test
  void another_participant_does_not() {
    assertThat(opens(town, town.participant("Sam"))).isFalse();
  }

  @Test
  void an_administrator_does_not() {
    assertThat(opens(town, town.administrator("Root"))).isFalse();
  }

  @Test
  void a_manager_of_another_organization_does_not() {
    var other = towns.found();
    assertThat(opens(other, other.manager("Ada"))).isFalse();
  }

  @Test
  void once_they_part_the_specialist_is_shown_out() {
    town.does(
        town.manager("Ada"),
        () -> pairings.end(town.id(), jamie.participant(), Pairing.End.OTHER_PEER));

    assertThat(opens(town, maria)).isFalse();
  }

  @Test
  void a_specialist_cannot_let_themselves_in() {
    var dee = town.specialist("Dee");

    assertThatThrownBy(() ->
            town.does(dee, () -> participants.letIn(town.id(), jamie.participant(), dee.account())))
        .hasStackTraceContaining("row-level security");
  }

  private boolean opens(Town where, Viewer who) {
    try {
      return where.as(who, () -> participants.find(town.id(), jamie.participant())) != null;
    } catch (NotFound no) {
      return false;
    }
  }
}
