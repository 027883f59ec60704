package org.beenthere.messages;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Upload;
import org.beenthere.courier.Courier;
import org.beenthere.pairings.Absence;
import org.beenthere.pairings.Absences;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.places.CrisisWords;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What two who walk together write to each other.
@Service
@Transactional
public class Messages {

  static final String THING = "message";
  static final String THINGS = "messages";

  private static final int A_PAGE = 30;

  private final ConversationTable table;
  private final MessageTable messages;
  private final EnclosureTable enclosures;
  private final SideTable sides;
  private final Lines lines;
  private final Pairings pairings;
  private final Absences covers;
  private final MayWrite mayWrite;
  private final CrisisWords crisisWords;
  private final Courier courier;
  private final Trail trail;
  private final Streams streams;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Messages(
      ConversationTable table,
      MessageTable messages,
      EnclosureTable enclosures,
      SideTable sides,
      Lines lines,
      Pairings pairings,
      Absences covers,
      MayWrite mayWrite,
      CrisisWords crisisWords,
      Courier courier,
      Trail trail,
      Streams streams,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.messages = messages;
    this.enclosures = enclosures;
    this.sides = sides;
    this.lines = lines;
    this.pairings = pairings;
    this.covers = covers;
    this.mayWrite = mayWrite;
    this.crisisWords = crisisWords;
    this.courier = courier;
    this.trail = trail;
    this.streams = streams;
    this.events = events;
    this.clock = clock;
  }

  /// The conversation of a participant as whoever is looking has it: the person's own with the peer
  /// who walks with them, that peer's, or one in which somebody stands in for the peer. Empty when
  /// there is none, or none of theirs.
  public Optional<Conversation> find(Viewer viewer, ParticipantId participant) {
    var pairing = pairings.of(viewer.organization(), participant);
    if (viewer.hat() == Hat.PARTICIPANT || pairing.filter(one -> isPeer(one, viewer)).isPresent()) {
      return pairing.map(one -> begun(viewer.organization(), one));
    }
    var away = covers.by(viewer).stream().map(Absence::specialistId).toList();
    return table.with(viewer.organization(), participant).stream()
        .filter(one -> !one.isOver())
        .filter(one -> viewer.account().equals(one.onCall()) || away.contains(one.specialistId()))
        .findFirst();
  }

  private static boolean isPeer(Pairing pairing, Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST && pairing.specialistId().equals(viewer.specialist());
  }

  Conversation begun(OrganizationId organization, Pairing pairing) {
    var participant = pairing.participantId();
    var specialist = pairing.specialistId();
    var since = pairing.beganAt();
    var found = table.of(organization, participant, specialist, since);
    if (found.isPresent()) {
      return found.get();
    }
    table.begin(organization, participant, specialist, since);
    return table.of(organization, participant, specialist, since).orElseThrow(NotFound::new);
  }

  /// Opens a page of it, which the trail remembers. Whoever opens the last page has read it.
  ///
  /// @param before the message before which to go on, or null for the last page
  /// @throws NotFound when there is none, or it is not theirs to see
  public Exchange read(Viewer viewer, ParticipantId participant, @Nullable Long before) {
    var one = find(viewer, participant).orElseThrow(NotFound::new);
    trail.read(viewer, participant, THINGS);
    var found = messages.before(one, before == null ? Long.MAX_VALUE : before, A_PAGE + 1);
    var more = found.size() > A_PAGE;
    var shown = more ? found.subList(1, found.size()) : found;
    var standing = sides.of(one);
    if (before == null) {
      hasRead(viewer, one, shown, standing);
    }
    return new Exchange(
        one,
        lines.of(viewer, one, shown, standing),
        standing,
        more ? shown.getFirst().number() : null);
  }

  /// Whoever has read what there is needs no notice of it any more.
  private void hasRead(Viewer viewer, Conversation one, List<Message> shown, Sides standing) {
    var side = one.sideOf(viewer);
    var last =
        shown.stream()
            .filter(message -> message.byPerson() != (side == Side.PERSON))
            .mapToLong(Message::number)
            .max()
            .orElse(0);
    if (side == null || standing.hasRead(side, last)) {
      return;
    }
    sides.readTo(one, side, last);
    courier.stop(one.organizationId(), Notices.owner(one, side));
    if (standing.areShown()) {
      streams.tellOnceStored(one.id(), table.count(one));
    }
  }

  /// Says something. The same words of the same form are said once.
  ///
  /// @throws NotFound when there is no such conversation, or it is not theirs
  /// @throws Refusal when nobody writes in it any more, or not somebody in their role
  public void say(Viewer viewer, ParticipantId participant, String words, UUID form) {
    say(viewer, participant, words, null, form);
  }

  /// The same, with a picture or a document.
  void say(
      Viewer viewer,
      ParticipantId participant,
      String words,
      @Nullable Upload enclosed,
      UUID form) {
    var one = find(viewer, participant).orElseThrow(NotFound::new);
    var called = mayWrite.as(viewer, one);
    var byPerson = viewer.hat() == Hat.PARTICIPANT;
    var id =
        Identifier.of(
            form,
            enclosed == null
                ? List.of(words)
                : List.of(words, Arrays.hashCode(enclosed.content())));
    if (messages.withId(one, id).isPresent()) {
      return;
    }
    // From here on whoever sends the same form waits, and finds it there.
    var number = table.count(one);
    if (messages.withId(one, id).isPresent()) {
      return;
    }
    var danger = byPerson && crisisWords.soundIn(words);
    var now = clock.instant();
    add(
        one,
        new Message(
            number,
            id,
            byPerson,
            viewer.account(),
            called,
            words,
            danger,
            Message.Way.PAGE,
            false,
            now,
            null));
    if (enclosed != null) {
      enclosures.add(one, number, enclosed);
    }
    trail.added(viewer, participant, THING, id);
  }

  void add(Conversation one, Message message) {
    messages.add(one, message);
    table.last(one, message.byPerson(), message.number(), message.writtenAt());
    streams.tellOnceStored(one.id(), message.number());
    events.publishEvent(
        new MessageReceived(
            one.organizationId(),
            one.id(),
            one.participantId(),
            one.specialistId(),
            message.number(),
            message.byPerson(),
            message.danger(),
            message.way(),
            message.writtenAt()));
  }

  /// What went with a message, which the trail remembers.
  ///
  /// @throws NotFound when there is nothing, or it is not theirs to see
  public Upload enclosure(
      Viewer viewer, ParticipantId participant, ConversationId conversation, long number) {
    var one =
        table
            .withId(viewer.organization(), conversation)
            .filter(found -> found.participantId().equals(participant))
            .orElseThrow(NotFound::new);
    var file = enclosures.find(one, number).orElseThrow(NotFound::new);
    trail.did(viewer, Deed.EXPORT, participant, THINGS, conversation.value());
    return file;
  }

  /// Whoever wrote it takes it back: the words are gone for both, and that there was something
  /// stays.
  ///
  /// @throws Refusal when it is too late for that
  public void takeBack(Viewer viewer, ParticipantId participant, long number) {
    var one = find(viewer, participant).orElseThrow(NotFound::new);
    var count = table.count(one);
    var message = messages.numbered(one, number).orElseThrow(NotFound::new);
    var now = clock.instant();
    if (!message.mayBeTakenBack(viewer.account(), sides.of(one), now)) {
      throw new Refusal("messages.back.late");
    }
    enclosures.remove(one, number);
    messages.takeBack(one, number, now);
    table.lastAgain(one, one.sideOf(viewer) != null);
    trail.did(viewer, Deed.REMOVE, participant, THING, message.id());
    streams.tellOnceStored(one.id(), count);
  }

  /// Says whether both may see what was read; shown only when both want it.
  public void wantsMarks(Viewer viewer, ParticipantId participant, boolean marks) {
    var one = find(viewer, participant).orElseThrow(NotFound::new);
    var side = one.sideOf(viewer);
    if (side == null) {
      throw new NotFound();
    }
    sides.wants(one, side, marks);
    trail.changed(viewer, participant, THINGS, one.id().value());
    streams.tellOnceStored(one.id(), table.count(one));
  }

  /// The person says whether whoever is on call may read and answer while their peer is not there.
  public void letOnCall(Viewer person, boolean may) {
    var one = find(person, person.participant()).orElseThrow(NotFound::new);
    if (one.onCallMay() != may) {
      table.letOnCall(one, may);
      trail.changed(person, person.participant(), THINGS, one.id().value());
    }
  }

  /// The person says whether their words wait for their own peer, whoever stands in for them.
  public void keepToPeer(Viewer person, boolean only) {
    var one = find(person, person.participant()).orElseThrow(NotFound::new);
    if (one.ownPeerOnly() != only) {
      table.keepToPeer(one, only);
      trail.changed(person, person.participant(), THINGS, one.id().value());
    }
  }

  /// Where whoever is looking has something to read.
  @Transactional(readOnly = true)
  public List<Conversation> unread(Viewer viewer) {
    return viewer.hat() == Hat.PARTICIPANT
        ? table.unreadBy(viewer.organization(), viewer.participant())
        : table.unreadBy(viewer.organization(), viewer.specialist());
  }

  /// Where whoever is looking stands in for a peer who is away, and somebody waits.
  @Transactional(readOnly = true)
  List<Conversation> covered(Viewer viewer) {
    return covers.by(viewer).stream()
        .flatMap(one ->
            table.waitingFor(viewer.organization(), one.specialistId(), one.startsAt()).stream())
        .toList();
  }

  /// Where whoever is looking is on call for a peer, and somebody waits.
  @Transactional(readOnly = true)
  List<Conversation> handedTo(Viewer viewer) {
    var now = clock.instant();
    return table.handedTo(viewer.organization(), viewer.account(), now);
  }

  /// Whether whoever is looking may write in it now, and as whom they do.
  @Transactional(readOnly = true)
  boolean mayWrite(Viewer viewer, Conversation one) {
    try {
      mayWrite.as(viewer, one);
      return true;
    } catch (Refusal notThey) {
      return false;
    }
  }
}
