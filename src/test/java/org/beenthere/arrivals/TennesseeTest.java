package org.beenthere.arrivals;

import java.util.List;
import java.util.Set;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// The list of a small program in Tennessee, as it came out of its spreadsheet.
@InTheHouse
@Import(Lists.class)
class TennesseeTest {

  @Autowired Towns towns;
  @Autowired Lists lists;
  @Autowired Participants participants;
  @Autowired Pairings pairings;

  Town town;
  Viewer ada;

  @BeforeEach
  void a_program_with_two_of_the_three_peers() {
    town = towns.found();
    ada = town.manager("Ada");
    town.specialist("Rosa Alvarez", 30, Set.of(Experience.ALCOHOL), List.of("en", "es"));
    town.specialist("Marcus Thompson", 12, Set.of(Experience.OPIOIDS), List.of("en"));
  }

  @Test
  void shows() {
    var arrival = lists.read(town, ada, Lists.tennessee());
    var preview = lists.preview(town, ada, arrival.id());
    System.out.println(arrival);
    System.out.println(preview.columns());
    System.out.println(preview.counts());
    preview.words().forEach(System.out::println);
    preview
        .peers()
        .forEach(l -> System.out.println(l.word().said() + " " + l.people() + " " + l.without()));
    for (var show : RowsShown.WhichRows.values()) {
      town.as(ada, () -> lists.rows.page(arrival, show.fates(), 0, 100)).stream()
          .filter(l -> show != RowsShown.WhichRows.READY)
          .forEach(l -> System.out.println(show + " " + l));
    }
    System.out.println(lists.bringIn(town, ada, arrival.id()));
    System.out.println(lists.bringIn(town, ada, lists.read(town, ada, Lists.tennessee()).id()));
  }
}
