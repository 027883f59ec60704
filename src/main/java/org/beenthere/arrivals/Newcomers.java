package org.beenthere.arrivals;

import java.time.Clock;
import java.util.Set;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organization;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participant.State;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Welcomes the people of a list as participants.
@Component
class Newcomers {

  private final Participants participants;
  private final BroughtTable brought;
  private final Trail trail;
  private final Clock clock;

  Newcomers(Participants participants, BroughtTable brought, Trail trail, Clock clock) {
    this.participants = participants;
    this.brought = brought;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param taken numbers of lists that somebody has already; the new one is added
  ParticipantId welcome(
      Arrival arrival, ArrivingRow row, State state, Organization organization, Set<String> taken) {
    var participant = participant(row, state, organization, taken);
    participants.welcome(participant);
    brought.add(arrival, participant.id(), row.lastSeen());
    trail.added(
        organization.inTheNameOf(arrival.accountId(), Hat.MANAGER),
        participant.id(),
        "record",
        participant.id().value());
    return participant.id();
  }

  private Participant participant(
      ArrivingRow row, State state, Organization organization, Set<String> taken) {
    var called = row.who().called();
    if (called == null) {
      throw new IllegalStateException("nobody comes without a name");
    }
    var number = row.listNumber();
    return new Participant(
        organization.organizationId(),
        ParticipantId.next(),
        null,
        called,
        new Participant.Name(row.who().first(), row.who().last()),
        row.bornOn(),
        row.language(),
        organization.zone(),
        row.home(),
        reach(row),
        new Participant.Wishes("", row.experiences(), Set.of(), PeerWish.NONE),
        null,
        state,
        clock.instant(),
        number != null && taken.add(number) ? number : null,
        1);
  }

  /// Nobody has said yet how they may safely be reached, so nobody is called or written to.
  private static SafeContact reach(ArrivingRow row) {
    return new SafeContact(
        SafeContact.Means.INBOX, row.reach().phone(), row.reach().email(), null, null, false, "");
  }
}
