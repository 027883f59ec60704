package org.beenthere.matching;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.audit.Trail;
import org.beenthere.matching.SearchTable.Search;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Lets a draft go out: each person is proposed whom it names, before all others, and still
/// chooses. What has changed since is looked at once more, pair by pair; a pair that cannot be any
/// more does not go out. A few pairs at a time, so that what stopped half way goes on where it was.
@Component
class Releasing {

  private static final int A_FEW = 200;

  private final SearchTable searches;
  private final Gathering gathering;
  private final RuleTable rules;
  private final Proposing proposing;
  private final MatchDraftTable drafts;
  private final MatchDraftLineTable lines;
  private final AnswerLetters letters;
  private final Organizations organizations;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Releasing(
      SearchTable searches,
      Gathering gathering,
      RuleTable rules,
      Proposing proposing,
      MatchDraftTable drafts,
      MatchDraftLineTable lines,
      AnswerLetters letters,
      Organizations organizations,
      Trail trail,
      House house,
      Clock clock) {
    this.searches = searches;
    this.gathering = gathering;
    this.rules = rules;
    this.proposing = proposing;
    this.drafts = drafts;
    this.lines = lines;
    this.letters = letters;
    this.organizations = organizations;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  void release(MatchDraft draft) {
    while (house.as(Asking.houseOf(draft.organizationId()), () -> some(draft))) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
    }
    house.inOrganization(draft.organizationId(), () -> drafts.released(draft, clock.instant()));
  }

  private boolean some(MatchDraft draft) {
    var those = lines.toRelease(draft, A_FEW);
    if (those.isEmpty()) {
      return false;
    }
    var organization = draft.organizationId();
    var by = manager(draft);
    var weights = rules.weights(organization);
    var peers =
        gathering.peers(organization).stream()
            .collect(Collectors.toMap(Peer::id, Function.identity()));
    var held = new HashMap<ParticipantId, Search>();
    those.forEach(line ->
        searches
            .held(organization, line.participantId())
            .ifPresent(search -> held.put(line.participantId(), search)));
    var seekers =
        gathering.seekers(organization, List.copyOf(held.values()), Solving.OUT).stream()
            .collect(Collectors.toMap(Seeker::id, Function.identity()));
    var waiting = searches.waiting(organization, held.keySet());
    var out = 0;
    for (var line : those) {
      var seeker = seekers.get(line.participantId());
      var peer = line.specialistId() == null ? null : peers.get(line.specialistId());
      var goes =
          seeker != null
              && peer != null
              && !waiting.contains(seeker.id())
              && Fit.limits(seeker, peer).isEmpty();
      if (goes && seeker != null && peer != null) {
        var proposal = proposing.first(organization, seeker.id(), Fit.of(seeker, peer, weights));
        letters.proposed(proposal);
        trail.changed(by, seeker.id(), "pairing", draft.id().value());
        out++;
      }
      lines.wentOut(draft, line, goes);
    }
    if (!drafts.count(draft, out, those.size() - out)) {
      throw new CancellationException();
    }
    return true;
  }

  private Viewer manager(MatchDraft draft) {
    var organization = organizations.find(draft.organizationId());
    return new Viewer(
        draft.accountId(),
        Hat.MANAGER,
        draft.organizationId(),
        organization.name(),
        null,
        "",
        organization.country(),
        organization.zone());
  }
}
