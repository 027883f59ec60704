package org.beenthere.outreach;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.access.Limiter;
import org.beenthere.access.NamelessKeys;
import org.beenthere.outreach.Conversation.Concern;
import org.beenthere.outreach.Conversation.State;
import org.beenthere.outreach.Conversations.Begun;
import org.beenthere.places.CrisisWords;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The first words of a conversation, and the keys that come with them. The same form is one
/// conversation, whatever taps and browsers do.
@Component
class Beginning {

  /// For so long the same form shows its keys again: the answer to the first tap may never have
  /// been seen.
  static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private static final String FORM = "form without a name";

  private final ConversationTable table;
  private final SaidTable messages;
  private final KeyTable keys;
  private final HoursTable hours;
  private final NamelessKeys nameless;
  private final CrisisWords crisisWords;
  private final Limiter limiter;
  private final ApplicationEventPublisher events;
  private final House house;
  private final Clock clock;

  Beginning(
      ConversationTable table,
      SaidTable messages,
      KeyTable keys,
      HoursTable hours,
      NamelessKeys nameless,
      CrisisWords crisisWords,
      Limiter limiter,
      ApplicationEventPublisher events,
      House house,
      Clock clock) {
    this.table = table;
    this.messages = messages;
    this.keys = keys;
    this.hours = hours;
    this.nameless = nameless;
    this.crisisWords = crisisWords;
    this.limiter = limiter;
    this.events = events;
    this.house = house;
    this.clock = clock;
  }

  Begun of(Addressee to, FirstWords said, UUID form) {
    var all = List.of(to.organization(), Optional.ofNullable(to.specialist()), said);
    var known = Identifier.of(form, all);
    var pair = nameless.make(said.language(), form + all.toString());
    var ticket = new Ticket(to.organization(), ConversationId.next());
    if (house.as(ticket.asking(), () -> add(ticket, to, said, known, pair))) {
      return new Begun(ticket, pair);
    }
    var since = clock.instant().minus(SHOWN_FOR);
    return house
        .as(
            Asking.houseOf(to.organization()),
            () -> table.begunWith(to.organization(), known, since))
        .map(before -> new Begun(new Ticket(to.organization(), before), pair))
        .orElseThrow(() -> new Refusal("outreach.sentBefore"));
  }

  private boolean add(
      Ticket ticket, Addressee to, FirstWords said, UUID known, NamelessKeys.Pair pair) {
    var now = clock.instant();
    var danger = crisisWords.soundIn(said.words());
    var conversation =
        new Conversation(
            to.organization(),
            ticket.conversation(),
            said.called(),
            said.language(),
            to.specialist(),
            State.OPEN,
            now,
            now,
            now,
            hours.of(to.organization()).due(now),
            Concern.NONE.hearing(danger),
            null,
            said.call(),
            null);
    if (!table.add(conversation, known)) {
      return false;
    }
    mustNotHaveBeenErased(known);
    messages.add(ticket, new Message(known, true, "", said.words(), danger, now));
    keys.add(ticket, nameless.markOfPhrase(pair.phrase()));
    keys.add(ticket, nameless.markOfToken(pair.token()));
    events.publishEvent(new SomebodyWrote(to.organization(), ticket.conversation(), danger, now));
    return true;
  }

  /// A browser that is taken back to a form it sent may send it again, by itself or in somebody
  /// else's hands. What was erased must not come back so: for a day a keyed hash remembers that the
  /// form was used, and nothing of what it began.
  private void mustNotHaveBeenErased(UUID known) {
    if (!limiter.allow(FORM, known.toString(), 1, Limiter.LONGEST)) {
      throw new Refusal("outreach.erasedBefore");
    }
  }
}
