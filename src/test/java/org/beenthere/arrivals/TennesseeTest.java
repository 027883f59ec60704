package org.beenthere.arrivals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.arrivals.Preview.PeerLine;
import org.beenthere.arrivals.RowsShown.WhichRows;
import org.beenthere.pairings.Load;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The list of a small program in Tennessee, as it came out of its spreadsheet: all of its oddities
/// are told, in words, and the right people come.
@InTheHouse
class TennesseeTest {

  @Autowired Towns towns;
  @Autowired Arrivals arrivals;
  @Autowired ArrivalWork work;
  @Autowired Previews previews;
  @Autowired RowList rows;
  @Autowired Participants participants;
  @Autowired Pairings pairings;
  @Autowired Pages pages;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  Lists lists;
  Town town;
  Viewer ada;
  Viewer rosa;
  Viewer marcus;

  @BeforeEach
  void a_program_with_two_of_the_three_peers() {
    lists = new Lists(arrivals, work, previews);
    town = towns.found();
    ada = town.manager("Ada");
    rosa = town.specialist("Rosa Alvarez", 30, Set.of(Experience.ALCOHOL), List.of("en", "es"));
    marcus = town.specialist("Marcus Thompson", 12, Set.of(Experience.OPIOIDS), List.of("en"));
  }

  @Test
  void its_people_are_counted() {
    var preview = preview();

    assertThat(preview.arrival().rowsTotal()).isEqualTo(84);
    assertThat(preview.counts())
        .isEqualTo(Map.of(Fate.READY, 71, Fate.LOOK, 5, Fate.ASKS, 1, Fate.OUT, 7));
    assertThat(preview.questions()).isEmpty();
    assertThat(preview.coming()).isEqualTo(76);
  }

  @Test
  void each_oddity_is_told_in_words_with_its_row() {
    var toCome = toCome();
    assertThat(told())
        .containsOnly(
            Map.entry(2, List.of("Closed")),
            Map.entry(
                19, List.of("2/30/1990: February has no 30th day. They come without this date.")),
            Map.entry(32, List.of("This row is empty.")),
            Map.entry(
                36,
                List.of(
                    "3721: this has 4 digits, and a ZIP code has five. They come without it. Perhaps"
                        + " one of these: 37210 Nashville, 37211 Nashville, 37212 Nashville.")),
            Map.entry(37, List.of("Closed")),
            Map.entry(43, List.of("The same person as in row 13: the number is the same.")),
            Map.entry(
                47,
                List.of(
                    "00000: we do not know this postal code. They come without it.",
                    "Middle Valley: we do not know this place, so we cannot tell how far they are"
                        + " from a peer.")),
            Map.entry(53, List.of("There is no first name. What are they called?")),
            Map.entry(
                61,
                List.of(
                    "no phone, leave word at shelter front desk: there is no phone number in it."
                        + " They come without one; the words stay in your file.")),
            Map.entry(64, List.of("Closed")),
            Map.entry(
                66, List.of("The same person as in row 27: name and date of birth are the same.")),
            Map.entry(
                73, List.of(toCome + ": this day is still to come. They come without this date.")),
            Map.entry(85, List.of("This looks like a total and not like a person.")));
  }

  @Test
  void its_columns_are_understood_and_nobody_needs_some_of_them() {
    var preview = preview();

    assertThat(preview.columns(true))
        .extracting(Column::title)
        .containsExactly(
            "Client #",
            "Last Name",
            "First Name",
            "DOB",
            "Phone",
            "City",
            "State",
            "Zip",
            "Language",
            "Presenting concerns",
            "Last seen",
            "Status",
            "Assigned peer");
    assertThat(preview.columns(false))
        .extracting(Column::title)
        .containsExactly("Sex", "Address", "Marital Status", "First seen", "Notes");
    assertThat(preview.neverTaken()).extracting(Column::title).containsExactly("SSN");
  }

  @Test
  void its_words_are_taken_as_what_they_mean() {
    var preview = preview();

    assertThat(preview.statuses())
        .extracting(Word::said, Word::takenAs, Word::people, Word::isUnsure)
        .containsExactly(
            tuple("Active", "WITH_US", 64, false),
            tuple("Inactive?", "ON_PAUSE", 15, true),
            tuple("Closed", "LEFT_OUT", 3, false));
    assertThat(preview.concerns())
        .extracting(Word::said, Word::takenAs, Word::people)
        .contains(
            tuple("Stress", null, 52),
            tuple("Unhealthy alcohol drinking behavior", "ALCOHOL", 30),
            tuple("Misuses drugs", null, 25),
            tuple("Opioid abuse", "OPIOIDS", 8));
    assertThat(preview.peers())
        .extracting(line -> line.word().said(), PeerLine::people, PeerLine::without)
        .containsExactly(
            tuple("Dee W.", 19, 19), tuple("Marcus T.", 18, 6), tuple("Rosa Alvarez", 19, 0));
  }

  @Test
  void its_people_come_in_as_they_are() {
    var done = lists.bringIn(town, ada, read().id());

    assertThat(done.state()).isEqualTo(ArrivalState.DONE);
    assertThat(done.came()).isEqualTo(76);
    assertThat(done.leftOut()).isEqualTo(8);
    assertThat(done.paired()).isEqualTo(31);
    assertThat(done.unpaired()).isEqualTo(25);
    var bettie = cameAs("d4c43ddd");
    assertThat(bettie.called()).isEqualTo("Bettie K.");
    assertThat(bettie.name()).isEqualTo(new Participant.Name("Bettie", "Kemmer"));
    assertThat(bettie.bornOn()).isEqualTo(LocalDate.of(1993, 4, 22));
    assertThat(bettie.state()).isEqualTo(Participant.State.ACTIVE);
    assertThat(bettie.home().postalCode()).isEqualTo("37772");
    assertThat(bettie.home().place()).isEqualTo("Lenoir City");
    assertThat(bettie.home().latitude()).isBetween(35.0, 37.0);
    assertThat(bettie.reach().phone()).isEqualTo("+1-555-550-2932");
    assertThat(bettie.reach().by()).isEqualTo(SafeContact.Means.INBOX);
    assertThat(lastSeen(bettie)).isEqualTo(LocalDate.of(2026, 4, 23));
    assertThat(peer(bettie)).isEqualTo(rosa.person());

    assertThat(cameAs("57d88436").state()).isEqualTo(Participant.State.RESTING);
    assertThat(cameAs("57d88436").wishes().experiences()).containsExactly(Experience.OPIOIDS);
    assertThat(cameAs("cc25295a").language()).isEqualTo(Language.ES);
    assertThat(cameAs("1643a6c3").bornOn()).isNull();
    assertThat(cameAs("4638c78a").name().last()).isEqualTo("O'Reilly");
  }

  @Test
  void rosa_takes_hers_and_marcus_as_many_as_he_has_room_for() {
    lists.bringIn(town, ada, read().id());

    assertThat(town.as(ada, () -> pairings.loads(town.id())).taken())
        .isEqualTo(
            Map.of(
                rosa.specialist(), new Load(19, 19 * 60),
                marcus.specialist(), new Load(12, 12 * 60)));
  }

  @Test
  void no_social_security_number_gets_into_the_house() throws IOException {
    var numbers = new String(Lists.tennessee().open().readAllBytes()).lines().toList();
    assertThat(numbers.get(1)).contains("999-62-9207");

    read();

    assertThat(town.as(ada, () -> everythingStored()))
        .isNotEmpty()
        .doesNotContainPattern("999-\\d\\d-\\d{4}");
  }

  @Test
  void brought_a_second_time_nobody_comes_twice_and_the_manager_is_told() {
    lists.bringIn(town, ada, read().id());

    var again = preview();

    assertThat(again.coming()).isZero();
    assertThat(again.here()).isEqualTo(76);
    assertThat(again.count(Fate.ASKS)).isEqualTo(1);
    assertThat(town.as(ada, () -> participants.count(ada))).isEqualTo(76);
  }

  private Map<Integer, List<String>> told() {
    var arrival = read();
    var words = pages.words(Language.EN, town.zone());
    return town
        .as(
            ada,
            () ->
                java.util.stream.Stream.of(WhichRows.LOOK, WhichRows.OUT)
                    .flatMap(which -> rows.page(arrival, which.fates(), 0, 500).stream())
                    .toList())
        .stream()
        .collect(
            Collectors.toMap(
                line -> line.row().number(),
                line -> {
                  var told = new java.util.ArrayList<String>();
                  line.findings().forEach(finding -> told.add(finding.in(words)));
                  if (line.row().twin() != null) {
                    told.add(line.twin(words));
                  }
                  if (line.isOutByStatus() && told.isEmpty()) {
                    told.add(line.row().status());
                  }
                  return told;
                }));
  }

  private String everythingStored() {
    return database
        .sql(
            """
            select string_agg(x.line, ' ')
              from (select lines as line from arrivals.sheet
                    union all select r::text from arrivals.row r
                    union all select f::text from arrivals.finding f
                    union all select w::text from arrivals.word w
                    union all select h::text from arrivals.heading h) x
            """)
        .query(String.class)
        .single();
  }

  private Arrival read() {
    return lists.read(town, ada, this::inThisYear);
  }

  /// The list as it is, but for its one day of birth that was five years off when it was written:
  /// the tests' house goes forward by years, and there it must stay a day to come.
  private InputStream inThisYear() throws IOException {
    var list = new String(Lists.tennessee().open().readAllBytes(), UTF_8);
    assertThat(list).containsOnlyOnce("11/24/2031");
    return new ByteArrayInputStream(list.replace("11/24/2031", toCome()).getBytes(UTF_8));
  }

  private String toCome() {
    return "11/24/" + (LocalDate.now(clock).getYear() + 5);
  }

  private Preview preview() {
    return lists.preview(town, ada, read().id());
  }

  private Participant cameAs(String number) {
    return town.as(ada, () -> participants.cameAs(town.id(), number).orElseThrow());
  }

  private LocalDate lastSeen(Participant participant) {
    return town.as(ada, () -> arrivals.lastSeen(town.id(), participant.id()).orElseThrow());
  }

  private java.util.UUID peer(Participant participant) {
    return town.as(
        ada, () -> pairings.of(town.id(), participant.id()).orElseThrow().specialistId().value());
  }
}
