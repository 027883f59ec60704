package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.arrivals.Preview.PeerLine;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.pairings.Load;
import org.beenthere.pairings.Loads;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Terms;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.junit.jupiter.api.Test;

class PeersTest {

  private final Specialist rosa = specialist("Rosa Alvarez", 2);
  private final Specialist marcus = specialist("Marcus Thompson", 5);
  private final Specialist dee = specialist("Dee", 5);

  @Test
  void a_peer_is_known_by_the_whole_name_or_by_its_beginning() {
    assertThat(match("Rosa Alvarez", rosa, marcus, dee)).containsExactly(rosa);
    assertThat(match("ROSA  álvarez", rosa, marcus, dee)).containsExactly(rosa);
    assertThat(match("Marcus T.", rosa, marcus, dee)).containsExactly(marcus);
    assertThat(match("Dee W.", rosa, marcus, dee)).containsExactly(dee);
    assertThat(match("marcus", rosa, marcus, dee)).containsExactly(marcus);
  }

  @Test
  void where_two_may_be_meant_nobody_is_taken() {
    var other = specialist("Marcus Tate", 5);

    assertThat(match("Marcus T.", marcus, other)).isEmpty();
    assertThat(match("Marcus Tate", marcus, other)).containsExactly(other);
  }

  @Test
  void another_last_name_is_somebody_else() {
    assertThat(match("Rosa Baker", rosa)).isEmpty();
    assertThat(match("Marcus W.", marcus)).isEmpty();
    assertThat(match("", rosa)).isEmpty();
  }

  @Test
  void for_whom_there_is_no_room_is_said() {
    var lines =
        Previews.peers(
            List.of(word("Rosa", rosa), word("R. A.", rosa), word("Zed", null)),
            Map.of("Rosa", 1, "R. A.", 3, "Zed", 4),
            List.of(rosa, marcus),
            new Loads(Map.of(), 60));

    assertThat(lines).extracting(PeerLine::without).containsExactly(0, 2, 4);
  }

  @Test
  void people_who_walk_with_a_peer_already_take_up_room() {
    var lines =
        Previews.peers(
            List.of(word("Rosa", rosa)),
            Map.of("Rosa", 2),
            List.of(rosa),
            new Loads(Map.of(rosa.id(), new Load(1, 60)), 60));

    assertThat(lines).extracting(PeerLine::without).containsExactly(1);
  }

  private static List<Specialist> match(String said, Specialist... all) {
    return Peers.match(said, List.of(all)).stream().toList();
  }

  private static Word word(String said, Specialist taken) {
    return new Word(ColumnMeaning.PEER, said, taken == null ? null : taken.id().toString(), 9);
  }

  private static Specialist specialist(String called, int places) {
    return new Specialist(
        OrganizationId.next(),
        SpecialistId.next(),
        AccountId.next(),
        called,
        "",
        "",
        Set.of(),
        List.of("en"),
        Set.of(),
        new Specialist.Base(null, null, null, null, 50),
        places,
        Terms.UNSAID,
        Set.of(Share.values()),
        true,
        null,
        1);
  }
}
