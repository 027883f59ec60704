package org.beenthere.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.directory.Directory;
import org.beenthere.directory.Listing;
import org.beenthere.outreach.Conversations.Thread;
import org.beenthere.outreach.Outcome.Done;
import org.beenthere.outreach.Outcome.NotTheirs;
import org.beenthere.outreach.Outcome.SomeoneWasFaster;
import org.beenthere.specialists.Specialists;
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

  private static final String THING = "conversation";
  private static final int A_PAGE = 200;

  private final ConversationTable table;
  private final SaidTable messages;
  private final ErasureTable erasures;
  private final HoursTable hours;
  private final Directory directory;
  private final Specialists specialists;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final House house;
  private final Clock clock;

  ConversationDesk(
      ConversationTable table,
      SaidTable messages,
      ErasureTable erasures,
      HoursTable hours,
      Directory directory,
      Specialists specialists,
      Trail trail,
      ApplicationEventPublisher events,
      House house,
      Clock clock) {
    this.table = table;
    this.messages = messages;
    this.erasures = erasures;
    this.hours = hours;
    this.directory = directory;
    this.specialists = specialists;
    this.trail = trail;
    this.events = events;
    this.house = house;
    this.clock = clock;
  }

  /// What lies before somebody who works here.
  ///
  /// @param own a specialist's conversations, or those a manager looks at
  /// @param forWhoever what waits for whoever is free, as far as they are
  /// @param erased the days on which people erased their conversations
  public record Pile(
      List<Conversation> own, List<Conversation> forWhoever, List<LocalDate> erased) {

    /// So many wait.
    public long waiting() {
      return own.stream().filter(Conversation::waits).count() + forWhoever.size();
    }
  }

  /// What lies before them.
  public Pile pile(Viewer viewer) {
    var organization = viewer.organization();
    return house.as(
        Asking.of(viewer),
        () ->
            viewer.hat() == Hat.SPECIALIST
                ? new Pile(
                    table.of(organization, viewer.specialist(), A_PAGE),
                    isFree(viewer) ? table.forWhoever(organization, A_PAGE) : List.of(),
                    erasures.days(organization, 3))
                : new Pile(table.raised(organization, A_PAGE), List.of(), List.of()));
  }

  /// Opens a conversation, which the trail remembers. Nothing when it is not theirs to see, or not
  /// there.
  public Optional<Thread> open(ConversationId id, Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () ->
            theirs(id, viewer)
                .map(one -> {
                  trail.did(viewer, Deed.READ, null, THING, id.value());
                  return new Thread(one, messages.of(one.ticket()));
                }));
  }

  /// Those to whom somebody could hand a conversation: they are listed, certified and have room.
  public List<Listing> others(Viewer viewer) {
    return house
        .as(Asking.of(viewer), () -> directory.withRoom(viewer.organization(), today(viewer)))
        .stream()
        .filter(one -> !one.specialist().equals(specialist(viewer)))
        .toList();
  }

  /// Answers. The first specialist who answers what waits for whoever is free takes it.
  ///
  /// @throws Refusal when it was closed
  public Outcome answer(ConversationId id, String words, UUID form, Viewer viewer) {
    return change(
        id,
        viewer,
        (one, now) -> {
          mustBeOpen(one);
          var key = Identifier.of(form, List.of(words));
          messages.add(one.ticket(), new Message(key, false, shownName(viewer), words, false, now));
          return one.answered(specialist(viewer), now);
        });
  }

  /// Hands a conversation to somebody else, or to whoever is free when they are not (any longer).
  public Outcome handOver(ConversationId id, @Nullable SpecialistId to, Viewer viewer) {
    var other =
        others(viewer).stream().map(Listing::specialist).filter(one -> one.equals(to)).findFirst();
    return change(
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
    return change(id, viewer, (one, now) -> one.closed(specialist(viewer), report));
  }

  /// Answers whether the time that was proposed for a first talk is all right.
  public Outcome answerTalk(ConversationId id, boolean agrees, Viewer viewer) {
    return change(
        id,
        viewer,
        (one, now) -> {
          mustBeOpen(one);
          var talk = one.talk();
          if (talk == null) {
            return one;
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
    return change(id, manager, (one, now) -> one.settled(opensAgain));
  }

  private Outcome change(
      ConversationId id, Viewer viewer, BiFunction<Conversation, Instant, Conversation> change) {
    var organization = viewer.organization();
    var seen =
        house.as(
            Asking.of(viewer),
            () -> {
              var found = theirs(id, viewer);
              found.ifPresent(one -> trail.did(viewer, Deed.CHANGE, null, THING, id.value()));
              return found;
            });
    if (seen.isEmpty()) {
      return new NotTheirs();
    }
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var held = table.held(organization, id);
          if (held.isEmpty() || wasTaken(held.get(), viewer)) {
            return new SomeoneWasFaster();
          }
          var after = change.apply(held.get(), clock.instant());
          table.change(after);
          return new Done(after);
        });
  }

  /// The conversation as whoever is asking sees it: what waits for whoever is free is seen by
  /// specialists who are.
  private Optional<Conversation> theirs(ConversationId id, Viewer viewer) {
    return table
        .withId(viewer.organization(), id)
        .filter(one -> viewer.hat() != Hat.SPECIALIST || !one.isForWhoever() || isFree(viewer));
  }

  private boolean isFree(Viewer viewer) {
    return directory
        .find(viewer.specialist(), today(viewer))
        .filter(peer -> peer.listing().hasRoom())
        .isPresent();
  }

  /// What whoever writes reads: the name a specialist chose to be shown, and for a manager whom
  /// they answer for.
  private String shownName(Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST
        ? specialists.find(viewer.organization(), viewer.specialist()).called()
        : viewer.organizationName();
  }

  private static boolean wasTaken(Conversation one, Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST
        && !one.isForWhoever()
        && !viewer.specialist().equals(one.specialist());
  }

  private static void mustBeOpen(Conversation one) {
    if (!one.isOpen()) {
      throw new Refusal("outreach.closedStaff");
    }
  }

  private static @Nullable SpecialistId specialist(Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST ? viewer.specialist() : null;
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of(viewer.zone()));
  }
}
