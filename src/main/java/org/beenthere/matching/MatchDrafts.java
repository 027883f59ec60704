package org.beenthere.matching;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.matching.MatchDraft.State;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// A whole waiting list, as a manager has it looked at, changes it and lets it go out. What two
/// managers do at once is done once, and the second is told how it stands.
@Service
class MatchDrafts {

  private static final int A_FEW = 50;

  private final MatchDraftTable drafts;
  private final MatchDraftLineTable lines;
  private final PinTable pins;
  private final Participants participants;
  private final Specialists specialists;
  private final Gathering gathering;
  private final House house;
  private final Clock clock;

  MatchDrafts(
      MatchDraftTable drafts,
      MatchDraftLineTable lines,
      PinTable pins,
      Participants participants,
      Specialists specialists,
      Gathering gathering,
      House house,
      Clock clock) {
    this.drafts = drafts;
    this.lines = lines;
    this.pins = pins;
    this.participants = participants;
    this.specialists = specialists;
    this.gathering = gathering;
    this.house = house;
    this.clock = clock;
  }

  /// The latest one, whatever became of it.
  Optional<MatchDraft> latest(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> drafts.latest(viewer.organization()));
  }

  /// Begins to look at the list as it is now. What was open and not at work is dropped; what is at
  /// work goes on, so that pressing twice begins one.
  MatchDraft begin(Viewer viewer) {
    var organization = viewer.organization();
    return house.as(
        Asking.houseOf(organization),
        () -> {
          drafts
              .latest(organization)
              .flatMap(draft -> drafts.held(organization, draft.id()))
              .filter(draft -> draft.isOpen() && !draft.isAtWork())
              .ifPresent(draft -> drafts.decide(draft, State.DROPPED, clock.instant()));
          drafts.begin(organization, DraftId.next(), viewer.account(), clock.instant());
          return drafts.latest(organization).orElseThrow(NotFound::new);
        });
  }

  /// Has the same one looked at once more, with what has changed: whoever is at it stops and begins
  /// again. One that went out or was dropped is followed by a new one.
  MatchDraft anew(Viewer viewer) {
    var organization = viewer.organization();
    var again =
        house.as(
            Asking.houseOf(organization),
            () ->
                drafts
                    .latest(organization)
                    .flatMap(draft -> drafts.held(organization, draft.id()))
                    .filter(draft -> draft.isOpen() && draft.state() != State.RELEASING)
                    .map(draft -> {
                      drafts.decide(draft, State.SOLVING, clock.instant());
                      return draft;
                    }));
    return again.isPresent() ? again.get() : begin(viewer);
  }

  /// The proposals go out. Saying it twice is saying it once.
  ///
  /// @param run of the page on which it was said
  /// @throws Refusal when somebody had it looked at anew meanwhile, or dropped it
  void release(DraftId id, int run, Viewer viewer) {
    decide(id, run, viewer, State.RELEASING);
  }

  /// Nothing of it goes out.
  void drop(DraftId id, int run, Viewer viewer) {
    decide(id, run, viewer, State.DROPPED);
  }

  private void decide(DraftId id, int run, Viewer viewer, State to) {
    var organization = viewer.organization();
    house.inOrganization(
        organization,
        () -> {
          var draft = drafts.held(organization, id).orElseThrow(NotFound::new);
          var done = to == State.RELEASING ? State.RELEASED : to;
          if (draft.state() == to || draft.state() == done) {
            return;
          }
          var dropsWork = to == State.DROPPED && draft.state() != State.RELEASING;
          if (!draft.isOpen() || draft.state() != State.READY && !dropsWork || draft.run() != run) {
            throw new Refusal("matching.draft.wentOn");
          }
          drafts.decide(draft, to, clock.instant());
        });
  }

  /// The first of those whose proposal did not go out, so that somebody looks after them.
  List<Participant> leftOut(MatchDraft draft, Viewer viewer) {
    if (draft.leftOut() == 0) {
      return List.of();
    }
    return house.as(
        Asking.of(viewer),
        () -> {
          var those = lines.leftOut(draft, A_FEW);
          var people = participants.find(viewer.organization(), Set.copyOf(those));
          return those.stream().map(people::get).filter(Objects::nonNull).toList();
        });
  }

  /// A page of it, with everybody by the name they go by.
  ///
  /// @param alone those who stay without a peer rather than the pairs
  DraftPage page(MatchDraft draft, boolean alone, int after, int size, Viewer viewer) {
    var closed =
        house
            .as(Asking.houseOf(viewer.organization()), () -> gathering.peers(viewer.organization()))
            .stream()
            .collect(Collectors.toMap(Peer::id, Peer::closedBy));
    return house.as(
        Asking.of(viewer),
        () -> {
          var organization = viewer.organization();
          var those = lines.page(draft, alone, after, size + 1);
          var shown = those.subList(0, Math.min(size, those.size()));
          var kept = pins.all(organization);
          var people = new HashSet<ParticipantId>();
          shown.forEach(line -> people.add(line.participantId()));
          kept.forEach(pin -> people.add(pin.participantId()));
          var peers = new HashSet<SpecialistId>();
          shown.forEach(line ->
              Stream.of(line.specialistId(), line.nextSpecialist())
                  .filter(Objects::nonNull)
                  .forEach(peers::add));
          kept.forEach(pin -> peers.add(pin.specialistId()));
          return new DraftPage(
              draft,
              List.copyOf(shown),
              kept,
              lines.pinsThatGo(draft, kept),
              participants.find(organization, people),
              specialists.called(organization, peers),
              closed,
              alone,
              those.size() > size ? shown.getLast().place() : 0);
        });
  }
}
