package org.beenthere.coping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody tried, and what their peer suggests. Nothing of it is added up: a line of one's
/// own shows what helped, in one's own numbers.
@Service
@Transactional
public class Practices {

  /// For so many times back it is shown what helped.
  private static final int A_LONG_WHILE = 200;

  private static final int A_FEW = 10;

  private final PracticeTable table;
  private final SuggestionTable suggestions;
  private final Toolkit toolkit;
  private final Participants participants;
  private final Trail trail;
  private final Clock clock;

  Practices(
      PracticeTable table,
      SuggestionTable suggestions,
      Toolkit toolkit,
      Participants participants,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.suggestions = suggestions;
    this.toolkit = toolkit;
    this.participants = participants;
    this.trail = trail;
    this.clock = clock;
  }

  /// One page of what somebody tried, newest first, as far as the asker sees it.
  ///
  /// @param after the last one of the page before, or null for the first page
  @Transactional(readOnly = true)
  public List<Practice> of(
      OrganizationId organization, ParticipantId who, @Nullable UUID after, int size) {
    return after == null
        ? table.newest(organization, who, size)
        : table.before(
            organization,
            who,
            table.withId(organization, who, after).orElseThrow(NotFound::new),
            size);
  }

  /// What somebody tried, by what it was: the ones that helped most come first, each with what they
  /// said about it, oldest first.
  @Transactional(readOnly = true)
  List<List<Practice>> byWhatHelped(OrganizationId organization, ParticipantId who) {
    var groups = new ArrayList<List<Practice>>();
    for (var one : table.newest(organization, who, A_LONG_WHILE).reversed()) {
      groups.stream()
          .filter(group -> group.getFirst().isOfSame(one))
          .findFirst()
          .orElseGet(() -> {
            groups.add(new ArrayList<>());
            return groups.getLast();
          })
          .add(one);
    }
    groups.removeIf(group -> group.stream().allMatch(one -> one.helped() == null));
    groups.sort(Comparator.comparingInt(Practices::middle).reversed());
    return groups;
  }

  /// The middle of what somebody said, so that one bad night does not push down what mostly helps.
  private static int middle(List<Practice> group) {
    var said = group.stream().map(Practice::helped).filter(Objects::nonNull).sorted().toList();
    return said.get(said.size() / 2);
  }

  /// Keeps what somebody tried; the same form sent twice is one.
  ///
  /// @param form checked, about a technique or a tool of theirs
  public void add(Viewer viewer, PracticeForm form) {
    var who = viewer.participant();
    var technique = Technique.of(form.tool()).orElse(null);
    var practice =
        new Practice(
            form.id(),
            technique,
            technique == null ? ownOf(viewer, form).called() : "",
            Objects.requireNonNull(form.chosenHow()),
            form.situation(),
            form.chosenHelped(),
            form.chosenAgain(),
            form.isShared(),
            clock.instant());
    if (table.add(viewer.organization(), who, practice)) {
      trail.added(viewer, who, "practice", practice.id());
    }
  }

  private Tool ownOf(Viewer viewer, PracticeForm form) {
    return toolkit.of(viewer.organization(), viewer.participant()).tools().stream()
        .filter(tool -> tool.value().equals(form.tool()))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// Says anew who sees it.
  ///
  /// @throws NotFound when there is no such time of theirs
  void share(Viewer viewer, UUID id, boolean shared) {
    require(viewer, id);
    table.share(viewer.organization(), id, shared);
    trail.changed(viewer, viewer.participant(), "practice", id);
  }

  /// @throws NotFound when there is no such time of theirs
  void erase(Viewer viewer, UUID id) {
    require(viewer, id);
    table.erase(viewer.organization(), id);
    trail.did(viewer, Deed.REMOVE, viewer.participant(), "practice", id);
  }

  private void require(Viewer viewer, UUID id) {
    if (table.withId(viewer.organization(), viewer.participant(), id).isEmpty()) {
      throw new NotFound();
    }
  }

  /// What was suggested to somebody lately, newest first.
  @Transactional(readOnly = true)
  public List<Suggestion> suggestedTo(OrganizationId organization, ParticipantId who) {
    return suggestions.newest(organization, who, A_FEW);
  }

  /// A peer suggests a technique to somebody they walk with.
  ///
  /// @throws NotFound when they may not open this person's record
  public void suggest(Viewer peer, ParticipantId who, SuggestionForm form) {
    participants.find(peer.organization(), who);
    var technique = Technique.of(form.tool()).orElseThrow(NotFound::new);
    if (suggestions.add(
        peer.organization(), who, peer.specialist(), form, technique, clock.instant())) {
      trail.added(peer, who, "suggestion", form.id());
    }
  }

  /// It does not wait any more: the person says that it is not for them, or the peer takes it back.
  ///
  /// @throws NotFound when there is no such suggestion that the viewer may know of
  void close(Viewer viewer, ParticipantId who, UUID id, Suggestion.State as) {
    if (!suggestions.close(viewer.organization(), who, id, as)) {
      throw new NotFound();
    }
    trail.changed(viewer, who, "suggestion", id);
  }
}
