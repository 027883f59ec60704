package org.beenthere.outreach;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.directory.Listing;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Conversations, as those who work here have them. Who asks is looked at by PostgreSQL: whatever
/// they do not see is not theirs to change. Then the house changes it for them, one after the
/// other.
@Service
public class ConversationDesk {

  static final String THING = "conversation";

  private final Changing changing;
  private final SaidTable messages;
  private final Piles piles;
  private final ShownNames names;
  private final HoursTable hours;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final House house;

  ConversationDesk(
      Changing changing,
      SaidTable messages,
      Piles piles,
      ShownNames names,
      HoursTable hours,
      Trail trail,
      ApplicationEventPublisher events,
      House house) {
    this.changing = changing;
    this.messages = messages;
    this.piles = piles;
    this.names = names;
    this.hours = hours;
    this.trail = trail;
    this.events = events;
    this.house = house;
  }

  /// What lies before them.
  public Pile pile(Viewer viewer) {
    return piles.of(viewer);
  }

  /// Opens a conversation, which the trail remembers. Nothing when it is not theirs to see, or not
  /// there.
  public Optional<Thread> open(ConversationId id, Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () ->
            piles
                .theirs(id, viewer)
                .map(one -> {
                  trail.did(viewer, Deed.READ, null, THING, id.value());
                  return new Thread(one, messages.of(one.ticket()));
                }));
  }

  /// Those to whom somebody could hand a conversation: they are listed, certified and have room.
  public List<Listing> others(Viewer viewer) {
    return piles.others(viewer);
  }

  /// Answers. The first specialist who answers what waits for whoever is free takes it.
  ///
  /// @throws Refusal when it was closed
  public Outcome answer(ConversationId id, String words, UUID form, Viewer viewer) {
    return changing.of(
        id,
        viewer,
        (one, now) -> {
          mustBeOpen(one);
          var key = Identifier.of(form, List.of(words));
          messages.add(
              one.ticket(), new Message(key, false, names.of(one, viewer), words, false, now));
          return one.answered(specialist(viewer), now);
        });
  }

  /// Hands a conversation to somebody else, or to whoever is free when they are not (any longer).
  public Outcome handOver(ConversationId id, @Nullable SpecialistId to, Viewer viewer) {
    var other =
        others(viewer).stream().map(Listing::specialist).filter(one -> one.equals(to)).findFirst();
    return changing.of(
        id,
        viewer,
        (one, now) -> {
          mustBeOpen(one);
          events.publishEvent(new SomebodyWrote(one.organization(), id, false, now));
          var due = hours.of(one.organization()).due(now);
          return one.handedTo(other.orElse(null), now, due);
        });
  }

  /// Ends a conversation with somebody who hurts people here. A manager is told why.
  public Outcome close(ConversationId id, String report, Viewer viewer) {
    return changing.of(id, viewer, (one, now) -> one.closed(specialist(viewer), report));
  }

  /// Answers whether the time that was proposed for a first talk is all right. Whoever will be
  /// there says so, and nobody for them.
  ///
  /// @throws Refusal when they have another meeting then
  public Outcome answerTalk(ConversationId id, boolean agrees, Viewer viewer) {
    return changing.of(
        id,
        viewer,
        (one, now) -> {
          mustBeOpen(one);
          var talk = one.talk();
          if (talk == null) {
            return one;
          }
          if (viewer.hat() != Hat.SPECIALIST || Changing.isForAnother(one, viewer)) {
            throw new Refusal("outreach.talk.theirs");
          }
          var answer = agrees ? Talk.Answer.AGREED : Talk.Answer.ANOTHER_TIME;
          return one.answered(specialist(viewer), now)
              .proposing(new Talk(talk.at(), talk.way(), answer));
        });
  }

  /// A manager looked after what was the matter.
  ///
  /// @param opensAgain whether whoever wrote may write again
  public Outcome settle(ConversationId id, boolean opensAgain, Viewer manager) {
    return changing.of(id, manager, (one, now) -> one.settled(opensAgain));
  }

  private static void mustBeOpen(Conversation one) {
    if (!one.isOpen()) {
      throw new Refusal("outreach.closedStaff");
    }
  }

  private static @Nullable SpecialistId specialist(Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST ? viewer.specialist() : null;
  }
}
