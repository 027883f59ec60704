package org.beenthere.messages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person wrote with others before: theirs to read and to keep, and somebody else's to read
/// only where they say so.
@Service
@Transactional
class Earlier {

  /// More than two write in a year.
  private static final int ALL = 20_000;

  private final ConversationTable table;
  private final MessageTable messages;
  private final SideTable sides;
  private final OpeningTable openings;
  private final Lines lines;
  private final Pairings pairings;
  private final Specialists specialists;
  private final Trail trail;
  private final Clock clock;

  Earlier(
      ConversationTable table,
      MessageTable messages,
      SideTable sides,
      OpeningTable openings,
      Lines lines,
      Pairings pairings,
      Specialists specialists,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.messages = messages;
    this.sides = sides;
    this.openings = openings;
    this.lines = lines;
    this.pairings = pairings;
    this.specialists = specialists;
    this.trail = trail;
    this.clock = clock;
  }

  /// How it stands for the person and the peer who walks with them now.
  @Transactional(readOnly = true)
  public Asked said(Viewer person) {
    var now = pairing(person, person.participant());
    if (now.isEmpty() || ofOthers(person, now.get()).isEmpty()) {
      return Asked.NOTHING_THERE;
    }
    return openings
        .said(person.organization(), person.participant(), now.get().specialistId())
        .map(may -> may ? Asked.YES : Asked.NO)
        .orElse(Asked.NOT_YET);
  }

  /// The person says whether their peer may read what they wrote with others before.
  public void say(Viewer person, boolean may) {
    var now = pairing(person, person.participant()).orElseThrow(NotFound::new);
    for (var one : ofOthers(person, now)) {
      openings.say(one, now.specialistId(), may, clock.instant());
      trail.changed(person, person.participant(), Messages.THINGS, one.id().value());
    }
  }

  /// Whether there is an earlier conversation that whoever is looking may read.
  @Transactional(readOnly = true)
  public boolean isThere(Viewer viewer, ParticipantId participant) {
    return !of(viewer, participant).isEmpty();
  }

  /// The earlier conversations, the latest first, which the trail remembers.
  ///
  /// @throws NotFound when there is none, or none that is theirs to read
  public List<WholeConversation> read(Viewer viewer, ParticipantId participant) {
    var those = of(viewer, participant);
    if (those.isEmpty()) {
      throw new NotFound();
    }
    trail.read(viewer, participant, Messages.THINGS);
    return those.stream().map(one -> whole(viewer, one)).toList();
  }

  /// All that a person wrote with anybody, to keep for themselves.
  public List<WholeConversation> copy(Viewer person) {
    trail.did(person, Deed.EXPORT, person.participant(), Messages.THINGS, null);
    return table.with(person.organization(), person.participant()).stream()
        .map(one -> whole(person, one))
        .toList();
  }

  private WholeConversation whole(Viewer viewer, Conversation one) {
    var standing = sides.of(one);
    var all = lines.of(viewer, one, messages.before(one, Long.MAX_VALUE, ALL), standing);
    var peer = specialists.find(one.organizationId(), one.specialistId()).called();
    return new WholeConversation(peer, new Exchange(one, all, standing, null));
  }

  private List<Conversation> of(Viewer viewer, ParticipantId participant) {
    var now = pairing(viewer, participant);
    if (viewer.hat() != Hat.PARTICIPANT && now.isEmpty()) {
      return List.of();
    }
    return table.with(viewer.organization(), participant).stream()
        .filter(one -> one.lastAt() != null)
        .filter(one -> now.filter(pairing -> isOf(pairing, one)).isEmpty())
        .filter(one -> viewer.hat() != Hat.MANAGER)
        .toList();
  }

  private List<Conversation> ofOthers(Viewer person, Pairing now) {
    return of(person, person.participant()).stream()
        .filter(one -> !one.specialistId().equals(now.specialistId()))
        .toList();
  }

  private static boolean isOf(Pairing pairing, Conversation one) {
    return pairing.specialistId().equals(one.specialistId())
        && pairing.beganAt().equals(one.pairedAt());
  }

  private Optional<Pairing> pairing(Viewer viewer, ParticipantId participant) {
    return pairings
        .of(viewer.organization(), participant)
        .filter(one ->
            viewer.hat() != Hat.SPECIALIST || one.specialistId().equals(viewer.specialist()));
  }
}
