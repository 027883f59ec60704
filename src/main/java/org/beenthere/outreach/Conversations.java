package org.beenthere.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.beenthere.access.NamelessKeys;
import org.beenthere.places.CrisisWords;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Conversations, as whoever began them has them: with a key in hand, and nothing else known of
/// them. Each verb is a transaction of its own, asked for by a visitor with that key.
@Service
public class Conversations {

  private final Beginning beginning;
  private final ConversationTable table;
  private final SaidTable messages;
  private final KeyTable keys;
  private final ErasureTable erasures;
  private final FirstTalks talks;
  private final HoursTable hours;
  private final NamelessKeys nameless;
  private final CrisisWords crisisWords;
  private final ApplicationEventPublisher events;
  private final House house;
  private final Clock clock;

  Conversations(
      Beginning beginning,
      ConversationTable table,
      SaidTable messages,
      KeyTable keys,
      ErasureTable erasures,
      FirstTalks talks,
      HoursTable hours,
      NamelessKeys nameless,
      CrisisWords crisisWords,
      ApplicationEventPublisher events,
      House house,
      Clock clock) {
    this.beginning = beginning;
    this.table = table;
    this.messages = messages;
    this.keys = keys;
    this.erasures = erasures;
    this.talks = talks;
    this.hours = hours;
    this.nameless = nameless;
    this.crisisWords = crisisWords;
    this.events = events;
    this.house = house;
    this.clock = clock;
  }

  /// A conversation that was begun, and what opens it. The keys are shown once.
  public record Begun(Ticket ticket, NamelessKeys.Pair keys) {}

  /// A conversation with all its words.
  public record Thread(Conversation about, List<Message> messages) {}

  /// Begins a conversation.
  ///
  /// @param form the form it came with; the same form with the same words is one conversation, and
  ///   shows the same keys for ten minutes
  /// @throws Refusal when the form was received before, longer ago, or what it began was erased
  public Begun begin(Addressee to, FirstWords said, UUID form) {
    return beginning.of(to, said, form);
  }

  /// What a pass phrase opens, if anything.
  public Optional<Ticket> withPhrase(String typed) {
    return find(nameless.markOfPhrase(typed));
  }

  /// What a private link opens, if anything.
  public Optional<Ticket> withToken(String token) {
    return find(nameless.markOfToken(token));
  }

  private Optional<Ticket> find(UUID mark) {
    return house.as(Asking.doorWith(mark), () -> keys.find(mark));
  }

  /// The conversation, unless it was erased.
  public Optional<Thread> read(Ticket ticket) {
    return house.as(
        ticket.asking(),
        () ->
            table
                .withId(ticket.organization(), ticket.conversation())
                .map(one -> new Thread(one, messages.of(ticket))));
  }

  /// Says something more. The same words of the same form are said once.
  ///
  /// @throws Refusal when nobody can write there any more
  /// @throws NotFound when it was erased
  public void say(Ticket ticket, String words, UUID form) {
    change(
        ticket,
        (before, now) -> {
          var danger = crisisWords.soundIn(words);
          var message =
              new Message(Identifier.of(form, List.of(words)), true, "", words, danger, now);
          return messages.add(ticket, message) ? said(before, danger, now) : before;
        });
  }

  /// Says on which number they may be called, and when; or takes it back.
  public void wishCall(Ticket ticket, CallWish wish) {
    change(
        ticket,
        (before, now) -> {
          var after = before.wishing(wish);
          return wish.isWished() ? said(after, false, now) : after;
        });
  }

  /// Proposes a time for a first talk; or takes it back. A time that was agreed before is free
  /// again.
  public void propose(Ticket ticket, @Nullable Instant at, Way way) {
    changeAs(
        Asking.houseOf(ticket.organization()),
        ticket,
        (before, now) -> {
          var after =
              at == null
                  ? before.proposing(null)
                  : said(before.proposing(new Talk(at, way, Talk.Answer.PROPOSED)), false, now);
          talks.follow(before, after);
          return after;
        });
  }

  /// Erases all of it. What is left is that a conversation was erased on that day.
  public void erase(Ticket ticket) {
    house.inOrganization(
        ticket.organization(),
        () ->
            table
                .held(ticket.organization(), ticket.conversation())
                .ifPresent(one -> {
                  var zone = hours.of(ticket.organization()).zone();
                  var today = LocalDate.ofInstant(clock.instant(), zone);
                  erasures.add(one.organization(), one.specialist(), today, true);
                  talks.letGo(one.organization(), one.id());
                  table.erase(one.organization(), one.id());
                }));
  }

  private Conversation said(Conversation before, boolean danger, Instant now) {
    events.publishEvent(new SomebodyWrote(before.organization(), before.id(), danger, now));
    return before.said(danger, now, hours.of(before.organization()).due(now));
  }

  private void change(Ticket ticket, BiFunction<Conversation, Instant, Conversation> change) {
    changeAs(ticket.asking(), ticket, change);
  }

  private void changeAs(
      Asking asking, Ticket ticket, BiFunction<Conversation, Instant, Conversation> change) {
    house.as(
        asking,
        () -> {
          var before =
              table.held(ticket.organization(), ticket.conversation()).orElseThrow(NotFound::new);
          if (!before.isOpen()) {
            throw new Refusal("outreach.closed");
          }
          table.change(change.apply(before, clock.instant()));
          return before;
        });
  }
}
