package org.beenthere.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.SafeContact;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Jamie walks with Maria. Maria is away for three days, and Rosa stands in.
@InTheHouse
class CoverTest {

  private static final String MINE = "/my/messages";
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Messages messages;
  @Autowired Texting texting;
  @Autowired Specialists specialists;
  @Autowired House house;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer rosa;
  Viewer ada;
  String theirs;
  String number;

  @BeforeEach
  void jamie_walks_with_maria_who_will_be_away() {
    town = towns.found();
    number = "+1615" + (1_000_000 + (int) (Math.random() * 8_999_999));
    var reach = new SafeContact(SafeContact.Means.TEXT, number, null, null, null, false, "");
    jamie = town.participant("Jamie", Language.EN, reach);
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
    theirs = "/people/" + jamie.participant() + "/messages";
    say(jamie, "Before you leave");
    time.forward(Duration.ofMinutes(1));
  }

  @Test
  void whoever_stands_in_reads_and_answers_from_then_on_and_nothing_from_before() {
    away();
    time.forward(Duration.ofMinutes(1));
    say(jamie, "While you are away");
    say(rosa, "Rosa here");

    assertThat(words(rosa)).containsExactly("While you are away", "Rosa here");
    assertThat(words(jamie)).containsExactly("Before you leave", "While you are away", "Rosa here");
    assertThat(words(maria)).containsExactly("Before you leave", "While you are away", "Rosa here");
    assertThat(rows(rosa, "messages.message")).isEqualTo(2);
    assertThat(get(jamie, MINE)).bodyText().contains("<bdi>Rosa</bdi>", "stood in");
    assertThat(get(maria, theirs)).bodyText().contains("<bdi>Rosa</bdi>", "stood in");
  }

  @Test
  void whom_they_write_to_is_said_before_they_do_and_who_read_afterwards() {
    away();
    assertThat(get(jamie, MINE))
        .bodyText()
        .contains("<bdi>Rosa</bdi> reads and answers here until", "<bdi>Maria</bdi> is away until");
    say(jamie, "Is anybody there?");

    assertThat(get(rosa, "/today")).bodyText().contains("wrote to the peer you stand in for");
    assertThat(get(rosa, theirs)).hasStatusOk().bodyText().contains("You stand in for");
    assertThat(get(jamie, "/my/looked")).bodyText().contains("Rosa", "read your messages");
  }

  @Test
  void who_answers_by_text_is_told_with_the_first_text_that_somebody_else_reads() {
    answersByText();
    assertThat(text("Before you leave")).isEmpty();
    time.forward(Duration.ofMinutes(1));
    away();

    assertThat(text("Is anybody there?"))
        .startsWith("Until ")
        .contains("someone else reads what you text here", "Your page says who")
        .doesNotContain("Maria", "Rosa", "peer");
    assertThat(text("I come tomorrow")).as("once is enough").isEmpty();
    time.forward(THREE_DAYS);
    assertThat(text("Welcome back")).isEmpty();

    away();
    assertThat(text("Away again?")).startsWith("Until ");
  }

  @Test
  void words_of_danger_are_answered_with_whom_to_call_and_then_with_who_reads() {
    answersByText();
    away();
    assertThat(text("I want to end my life"))
        .contains("You matter", "someone else reads what you text here");
  }

  @Test
  void who_waits_for_their_own_peer_is_told_of_nobody_else_by_text() {
    answersByText();
    away();
    town.does(jamie, () -> messages.keepToPeer(jamie, true));
    assertThat(text("For Maria")).isEmpty();
  }

  @Test
  void words_that_go_out_by_text_say_when_they_are_not_of_their_own_peer() {
    answersByText();
    say(maria, "See you Monday");
    away();
    say(rosa, "Rosa here");

    var texts =
        house.as(
            Asking.houseOf(town.id()),
            () ->
                database
                    .sql(
                        "select body from courier.message where participant_id = :jamie order by number")
                    .param("jamie", jamie.participant().value())
                    .query(String.class)
                    .list());
    assertThat(texts).containsExactly("See you Monday", "From someone who stands in: Rosa here");
  }

  @Test
  void words_written_to_one_are_not_sent_to_another_unseen() {
    assertThat(get(jamie, MINE)).bodyText().doesNotContain("name=\"cover\"");
    away();

    assertThat(post(jamie, MINE, "form", UUID.randomUUID().toString(), "words", "For Maria alone"))
        .hasStatus(422)
        .bodyText()
        .contains("Someone else answers here now", "For Maria alone");
    assertThat(words(maria)).containsExactly("Before you leave");
  }

  @Test
  void who_waits_for_their_own_peer_is_read_by_nobody_else() {
    away();
    say(jamie, "Everybody may read this");
    assertThat(post(jamie, MINE + "/cover", "only", "true")).hasStatus(303);
    say(jamie, "For Maria");

    assertThatThrownBy(() -> words(rosa)).isInstanceOf(NotFound.class);
    assertThat(get(rosa, theirs)).hasStatus(404);
    assertThat(get(rosa, "/today")).bodyText().doesNotContain("Jamie");
    for (var table : List.of("conversation", "message", "side")) {
      assertThat(rows(rosa, "messages." + table)).isZero();
    }
    assertThat(get(jamie, MINE))
        .bodyText()
        .contains("You chose to wait for your own peer", "is away until");

    post(jamie, MINE + "/cover", "only", "false");
    assertThat(words(rosa)).containsExactly("Everybody may read this", "For Maria");
  }

  @Test
  void it_ends_by_itself_and_sooner_when_maria_says_so() throws Exception {
    away();
    say(jamie, "While you are away");
    assertThat(words(rosa)).hasSize(1);
    time.forward(THREE_DAYS);
    assertThatThrownBy(() -> words(rosa)).isInstanceOf(NotFound.class);
    assertThat(rows(rosa, "messages.message")).isZero();
    assertThat(get(jamie, MINE)).bodyText().doesNotContain("reads and answers here");

    away();
    say(jamie, "Away once more");
    assertThat(words(rosa)).hasSize(1);
    var page = get(maria, "/cover").getResponse().getContentAsString();
    var end = page.replaceFirst("(?s).*action=\"(/cover/[^\"]*/end)\".*", "$1");
    assertThat(post(rosa, end)).as("not hers to end").hasStatus(404);
    assertThat(post(maria, end)).hasStatus(303);
    assertThatThrownBy(() -> words(rosa)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_manager_names_somebody_for_whoever_cannot_and_each_role_has_its_edges() {
    var today = today();
    assertThat(cover(ada, maria, maria, today)).hasStatus(422);
    assertThat(cover(ada, maria, rosa, today.minusDays(1))).hasStatus(422);
    assertThat(cover(ada, maria, rosa, today)).hasStatus(303);
    assertThat(cover(ada, maria, town.specialist("Dee"), today))
        .hasStatus(422)
        .bodyText()
        .contains("Someone stands in at that time already");
    assertThat(cover(ada, rosa, maria, today))
        .as("who is away stands in for nobody")
        .hasStatus(422)
        .bodyText()
        .contains("Maria is not here then");
    assertThat(cover(rosa, maria, town.specialist("Eve"), today.plusDays(10)))
        .as("whoever is no manager says it for themselves alone")
        .hasStatus(303);
    var theo = town.specialist("Theo");
    house.inOrganization(
        town.id(),
        () ->
            specialists.appoint(
                town.id(), theo.specialist(), new Post(Role.TRAINEE, Set.of(), null)));
    assertThat(get(rosa, "/cover"))
        .as("only whoever may is offered")
        .bodyText()
        .contains("<option value=\"" + maria.account())
        .doesNotContain("<option value=\"" + theo.account());
    assertThat(get(ada, "/cover")).bodyText().contains("<bdi>Eve</bdi>", "<bdi>Rosa</bdi>");
    assertThat(get(maria, "/cover"))
        .bodyText()
        .contains("<bdi>Rosa</bdi>")
        .doesNotContain("<bdi>Eve");
  }

  @Test
  void a_hostile_session_opens_nothing_for_itself_or_others() {
    away();
    say(jamie, "While you are away");
    var conversation = "update messages.conversation set ";
    for (var word : List.of("on_call_may = true", "own_peer_only = true", "ended_at = now()")) {
      for (var who : List.of(maria, rosa)) {
        assertThatThrownBy(() -> sql(who, conversation + word))
            .as(who.called() + ": " + word)
            .isInstanceOf(DataAccessException.class);
      }
    }
    for (var who : List.of(maria, rosa)) {
      assertThatThrownBy(() ->
              sql(
                  who,
                  conversation
                      + "on_call = '"
                      + rosa.account()
                      + "', on_call_until = now() + interval '1 year'"))
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(sql(rosa, "update pairings.cover set ends_at = ends_at + interval '30 days'"))
        .isZero();
    assertThatThrownBy(() -> sql(maria, "update pairings.cover set starts_at = '2000-01-01'"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> sql(maria, naming(maria, rosa, "now() - interval '40 days'")))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> sql(rosa, naming(town.specialist("Dee"), rosa, "storage.now()")))
        .isInstanceOf(DataAccessException.class);
    assertThat(words(rosa)).containsExactly("While you are away");
  }

  private String naming(Viewer away, Viewer covering, String from) {
    return """
    insert into pairings.cover
      (organization_id, id, specialist_id, covering_id, starts_at, ends_at)
    values ('%s', gen_random_uuid(), '%s', '%s', %s, %s + interval '20 days')
    """
        .formatted(town.id(), away.specialist(), covering.specialist(), from, from);
  }

  private void away() {
    assertThat(cover(maria, maria, rosa, today())).hasStatus(303);
  }

  private MvcTestResult cover(Viewer by, Viewer away, Viewer covering, LocalDate first) {
    return post(
        by,
        "/cover",
        "form",
        UUID.randomUUID().toString(),
        "away",
        away.account().toString(),
        "covering",
        covering.account().toString(),
        "first",
        first.toString(),
        "back",
        first.plusDays(THREE_DAYS.toDays()).toString());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(town.zone()));
  }

  private void answersByText() {
    town.does(jamie, () -> texting.wish(jamie, true, true));
  }

  private String text(String words) {
    return texting.receive(number, words, UUID.randomUUID()).orElseThrow();
  }

  private void say(Viewer who, String words) {
    town.does(who, () -> messages.say(who, jamie.participant(), words, UUID.randomUUID()));
  }

  private List<String> words(Viewer who) {
    return town.as(who, () -> messages.read(who, jamie.participant(), null)).lines().stream()
        .map(line -> line.message().words())
        .toList();
  }

  private long rows(Viewer who, String table) {
    return town.as(
        who, () -> database.sql("select count(*) from " + table).query(Long.class).single());
  }

  private int sql(Viewer who, String statement) {
    return town.as(who, () -> database.sql(statement).update());
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return mvc.get().uri(path).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(Viewer viewer, String path, String... fields) {
    var post = mvc.post().uri(path).with(signedIn.as(viewer));
    for (var i = 0; i < fields.length; i += 2) {
      post.param(fields[i], fields[i + 1]);
    }
    return post.exchange();
  }
}
