package org.beenthere.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.courier.MessageUndeliverable;
import org.beenthere.courier.Problem;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.ReachChanged;
import org.beenthere.participants.SafeContact;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheHouse
class MessagesTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Messages messages;
  @Autowired Earlier earlier;
  @Autowired Alarms alarms;
  @Autowired Texting texting;
  @Autowired OldMessages old;
  @Autowired MessageNews news;
  @Autowired ConversationTable conversations;
  @Autowired Pairings pairings;
  @Autowired Specialists specialists;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer rosa;
  Viewer ada;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    var byText = new SafeContact(SafeContact.Means.TEXT, number(), null, null, null, false, "");
    jamie = town.participant("Jamie", Language.EN, byText);
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
  }

  @Test
  void the_two_read_what_they_write_and_nobody_else_does() {
    say(jamie, "Hello Maria");
    say(maria, "Hello Jamie");

    assertThat(words(jamie)).containsExactly("Hello Maria", "Hello Jamie");
    assertThat(words(maria)).containsExactly("Hello Maria", "Hello Jamie");
    for (var other : List.of(rosa, ada, town.participant("Alex"))) {
      assertThatThrownBy(() -> words(other)).isInstanceOf(NotFound.class);
      assertThat(rows(other, "messages.message")).isZero();
      assertThat(rows(other, "messages.conversation")).isZero();
      assertThat(rows(other, "messages.side")).isZero();
    }
  }

  @Test
  void the_same_form_sent_twice_is_one_message_and_other_words_are_another() {
    var form = UUID.randomUUID();
    town.does(jamie, () -> messages.say(jamie, jamie.participant(), "Hello", form));
    town.does(jamie, () -> messages.say(jamie, jamie.participant(), "Hello", form));
    town.does(jamie, () -> messages.say(jamie, jamie.participant(), "Hello again", form));

    assertThat(words(maria)).containsExactly("Hello", "Hello again");
  }

  @Test
  void of_many_at_once_none_is_lost_and_each_has_a_place_of_its_own() throws Exception {
    var form = UUID.randomUUID();
    var work =
        Stream.concat(
                IntStream.range(0, 20)
                    .mapToObj(n -> called(() -> say(n % 2 == 0 ? jamie : maria, "word " + n))),
                IntStream.range(0, 8)
                    .mapToObj(n ->
                        called(() ->
                            town.does(
                                jamie,
                                () -> messages.say(jamie, jamie.participant(), "the same", form)))))
            .toList();
    try (var people = Executors.newFixedThreadPool(8)) {
      for (var done : people.invokeAll(work)) {
        done.get();
      }
    }

    var lines = read(maria).lines();
    assertThat(lines).hasSize(21);
    assertThat(lines)
        .extracting(line -> line.message().number())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static Callable<Void> called(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  @Test
  void what_nobody_read_is_taken_back_for_ten_minutes_by_whoever_wrote_it() {
    say(jamie, "To the wrong one");
    var number = last(jamie);

    assertThatThrownBy(
            () -> town.does(maria, () -> messages.takeBack(maria, jamie.participant(), number)))
        .isInstanceOf(Refusal.class);
    town.does(jamie, () -> messages.takeBack(jamie, jamie.participant(), number));

    assertThat(read(maria).lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.message().isTakenBack()).isTrue();
          assertThat(line.message().words()).isEmpty();
        });
    assertThat(unread(maria)).isEmpty();
  }

  @Test
  void what_was_read_or_is_older_stays() {
    say(jamie, "Read at once");
    read(maria);
    assertThatThrownBy(() ->
            town.does(jamie, () -> messages.takeBack(jamie, jamie.participant(), last(jamie))))
        .isInstanceOf(Refusal.class);

    say(jamie, "Nobody read it");
    time.forward(Duration.ofMinutes(11));
    assertThatThrownBy(() ->
            town.does(jamie, () -> messages.takeBack(jamie, jamie.participant(), last(jamie))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void what_was_read_is_shown_only_when_both_want_it() {
    say(jamie, "Hello");
    read(maria);
    assertThat(read(jamie).lines().getLast().read()).isFalse();

    town.does(jamie, () -> messages.wantsMarks(jamie, jamie.participant(), true));
    assertThat(read(jamie).lines().getLast().read()).isFalse();

    town.does(maria, () -> messages.wantsMarks(maria, jamie.participant(), true));
    assertThat(read(jamie).lines().getLast().read()).isTrue();
  }

  @Test
  void there_is_one_notice_at_a_time_and_it_says_nothing() {
    say(maria, "The appointment at the clinic is on Friday");
    say(maria, "And bring the form");
    assertThat(notices()).hasSize(1);
    assertThat(notices().getFirst()).contains("NEWS").doesNotContain("clinic");

    read(jamie);
    say(maria, "Did you get there?");
    assertThat(notices()).hasSize(2);
  }

  @Test
  void words_go_out_by_text_only_to_whoever_asked_for_that() {
    town.does(jamie, () -> texting.wish(jamie, true, true));
    say(maria, "Bring the form");

    assertThat(notices()).singleElement().asString().contains("Bring the form");
    assertThatThrownBy(() ->
            town.does(
                maria,
                () ->
                    messages.takeBack(
                        maria,
                        jamie.participant(),
                        read(maria).lines().getLast().message().number())))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void words_that_waited_for_an_old_number_stay_here_and_the_new_one_is_told_that_there_is_news() {
    town.does(jamie, () -> texting.wish(jamie, true, true));
    say(maria, "Bring the form");
    var other = number();
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql("update participants.participant set phone = :number where id = :jamie")
                .param("number", other)
                .param("jamie", jamie.participant().value())
                .update());

    news.on(new ReachChanged(town.id(), jamie.participant(), true, true, clock.instant()));
    news.on(
        new MessageUndeliverable(
            town.id(),
            UUID.randomUUID(),
            Notices.owner(conversation(), Side.PERSON),
            "words-1",
            Problem.MOVED,
            clock.instant()));

    assertThat(town.as(jamie, () -> texting.of(jamie, jamie.participant()))).isEmpty();
    assertThat(notices().getLast()).contains(other, "NEWS").doesNotContain("Bring the form");
  }

  private Conversation conversation() {
    return house.as(
        org.beenthere.storage.Asking.houseOf(town.id()),
        () ->
            conversations
                .of(
                    town.id(),
                    jamie.participant(),
                    maria.specialist(),
                    pairings.of(town.id(), jamie.participant()).orElseThrow().beganAt())
                .orElseThrow());
  }

  @Test
  void a_text_is_a_message_of_whoever_asked_for_that_once() {
    var number = phone();
    assertThat(texting.receive(number, "Running late", UUID.randomUUID())).isEmpty();

    town.does(jamie, () -> texting.wish(jamie, true, false));
    var id = UUID.randomUUID();
    assertThat(texting.receive(number, "Running late", id)).contains("");
    assertThat(texting.receive(number, "Running late", id)).contains("");
    assertThat(words(maria)).containsExactly("Running late");
    assertThat(read(maria).lines().getFirst().cameByText()).isTrue();

    assertThat(texting.receive(number, "I want to die", UUID.randomUUID()).orElse(""))
        .contains("988");
    assertThat(alarms.open(maria)).hasSize(1);
  }

  @Test
  void words_of_danger_are_flagged_for_the_peer_and_for_managers_until_somebody_answers() {
    say(jamie, "I want to die");

    assertThat(alarms.open(maria)).hasSize(1);
    assertThat(alarms.open(ada)).hasSize(1);
    assertThat(alarms.open(rosa)).isEmpty();
    assertThatThrownBy(() -> words(ada)).isInstanceOf(NotFound.class);

    say(maria, "I am with you. Please call 988 now. I call you in a minute.");
    assertThat(alarms.open(maria)).isEmpty();
    assertThat(alarms.open(ada)).isEmpty();
  }

  @Test
  void whoever_walks_with_them_next_reads_it_only_when_they_say_so() {
    say(jamie, "Only for Maria");
    part();
    town.pair(jamie, rosa);

    assertThat(words(rosa)).isEmpty();
    assertThat(earlier.isThere(rosa, jamie.participant())).isFalse();
    assertThat(asked()).isEqualTo(Asked.NOT_YET);
    assertThat(rows(rosa, "messages.message")).isZero();

    town.does(jamie, () -> earlier.say(jamie, true));
    var whole = town.as(rosa, () -> earlier.read(rosa, jamie.participant()));
    assertThat(whole)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.peer()).isEqualTo("Maria");
          assertThat(one.exchange().lines())
              .extracting(line -> line.message().words())
              .containsExactly("Only for Maria");
        });

    town.does(jamie, () -> earlier.say(jamie, false));
    assertThat(rows(rosa, "messages.message")).isZero();
    assertThat(asked()).isEqualTo(Asked.NO);
  }

  @Test
  void who_no_longer_walks_with_them_reads_and_writes_nothing() {
    say(jamie, "Hello");
    part();

    assertThatThrownBy(() -> words(maria)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> say(maria, "One more thing")).isInstanceOf(NotFound.class);
    assertThat(rows(maria, "messages.message")).isZero();
    assertThat(town.as(jamie, () -> earlier.copy(jamie))).hasSize(1);
  }

  @Test
  void an_educator_walks_with_nobody_and_writes_with_nobody() {
    house.inOrganization(
        town.id(),
        () ->
            specialists.appoint(
                town.id(),
                maria.specialist(),
                new Post(Role.PEER_EDUCATOR, java.util.Set.of(), null)));

    assertThatThrownBy(() -> say(maria, "Hello")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> say(jamie, "Hello")).isInstanceOf(Refusal.class);
  }

  @Test
  void what_is_older_than_a_year_is_erased() {
    say(jamie, "Long ago");
    time.forward(Duration.ofDays(367));
    say(jamie, "Today");
    old.look();

    assertThat(words(jamie)).containsExactly("Today");
  }

  private Asked asked() {
    return town.as(jamie, () -> earlier.said(jamie));
  }

  private void part() {
    house.inOrganization(
        town.id(), () -> pairings.end(town.id(), jamie.participant(), Pairing.End.MOVED_ON));
  }

  private void say(Viewer who, String words) {
    town.does(who, () -> messages.say(who, jamie.participant(), words, UUID.randomUUID()));
  }

  private Exchange read(Viewer who) {
    return town.as(who, () -> messages.read(who, jamie.participant(), null));
  }

  private List<String> words(Viewer who) {
    return read(who).lines().stream().map(line -> line.message().words()).toList();
  }

  private long last(Viewer who) {
    return read(who).lines().getLast().message().number();
  }

  private List<Conversation> unread(Viewer who) {
    return town.as(who, () -> messages.unread(who));
  }

  private long rows(Viewer who, String table) {
    return town.as(
        who, () -> database.sql("select count(*) from " + table).query(Long.class).single());
  }

  /// What goes out to Jamie about messages, as it lies with the courier.
  private List<String> notices() {
    return house.as(
        org.beenthere.storage.Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select m::text from courier.message m
                     where organization_id = :town and participant_id = :jamie
                       and owner like 'messages/%' order by number
                    """)
                .param("town", town.id().value())
                .param("jamie", jamie.participant().value())
                .query(String.class)
                .list());
  }

  private static String number() {
    return "+1615" + (1_000_000 + (int) (Math.random() * 8_999_999));
  }

  private String phone() {
    return town.as(jamie, () -> texting.numberOf(jamie));
  }
}
