package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.outreach.Outcome.Done;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody who does not say who they are writes, comes back, and is answered.
@InTheHouse
class ConversationsTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Stranger stranger;
  @Autowired Conversations conversations;
  @Autowired ConversationDesk desk;
  @Autowired OldConversations old;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer rosa;

  @BeforeEach
  void a_town_with_two_who_answer() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = Stranger.peer(town, "Maria");
    rosa = Stranger.peer(town, "Rosa");
  }

  @Test
  void a_peer_whose_certificate_is_suspended_answers_nobody_and_a_manager_sees_who_waits() {
    var begun = stranger.writes(town, maria, "Hello");
    var id = begun.ticket().conversation();
    desk.answer(id, "Hello Blue", UUID.randomUUID(), maria);
    assertThat(desk.pile(ada).own()).isEmpty();

    stranger.suspends(town, maria);

    assertThat(desk.pile(maria).own()).isEmpty();
    assertThat(desk.pile(maria).lapsed()).isTrue();
    assertThat(desk.open(id, maria)).isEmpty();
    assertThat(desk.answer(id, "Still me", UUID.randomUUID(), maria))
        .isInstanceOf(Outcome.NotTheirs.class);
    conversations.say(begun.ticket(), "Are you there?", UUID.randomUUID());
    assertThat(desk.pile(ada).own()).extracting(Conversation::id).containsExactly(id);
    assertThat(desk.handOver(id, rosa.specialist(), ada)).isInstanceOf(Done.class);
    assertThat(desk.pile(rosa).own()).extracting(Conversation::id).containsExactly(id);
  }

  /// What the peer reads from that moment on is true from that moment on, and needs no round.
  @Test
  void managers_see_at_once_who_waits_for_a_peer_whose_certificate_is_put_on_hold() {
    var waits = stranger.writes(town, maria, "Hello").ticket().conversation();
    var other = stranger.writes(town, rosa, "Hello, Rosa").ticket().conversation();

    stranger.suspends(town, maria);

    assertThat(desk.pile(maria).lapsed()).isTrue();
    assertThat(desk.pile(ada).own()).extracting(Conversation::id).containsExactly(waits);
    assertThat(desk.pile(rosa).own()).extracting(Conversation::id).containsExactly(other);
  }

  @Test
  void the_phrase_and_the_link_open_it_however_the_phrase_is_typed() {
    var begun = stranger.writes(town, maria, "I am afraid to stop.");
    var phrase = begun.keys().phrase();

    assertThat(phrase.split(" ")).hasSize(6);
    assertThat(conversations.withPhrase(phrase)).contains(begun.ticket());
    assertThat(conversations.withPhrase(phrase.toUpperCase(Locale.ROOT).replace(" ", "-")))
        .contains(begun.ticket());
    assertThat(conversations.withToken(begun.keys().token())).contains(begun.ticket());
    assertThat(conversations.withPhrase(phrase + " river")).isEmpty();
    assertThat(conversations.withToken(begun.keys().phrase())).isEmpty();
  }

  @Test
  void both_read_what_the_other_says() {
    var begun = stranger.writes(town, maria, "I am afraid to stop.");
    desk.answer(begun.ticket().conversation(), "I was, too.", UUID.randomUUID(), maria);
    conversations.say(begun.ticket(), "How did you do it?", UUID.randomUUID());

    assertThat(words(begun.ticket()))
        .containsExactly("I am afraid to stop.", "I was, too.", "How did you do it?");
    var thread = conversations.read(begun.ticket()).orElseThrow();
    assertThat(thread.about().waits()).isTrue();
    assertThat(thread.messages().get(1).called()).isEqualTo("Maria");
    assertThat(pile(maria).own()).extracting(Conversation::id).containsExactly(id(begun));
  }

  @Test
  void the_same_form_sent_twice_is_once_and_shows_the_same_keys_for_ten_minutes() {
    var to = new Addressee(town.id(), maria.specialist());
    var said = new FirstWords("", Language.NL, "Ik durf niet.", CallWish.NONE);
    var form = UUID.randomUUID();

    var first = conversations.begin(to, said, form);
    var second = conversations.begin(to, said, form);
    var other =
        conversations.begin(
            to, new FirstWords("", Language.NL, "Iets anders", CallWish.NONE), form);

    assertThat(second).isEqualTo(first);
    assertThat(other.keys()).isNotEqualTo(first.keys());
    assertThat(pile(maria).own()).hasSize(2);
    time.forward(Beginning.SHOWN_FOR.plusMinutes(1));
    assertThatThrownBy(() -> conversations.begin(to, said, form)).isInstanceOf(Refusal.class);
  }

  @Test
  void eight_taps_at_once_are_one_conversation() throws Exception {
    var to = new Addressee(town.id(), maria.specialist());
    var said = new FirstWords("", Language.EN, "Hello", CallWish.NONE);
    var form = UUID.randomUUID();
    Callable<Object> tap = () -> conversations.begin(to, said, form).keys();

    assertThat(atOnce(java.util.Collections.nCopies(8, tap)).stream().distinct()).hasSize(1);
    assertThat(pile(maria).own()).hasSize(1);
  }

  @Test
  void words_said_twice_by_the_same_form_are_said_once() {
    var begun = stranger.writes(town, maria, "Hello");
    var form = UUID.randomUUID();
    conversations.say(begun.ticket(), "Are you there?", form);
    conversations.say(begun.ticket(), "Are you there?", form);

    assertThat(words(begun.ticket())).containsExactly("Hello", "Are you there?");
  }

  @Test
  void whoever_is_free_sees_it_and_the_first_who_answers_takes_it() throws Exception {
    var begun = stranger.writesToWhoever(town, "Hello");
    assertThat(pile(maria).forWhoever()).hasSize(1);
    assertThat(pile(rosa).forWhoever()).hasSize(1);
    var together = new CyclicBarrier(2);

    var outcomes = atOnce(List.of(answers(begun, maria, together), answers(begun, rosa, together)));

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(words(begun.ticket())).hasSize(2);
    assertThat(pile(maria).forWhoever()).isEmpty();
    assertThat(pile(maria).own().size() + pile(rosa).own().size()).isEqualTo(1);
  }

  @Test
  void who_is_not_certified_or_has_no_room_does_not_see_what_waits_for_whoever_is_free() {
    var dee = town.specialist("Dee");
    var begun = stranger.writesToWhoever(town, "Hello");

    assertThat(pile(dee).forWhoever()).isEmpty();
    assertThat(desk.open(id(begun), dee)).isEmpty();
    assertThat(desk.answer(id(begun), "Hi", UUID.randomUUID(), dee))
        .isInstanceOf(Outcome.NotTheirs.class);
  }

  @Test
  void a_manager_sees_danger_and_what_waits_too_long_and_nothing_else() {
    var calm = stranger.writes(town, maria, "Hello");
    var danger = stranger.writes(town, maria, "I want to die");
    old.look();
    assertThat(pile(ada).own()).extracting(Conversation::id).containsExactly(id(danger));
    assertThat(desk.open(id(calm), ada)).isEmpty();

    time.forward(Duration.ofDays(4));
    old.look();

    assertThat(pile(ada).own()).extracting(Conversation::id).containsExactly(id(danger), id(calm));
    desk.answer(id(calm), "We are here.", UUID.randomUUID(), ada);
    desk.settle(id(danger), false, ada);
    assertThat(desk.open(id(danger), maria).orElseThrow().about().concern().danger()).isTrue();
    desk.answer(id(danger), "Please call 988.", UUID.randomUUID(), maria);
    assertThat(pile(ada).own()).isEmpty();
    assertThat(conversations.read(calm.ticket()).orElseThrow().messages().getLast().called())
        .isEqualTo("Riverbend");
  }

  @Test
  void it_can_be_handed_to_another_or_to_whoever_is_free() {
    var begun = stranger.writes(town, maria, "Hello");

    desk.handOver(id(begun), rosa.specialist(), maria);
    assertThat(pile(maria).own()).isEmpty();
    assertThat(pile(rosa).own()).extracting(Conversation::id).containsExactly(id(begun));

    desk.handOver(id(begun), null, rosa);
    assertThat(pile(maria).forWhoever()).hasSize(1);
    assertThat(desk.handOver(id(begun), null, towns.found().manager("Eve")))
        .isInstanceOf(Outcome.NotTheirs.class);
  }

  @Test
  void who_hurts_somebody_cannot_write_any_more_and_a_manager_reads_why() {
    var begun = stranger.writes(town, maria, "Something cruel");

    desk.close(id(begun), "This was cruel.", maria);

    assertThatThrownBy(() -> conversations.say(begun.ticket(), "More", UUID.randomUUID()))
        .isInstanceOf(Refusal.class);
    assertThat(conversations.read(begun.ticket()).orElseThrow().about().isOpen()).isFalse();
    assertThat(pile(ada).own().getFirst().concern().report()).isEqualTo("This was cruel.");
    desk.settle(id(begun), true, ada);
    conversations.say(begun.ticket(), "I am sorry.", UUID.randomUUID());
    assertThat(pile(ada).own()).isEmpty();
  }

  @Test
  void a_call_and_a_first_talk_are_wished_for_and_taken_back() {
    var begun = stranger.writes(town, maria, "Hello");
    var wish = new CallWish("615 555 0134", LocalTime.of(18, 0), LocalTime.of(20, 0));
    var when = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    conversations.wishCall(begun.ticket(), wish);
    conversations.propose(begun.ticket(), when, Way.PHONE);

    var seen = desk.open(id(begun), maria).orElseThrow().about();
    assertThat(seen.call()).isEqualTo(wish);
    assertThat(seen.talk()).isEqualTo(new Talk(when, Way.PHONE, Talk.Answer.PROPOSED));
    desk.answerTalk(id(begun), true, maria);
    assertThat(conversations.read(begun.ticket()).orElseThrow().about().talk().isAgreed()).isTrue();

    conversations.wishCall(begun.ticket(), CallWish.NONE);
    conversations.propose(begun.ticket(), null, Way.PHONE);
    var after = desk.open(id(begun), maria).orElseThrow().about();
    assertThat(after.call().isWished()).isFalse();
    assertThat(after.talk()).isNull();
  }

  @Test
  void thirty_days_after_the_last_word_it_is_gone_and_not_before() {
    var begun = stranger.writes(town, maria, "Hello");
    time.forward(Duration.ofDays(20));
    conversations.say(begun.ticket(), "Still here", UUID.randomUUID());
    time.forward(Duration.ofDays(29));
    old.look();
    assertThat(conversations.read(begun.ticket())).isPresent();

    time.forward(Duration.ofDays(2));
    old.look();

    assertThat(conversations.read(begun.ticket())).isEmpty();
    assertThat(conversations.withPhrase(begun.keys().phrase())).isEmpty();
    assertThat(pile(maria).own()).isEmpty();
  }

  private Callable<Object> answers(Conversations.Begun begun, Viewer peer, CyclicBarrier together) {
    return () -> {
      together.await();
      return desk.answer(id(begun), "I am " + peer.called(), UUID.randomUUID(), peer);
    };
  }

  private static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
    try (var hands = Executors.newFixedThreadPool(work.size())) {
      var results = new java.util.ArrayList<Object>();
      for (var done : hands.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    }
  }

  private Pile pile(Viewer viewer) {
    return desk.pile(viewer);
  }

  private List<String> words(Ticket ticket) {
    return conversations.read(ticket).orElseThrow().messages().stream()
        .map(Message::words)
        .toList();
  }

  private static ConversationId id(Conversations.Begun begun) {
    return begun.ticket().conversation();
  }
}
