package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is kept of somebody without a name leads to nobody (PR-20, PR-21): asked of the catalog, of
/// the rows, and of row-level security.
@InTheHouse
class NamelessTest {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// Words that are nowhere else in the house.
  private static final String WORDS = "The quagga walks at noon";

  @Autowired Towns towns;
  @Autowired Stranger stranger;
  @Autowired Conversations conversations;
  @Autowired ConversationDesk desk;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer ada;
  Viewer maria;

  @BeforeEach
  void a_town() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = Stranger.peer(town, "Maria");
  }

  @Test
  void no_foreign_key_leads_from_a_conversation_to_anybody_or_from_anybody_to_it() {
    var keys =
        database
            .sql(
                """
                select distinct source.relnamespace::regnamespace || ' -> '
                       || target.relnamespace::regnamespace || '.' || target.relname
                  from pg_constraint k
                       join pg_class source on source.oid = k.conrelid
                       join pg_class target on target.oid = k.confrelid
                 where k.contype = 'f'
                   and 'outreach'::regnamespace in (source.relnamespace, target.relnamespace)
                """)
            .query(String.class)
            .list();

    assertThat(keys)
        .containsExactlyInAnyOrder(
            "outreach -> organizations.organization", "outreach -> outreach.conversation");
  }

  @Test
  void no_column_has_room_for_who_it_was_or_from_where() {
    var columns =
        database
            .sql(
                """
                select column_name from information_schema.columns
                 where table_schema = 'outreach' and table_name <> 'hours'
                """)
            .query(String.class)
            .list();

    assertThat(columns)
        .isNotEmpty()
        .noneMatch(column ->
            column.matches(".*(account|participant|request|address|network|agent|session|mail).*"));
  }

  @Test
  void nothing_kept_of_whoever_goes_on_by_name_is_kept_of_their_conversation() {
    var begun = stranger.writes(town, maria, WORDS);
    var asked =
        mvc.post()
            .uri("/ask")
            .with(SignedIn.token())
            .header("Accept-Language", "en")
            .param("form", UUID.randomUUID().toString())
            .param("organization", town.id().toString())
            .param("peer", maria.specialist().toString())
            .param("called", "Blue")
            .param("words", WORDS);
    assertThat(asked.exchange()).hasStatusOk();

    var nameless = identifiers(rows("outreach"));
    var named = identifiers(rows("referrals"));
    var shared = new TreeSet<>(nameless);
    shared.retainAll(named);

    assertThat(nameless).contains(begun.ticket().conversation().toString());
    assertThat(shared)
        .as("beside where they wrote and to whom")
        .containsExactlyInAnyOrder(town.id().toString(), maria.specialist().toString());
  }

  @Test
  void the_keys_are_not_kept() {
    var begun = stranger.writes(town, maria, WORDS);

    var all = rows("").toString();
    assertThat(all)
        .contains(begun.ticket().conversation().toString())
        .doesNotContain(begun.keys().phrase(), begun.keys().token());
  }

  @Test
  void what_is_erased_is_nowhere_any_more() {
    var begun = stranger.writes(town, maria, WORDS + " and I want to die");
    var id = begun.ticket().conversation();
    desk.open(id, maria);
    desk.open(id, ada);
    desk.answer(id, WORDS + ", answered", UUID.randomUUID(), maria);
    conversations.say(begun.ticket(), WORDS + " again", UUID.randomUUID());
    assertThat(rows("").toString()).contains(WORDS);

    conversations.erase(begun.ticket());

    assertThat(conversations.read(begun.ticket())).isEmpty();
    assertThat(conversations.withPhrase(begun.keys().phrase())).isEmpty();
    assertThat(conversations.withToken(begun.keys().token())).isEmpty();
    assertThat(desk.open(id, maria)).isEmpty();
    assertThat(desk.pile(maria).own()).isEmpty();
    assertThat(desk.pile(maria).erased()).hasSize(1);
    var left = rows("");
    assertThat(left.toString()).doesNotContain(WORDS).doesNotContain("Blue");
    // That somebody who works here opened something stays on the trail.
    assertThat(left)
        .filteredOn(row -> row.contains(id.toString()))
        .allMatch(row -> row.startsWith("audit."));
  }

  @Test
  void a_letter_to_who_answers_knows_neither_words_nor_which_conversation() {
    var begun = stranger.writes(town, maria, WORDS);

    assertThat(rows("courier").toString())
        .doesNotContain(WORDS)
        .doesNotContain(begun.ticket().conversation().toString());
  }

  @Test
  void a_visitor_sees_what_their_key_opens_and_nothing_else() {
    var mine = stranger.writes(town, maria, WORDS);
    var theirs = stranger.writes(town, maria, "Something else");

    assertThat(seen(mine.ticket().asking())).isEqualTo(new Seen(1, 1, 0));
    assertThat(seen(Asking.visitorOf(town.id()))).isEqualTo(new Seen(0, 0, 0));
    assertThat(seen(Asking.keyHolderOf(town.id(), UUID.randomUUID()))).isEqualTo(new Seen(0, 0, 0));
    assertThat(seen(Asking.DOOR)).isEqualTo(new Seen(0, 0, 0));
    assertThat(seen(Asking.keyHolderOf(towns.found().id(), theirs.ticket().conversation().value())))
        .isEqualTo(new Seen(0, 0, 0));
  }

  @Test
  void specialists_see_their_own_and_what_is_for_whoever_and_others_nothing() {
    var rosa = Stranger.peer(town, "Rosa");
    var jamie = town.participant("Jamie");
    stranger.writes(town, maria, WORDS);
    stranger.writesToWhoever(town, "For whoever");

    assertThat(seen(Asking.of(maria))).isEqualTo(new Seen(2, 2, 0));
    assertThat(seen(Asking.of(rosa))).isEqualTo(new Seen(1, 1, 0));
    assertThat(seen(Asking.of(ada))).isEqualTo(new Seen(0, 0, 0));
    assertThat(seen(Asking.of(jamie))).isEqualTo(new Seen(0, 0, 0));
    assertThat(seen(Asking.of(town.administrator("Ines")))).isEqualTo(new Seen(0, 0, 0));
  }

  @Test
  void nobody_but_the_key_holder_and_the_house_changes_a_row() {
    stranger.writes(town, maria, WORDS + " I want to die");

    for (var hat : List.of(Asking.of(maria), Asking.of(ada), Asking.visitorOf(town.id()))) {
      var changed =
          house.as(
              hat, () -> database.sql("update outreach.conversation set called = 'x'").update());
      assertThat(changed).as(hat.hat().toString()).isZero();
    }
    assertThat(Hat.values()).hasSize(9);
  }

  private record Seen(long conversations, long messages, long keys) {}

  private Seen seen(Asking asking) {
    return house.as(asking, () -> new Seen(count("conversation"), count("message"), count("key")));
  }

  private long count(String table) {
    return database.sql("select count(*) from outreach." + table).query(Long.class).single();
  }

  /// Every row there is in this town, each after its table.
  private List<String> rows(String schema) {
    return house.as(
        Asking.houseOf(town.id()),
        () -> {
          var rows = new ArrayList<String>();
          for (var table : tables(schema)) {
            database
                .sql("select '%1$s ' || to_jsonb(t)::text from %1$s t".formatted(table))
                .query(String.class)
                .list()
                .stream()
                .filter(row -> row.contains(town.id().toString()))
                .forEach(rows::add);
          }
          return rows;
        });
  }

  private List<String> tables(String schema) {
    return database
        .sql(
            """
            select n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and c.relrowsecurity and n.nspname like :schema || '%'
               and has_table_privilege(current_user, c.oid, 'select')
            """)
        .param("schema", schema)
        .query(String.class)
        .list();
  }

  private static Set<String> identifiers(List<String> rows) {
    var found = new TreeSet<String>();
    rows.forEach(row -> ID.matcher(row).results().forEach(one -> found.add(one.group())));
    return found;
  }
}
