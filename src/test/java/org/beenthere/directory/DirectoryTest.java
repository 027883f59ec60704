package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.certification.Register;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.pairings.Weight;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom a visitor finds, and that the public copy keeps in step with what is true.
@InTheHouse
class DirectoryTest {

  @Autowired Towns towns;
  @Autowired Neighbors neighbors;
  @Autowired Directory directory;
  @Autowired ListingKeeper keeper;
  @Autowired Register register;
  @Autowired Pairings pairings;
  @Autowired Specialists specialists;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  String country;
  LocalDate today;

  @BeforeEach
  void a_town_in_a_country_of_its_own() {
    country = Neighbors.country();
    town = towns.found();
    today = neighbors.today(town);
  }

  @Test
  void the_nearest_come_first() {
    at("Far", 36.9);
    at("Near", 36.1);
    at("Middle", 36.5);

    assertThat(names(search(Wish.ANYBODY))).containsExactly("Near", "Middle", "Far");
  }

  @Test
  void whoever_is_leaned_on_less_comes_first_at_the_same_place() {
    var busy = at("Busy", 36.1);
    at("Free", 36.1);
    town.pair(town.participant("Jamie"), busy);

    assertThat(names(search(Wish.ANYBODY))).containsExactly("Free", "Busy");
  }

  @Test
  void whoever_has_no_room_is_still_found_but_later() {
    var full = at("Full", 36.0);
    at("Roomy", 36.7);
    neighbors.change(town, full, one -> Neighbors.withPlaces(one, 1));
    town.pair(town.participant("Jamie"), full);

    assertThat(names(search(Wish.ANYBODY))).containsExactly("Roomy", "Full");
    assertThat(search(Wish.ANYBODY).facets().near()).isEqualTo(1);
  }

  @Test
  void phone_video_and_text_reach_the_whole_country_but_a_meeting_does_not() {
    var far = at("Alaska", 64.8);
    assertThat(names(search(Wish.ANYBODY))).containsExactly("Alaska");
    assertThat(search(Wish.ANYBODY).people().getFirst().canMeet()).isFalse();

    neighbors.change(
        town, far, one -> Neighbors.with(one, one.experiences(), Set.of(Way.IN_PERSON)));
    assertThat(names(search(Wish.ANYBODY))).isEmpty();
  }

  /// Whoever keeps their town is found as if they were nowhere: the same from next door as from the
  /// other end of the country, and the table that everybody reads holds no place.
  @Test
  void a_town_that_is_kept_cannot_be_found_by_searching_from_different_places() {
    var maria = at("Maria", 36.0);
    var inPerson = wish("", "", "IN_PERSON");
    assertThat(names(search(inPerson))).containsExactly("Maria");
    neighbors.change(town, maria, one -> Neighbors.keeping(one, Share.TOWN));

    for (var latitude : new double[] {36.0, 36.7, 64.8}) {
      var place =
          new Place("here", null, "Here", country + "-1", country, new Point(latitude, -86.8));
      var found = from(place, country);
      assertThat(found.people())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.away()).isNull();
            assertThat(one.canMeet()).isFalse();
            assertThat(one.listing().place()).isNull();
          });
      assertThat(found.facets().near()).isZero();
      assertThat(found.facets().ways()).doesNotContainKey(Way.IN_PERSON);
    }
    assertThat(names(search(inPerson))).isEmpty();
    assertThat(
            house.as(
                Asking.VISITOR,
                () ->
                    database
                        .sql(
                            """
                            select count(*) from directory.listing
                             where specialist_id = :id
                               and (latitude is not null or longitude is not null or meets_km <> 0)
                            """)
                        .param("id", maria.specialist().value())
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  @Test
  void whoever_meets_in_person_only_and_keeps_the_town_is_not_listed_and_told_why() {
    var maria = at("Maria", 36.0);
    neighbors.change(
        town, maria, one -> Neighbors.with(one, one.experiences(), Set.of(Way.IN_PERSON)));
    neighbors.change(town, maria, one -> Neighbors.keeping(one, Share.TOWN));

    assertThat(rows(maria)).isZero();
    assertThat(town.as(maria, () -> keeper.judge(specialists.find(town.id(), maria.specialist()))))
        .isEqualTo(new ListingRules.Answer.Unlisted(Set.of(ListingHurdle.ONLY_IN_PERSON)));
  }

  @Test
  void room_in_public_follows_hours_as_it_follows_places() {
    var maria = at("Maria", 36.0);
    neighbors.change(town, maria, one -> Neighbors.withHours(one, 2));
    assertThat(shown(maria).listing().placesFree()).isEqualTo(2);
    var jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    assertThat(shown(maria).listing().placesFree()).isEqualTo(1);

    town.does(
        maria,
        () -> pairings.weigh(town.id(), jamie.participant(), maria.specialist(), Weight.HEAVY));
    assertThat(shown(maria).listing().hasRoom()).isFalse();
    town.does(town.manager("Ada"), () -> pairings.measure(town.id(), Map.of(Way.IN_PERSON, 30)));
    assertThat(shown(maria).listing().placesFree()).isEqualTo(2);
  }

  @Test
  void nobody_of_another_country_is_found() {
    at("Here", 36.0);

    assertThat(page(Wish.ANYBODY, Neighbors.country(), 20).people()).isEmpty();
  }

  @Test
  void whoever_lives_by_a_border_finds_those_across_it_whom_they_can_meet() {
    var liege = neighbors.at(town, "Lucie", "BE", 50.6326, 5.5797);
    var bruges = neighbors.at(town, "Bram", "BE", 51.2093, 3.2247);
    var maastricht =
        new Place("nl-maastricht", null, "Maastricht", "NL-LI", "NL", new Point(50.8514, 5.691));

    var found = from(maastricht, "NL");

    assertThat(found.people())
        .extracting(one -> one.listing().specialist())
        .contains(liege.specialist())
        .doesNotContain(bruges.specialist());
    assertThat(from(null, "NL").people())
        .extracting(one -> one.listing().specialist())
        .doesNotContain(liege.specialist());
  }

  /// Clarksville is in Tennessee, Hopkinsville in Kentucky, 25 miles from it.
  @Test
  void a_state_line_is_no_border_at_all() {
    var hopkinsville = neighbors.at(town, "Hope", country, 36.8656, -87.4886);
    var clarksville =
        new Place(
            "here", null, "Clarksville", country + "-TN", country, new Point(36.5298, -87.3595));

    var found = from(clarksville, country).people();

    assertThat(found)
        .extracting(one -> one.listing().specialist())
        .containsExactly(hopkinsville.specialist());
    assertThat(found.getFirst().canMeet()).isTrue();
  }

  @Test
  void filters_narrow_and_their_counts_tell_how_many_are_behind_each() {
    var maria = at("Maria", 36.0);
    at("Dee", 36.1);
    neighbors.change(
        town,
        maria,
        one ->
            Neighbors.with(one, Set.of(Experience.ALCOHOL, Experience.PRISON), Set.of(Way.TEXT)));

    var all = search(Wish.ANYBODY).facets();
    assertThat(all.experiences())
        .containsEntry(Experience.ALCOHOL, 2L)
        .containsEntry(Experience.PRISON, 1L);
    assertThat(all.ways()).containsEntry(Way.TEXT, 2L).containsEntry(Way.IN_PERSON, 1L);

    var out = wish("PRISON", "en", "TEXT");
    assertThat(names(search(out))).containsExactly("Maria");
    assertThat(names(search(wish("PRISON", "", "PHONE")))).isEmpty();
    assertThat(search(out).facets().experiences()).containsEntry(Experience.ALCOHOL, 2L);
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_nobody_twice_in_the_order_of_fairness() {
    var random = new Random(7);
    var people = new ArrayList<Viewer>();
    for (int i = 0; i < 23; i++) {
      var person = at("P" + i, 36 + random.nextInt(12) * 0.7);
      neighbors.change(town, person, one -> Neighbors.withPlaces(one, random.nextInt(3)));
      people.add(person);
    }

    var seen = new ArrayList<Peer>();
    Wish next = Wish.ANYBODY;
    while (next != null) {
      var results = page(next, country, 5);
      seen.addAll(results.people());
      next = results.next();
    }

    assertThat(seen)
        .extracting(one -> one.listing().specialist())
        .doesNotHaveDuplicates()
        .hasSize(23);
    assertThat(seen)
        .isSortedAccordingTo(
            Comparator.<Peer>comparingLong(one ->
                    Fairness.rank(
                        here().point().to(one.listing().point()).metres(),
                        Fairness.burden(one.listing().places(), one.listing().placesFree())))
                .thenComparing(one -> one.listing().specialist().toString()));
  }

  @Test
  void what_a_specialist_changes_shows_at_once() {
    var maria = at("Maria", 36.0);
    neighbors.change(town, maria, Neighbors::unlisted);

    assertThat(names(search(Wish.ANYBODY))).isEmpty();
    assertThat(found(maria, today)).isEmpty();
  }

  @Test
  void during_a_break_nobody_finds_them_and_on_the_day_after_everybody_does() {
    var maria = at("Maria", 36.0);
    neighbors.change(town, maria, one -> Neighbors.pausedUntil(one, today.plusDays(9)));

    assertThat(found(maria, today.plusDays(8))).isEmpty();
    assertThat(found(maria, today.plusDays(9))).isPresent();
  }

  @Test
  void free_places_follow_the_pairings() {
    var maria = at("Maria", 36.0);
    var jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    assertThat(shown(maria).listing().placesFree()).isEqualTo(11);

    town.does(
        town.manager("Ada"),
        () -> pairings.end(town.id(), jamie.participant(), Pairing.End.FINISHED));
    assertThat(shown(maria).listing().placesFree()).isEqualTo(12);
  }

  @Test
  void a_suspended_certificate_unlists_and_a_reinstated_one_lists_again() {
    var maria = town.specialist("Maria");
    var credential = neighbors.certify(town, maria, today.plusYears(1));
    assertThat(found(maria, today)).isPresent();

    house.inOrganization(town.id(), () -> register.suspend(town.id(), credential.id(), today));
    assertThat(rows(maria)).isZero();

    house.inOrganization(town.id(), () -> register.reinstate(town.id(), credential.id()));
    assertThat(rows(maria)).isEqualTo(1);
  }

  @Test
  void the_register_has_the_last_word_even_when_the_news_has_not_arrived() {
    var maria = at("Maria", 36.0);
    at("Dee", 36.1);
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql("update certification.credential set revoked_on = :day where holder_id = :who")
                .param("day", today)
                .param("who", maria.account().value())
                .update());
    assertThat(rows(maria)).isEqualTo(1);

    var results = search(Wish.ANYBODY);

    assertThat(names(results)).containsExactly("Dee");
    assertThat(results.facets().people()).isEqualTo(1);
    assertThat(rows(maria)).isZero();
  }

  @Test
  void a_certificate_is_shown_on_its_last_day_and_not_on_the_day_after() {
    var maria = town.specialist("Maria");
    neighbors.certify(town, maria, today.plusDays(3));

    assertThat(found(maria, today.plusDays(3))).isPresent();
    assertThat(found(maria, today.plusDays(4))).isEmpty();
  }

  @Test
  void hearing_the_news_twice_changes_nothing() {
    var maria = at("Maria", 36.0);
    var before = shown(maria);

    keeper.keep(town.id(), maria.specialist());
    keeper.keep(town.id(), maria.specialist());

    assertThat(shown(maria)).isEqualTo(before);
  }

  @Test
  void a_visitor_reads_the_public_copy_and_nothing_of_the_specialist_behind_it() {
    var maria = at("Maria", 36.0);

    assertThat(found(maria, today)).isPresent();
    assertThatThrownBy(() ->
            house.as(
                Asking.visitorOf(town.id()), () -> specialists.find(town.id(), maria.specialist())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobody_but_the_house_writes_in_the_public_copy() {
    var maria = at("Maria", 36.0);

    town.does(
        maria,
        () ->
            assertThat(
                    database
                        .sql("update directory.listing set called = 'Me' where specialist_id = :id")
                        .param("id", maria.specialist().value())
                        .update())
                .isZero());
  }

  private Viewer at(String called, double latitude) {
    return neighbors.at(town, called, country, latitude, -86.8);
  }

  private Place here() {
    return new Place("here", null, "Here", country + "-1", country, new Point(36.0, -86.8));
  }

  private Results from(Place place, String where) {
    return Asking.VISITOR.get(() -> directory.search(Wish.ANYBODY, place, where, today, 20));
  }

  private Results search(Wish wish) {
    return page(wish, country, Directory.A_PAGE);
  }

  private Results page(Wish wish, String where, int size) {
    return Asking.VISITOR.get(() -> directory.search(wish, here(), where, today, size));
  }

  private Optional<Peer> found(Viewer viewer, LocalDate day) {
    return Asking.VISITOR.get(() -> directory.find(viewer.specialist(), day));
  }

  private Peer shown(Viewer viewer) {
    return found(viewer, today).orElseThrow();
  }

  private long rows(Viewer viewer) {
    return house.as(
        Asking.VISITOR,
        () ->
            database
                .sql("select count(*) from directory.listing where specialist_id = :id")
                .param("id", viewer.specialist().value())
                .query(Long.class)
                .single());
  }

  private static List<String> names(Results results) {
    return results.people().stream().map(one -> one.listing().called()).toList();
  }

  private static Wish wish(String experience, String language, String way) {
    return Wish.read(new Wish.Query("", "", experience, language, way, "", "", ""));
  }
}
