package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beenthere.monitoring.QuietFixtures.AFTER;
import static org.beenthere.monitoring.QuietFixtures.PHONE;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// In a town of 600 people, 90 are quiet: it is somebody's turn for 10 of them, 20 are looked for
/// by the house, and for 60 the door stays open.
@InTheHouse
class EverybodyQuietTest {

  private static final Pattern LINE = Pattern.compile("href=\"/people/([0-9a-f-]{36})\"");
  private static final Pattern NEXT =
      Pattern.compile("href=\"(/quiet\\?after=[^\"]+)\" rel=\"next\"");

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Keeper keeper;
  @Autowired Sweep sweep;
  @Autowired House house;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  ManyQuiet many;
  Town town;
  Viewer ada;

  @BeforeEach
  void many_are_quiet() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    many = new ManyQuiet(house, database, owner);
    many.settle(town, 600);
  }

  @Test
  void today_counts_everybody_and_shows_those_first_for_whom_it_is_somebodys_turn() {
    var today = get(ada, "/today");

    assertThat(today).contains("90 people").contains("See 83 more people");
    var panel = today.substring(today.indexOf("90 people"), today.indexOf("See 83 more people"));
    assertThat(LINE.matcher(panel).results()).hasSize(7);
    assertThat(panel.split("a step (is due|waits)", -1)).hasSize(8);
  }

  @Test
  void page_after_page_everybody_comes_once_in_order() {
    var seen = new ArrayList<String>();
    var pages = 0;
    for (var path = "/quiet"; !path.isEmpty() && pages < 9; pages++) {
      var page = get(ada, path);
      assertThat(page).contains("90 people have gone quiet").contains("For 10 of them");
      people(page).forEach(seen::add);
      path = next(page);
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(90).doesNotHaveDuplicates();
  }

  @Test
  void whoever_comes_back_between_two_pages_hides_nobody_else() {
    var first = get(ada, "/quiet");
    var second = get(ada, next(first));
    var last = people(second).getLast();
    many.heardFrom(town, UUID.fromString(last));

    var seen = new ArrayList<>(people(first));
    seen.addAll(people(second));
    var path = next(second);
    for (int pages = 0; !path.isEmpty() && pages < 9; pages++) {
      var page = get(ada, path);
      seen.addAll(people(page));
      path = next(page);
    }

    assertThat(seen.stream().distinct()).hasSize(90);
  }

  @Test
  void a_manager_may_look_at_those_of_one_specialist_and_a_specialist_sees_their_own() {
    var jamie = town.participant("Jamie", Language.EN, PHONE);
    var maria = town.specialist("Maria");
    var dee = town.specialist("Dee");
    town.pair(jamie, maria);
    var wishes = new QuietWishes(1, 7, List.of(AFTER.call(5).at(1)), 21, "", "");
    house.inOrganization(
        town.id(), () -> keeper.agree(town.id(), jamie.participant(), wishes, clock.instant()));
    time.forward(Duration.ofDays(6));
    sweep.round();

    assertThat(people(get(ada, "/quiet?peer=" + maria.specialist())))
        .containsExactly(jamie.participant().toString());
    assertThat(people(get(ada, "/quiet?peer=" + dee.specialist()))).isEmpty();
    assertThat(get(maria, "/quiet")).contains("Jamie").contains("1 person has gone quiet");
    assertThat(get(dee, "/quiet"))
        .contains("Nobody is quiet now")
        .doesNotContain("They come first");
  }

  @Test
  void a_place_that_is_none_leads_nowhere() {
    for (var after : List.of("nonsense", "7." + UUID.randomUUID(), "1.nobody")) {
      assertThat(browser.get().uri("/quiet?after=" + after).with(signedIn.as(ada)).exchange())
          .hasStatus(404);
    }
  }

  private static List<String> people(String page) {
    return LINE.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String next(String page) {
    var found = NEXT.matcher(page);
    return found.find() ? found.group(1).replace("&amp;", "&") : "";
  }

  private String get(Viewer who, String path) {
    var result = browser.get().uri(path).with(signedIn.as(who)).exchange();
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
