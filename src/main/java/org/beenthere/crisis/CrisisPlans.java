package org.beenthere.crisis;

import java.time.Clock;
import java.util.Optional;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans for hard days: written by the person, or beside them by whoever walks with them and whom
/// they let read it. What somebody else wrote is part of the plan once the person keeps it.
@Service
@Transactional
public class CrisisPlans {

  static final String THING = "crisisPlan";

  private final CrisisPlanTable table;
  private final Trail trail;
  private final Clock clock;

  CrisisPlans(CrisisPlanTable table, Trail trail, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  /// The answer to saving a part.
  public sealed interface Saved {
    record Done() implements Saved {}

    /// Somebody else changed the same part meanwhile: how it stands now.
    record Meanwhile(CrisisText theirs) implements Saved {}
  }

  /// As it stands, as far as whoever is asking may read it.
  @Transactional(readOnly = true)
  public CrisisPlan of(OrganizationId organization, ParticipantId who) {
    var readers = table.readers(organization, who).orElse(null);
    var draft = table.draft(organization, who).orElse(null);
    var versions = table.versions(organization, who);
    return new CrisisPlan(
        readers == null ? null : readers.sees(),
        readers != null && readers.saidBy() != null,
        versions.isEmpty()
            ? null
            : table.version(organization, who, versions.getFirst().number()).orElse(null),
        draft == null ? null : draft.text(),
        draft != null && draft.byPeer(),
        versions);
  }

  /// What whoever answers a call may read of it, or nothing; which the trail remembers.
  CrisisText reached(Viewer viewer, ParticipantId who) {
    var text = of(viewer.organization(), who).text();
    if (!text.isEmpty()) {
      trail.read(viewer, who, THING);
    }
    return text;
  }

  /// @throws NotFound when there is no such version, or not for whoever is asking
  @Transactional(readOnly = true)
  public KeptPlan version(OrganizationId organization, ParticipantId who, int number) {
    return table.version(organization, who, number).orElseThrow(NotFound::new);
  }

  /// The person says who may read it.
  public void say(Viewer viewer, Sees sees) {
    var who = viewer.participant();
    table.say(viewer.organization(), who, sees, clock.instant());
    trail.changed(viewer, who, THING, who.value());
  }

  /// Whoever walks with somebody sits beside them and is asked to write along.
  ///
  /// @throws Refusal when the person keeps it to themselves
  void together(Viewer viewer, ParticipantId who) {
    table.sayTogether(viewer.organization(), who, viewer.account(), clock.instant());
    readable(viewer, who);
    trail.changed(viewer, who, THING, who.value());
  }

  /// Saves one part as it was typed.
  ///
  /// @param seen how the part was when the form was opened
  public Saved write(
      Viewer viewer, ParticipantId who, CrisisPart part, CrisisText typed, String seen) {
    readable(viewer, who);
    table.lock(who);
    var organization = viewer.organization();
    var now = of(organization, who).text();
    if (now.same(part, typed)) {
      return new Saved.Done();
    }
    if (!now.seen(part).equals(seen)) {
      return new Saved.Meanwhile(now);
    }
    table.write(
        organization, who, now.with(part, typed), viewer.hat() != Hat.PARTICIPANT, clock.instant());
    trail.changed(viewer, who, THING, who.value());
    return new Saved.Done();
  }

  /// Keeps what is written as the next version. The same asked twice is one.
  ///
  /// @param shown what was on the page
  /// @return false when it has changed since it was shown
  public boolean keep(Viewer viewer, ParticipantId who, String shown) {
    readable(viewer, who);
    table.lock(who);
    var organization = viewer.organization();
    var draft = draft(organization, who);
    if (draft.isEmpty()) {
      return true;
    }
    if (!draft.get().seen(null).equals(shown)) {
      return false;
    }
    var byWord = viewer.hat() != Hat.PARTICIPANT;
    table.keep(organization, who, draft.get(), byWord, viewer.account(), clock.instant());
    trail.signed(viewer, who, THING, who.value());
    return true;
  }

  /// The person lets go of what was changed since the last version.
  ///
  /// @param shown what was on the page
  /// @return false when it has changed since it was shown
  boolean drop(Viewer viewer, String shown) {
    var who = viewer.participant();
    table.lock(who);
    var draft = draft(viewer.organization(), who);
    if (draft.isEmpty()) {
      return true;
    }
    if (!draft.get().seen(null).equals(shown)) {
      return false;
    }
    table.drop(viewer.organization(), who);
    trail.changed(viewer, who, THING, who.value());
    return true;
  }

  private Optional<CrisisText> draft(OrganizationId organization, ParticipantId who) {
    return table.draft(organization, who).map(CrisisPlanTable.Draft::text);
  }

  private void readable(Viewer viewer, ParticipantId who) {
    if (viewer.hat() == Hat.PARTICIPANT && viewer.participant().equals(who)) {
      return;
    }
    var sees = table.readers(viewer.organization(), who).orElseThrow(NotFound::new).sees();
    if (sees == Sees.ME) {
      throw new Refusal("crisis.plan.notShared");
    }
  }
}
