package org.beenthere.matching;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beenthere.matching.Proposal.State;
import org.beenthere.pairings.Pairings;
import org.beenthere.pairings.Parting;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which specialists are not brought together with somebody, for rooms above that would ask one of
/// them: one of the two wanted somebody else, a manager keeps them apart, or the specialist knows
/// them privately. It says which and never why. Asked for by the house at work, and by nobody else.
@Service
@Transactional(readOnly = true)
public class KeptApart {

  private final KnownTable known;
  private final PinTable pins;
  private final ProposalTable proposals;
  private final Participants participants;
  private final Pairings pairings;

  KeptApart(
      KnownTable known,
      PinTable pins,
      ProposalTable proposals,
      Participants participants,
      Pairings pairings) {
    this.known = known;
    this.pins = pins;
    this.proposals = proposals;
    this.participants = participants;
    this.pairings = pairings;
  }

  /// @param names they go by, as far as these are known
  /// @param place where they live, or null
  /// @param participant who they are here, or null before they are welcomed
  public Set<SpecialistId> from(
      OrganizationId organization,
      List<String> names,
      @Nullable String place,
      @Nullable ParticipantId participant) {
    var apart = new HashSet<SpecialistId>();
    var theirs = names.stream().map(NameWords::in).filter(words -> !words.isEmpty()).toList();
    known.all(organization).stream()
        .filter(one -> one.mayBeCalled(theirs, place))
        .forEach(one -> apart.add(one.specialistId()));
    if (participant != null) {
      those(organization, participant).forEach(apart::add);
    }
    return apart;
  }

  private Stream<SpecialistId> those(OrganizationId organization, ParticipantId participant) {
    var only = List.of(participant);
    var person = participants.find(organization, only).get(participant);
    var recognized =
        person == null
            ? Stream.<SpecialistId>empty()
            : known.all(organization).stream()
                .filter(one -> one.mayBe(person))
                .map(Known::specialistId);
    var pinned =
        pins.all(organization).stream()
            .filter(one -> !one.together() && one.participantId().equals(participant))
            .map(Pin::specialistId);
    var parted =
        pairings.partings(organization, only).stream()
            .filter(Parting::forGood)
            .map(Parting::specialistId);
    var turnedDown =
        proposals.these(organization, only, turnedDown(organization, participant)).values().stream()
            .flatMap(Set::stream);
    return Stream.of(recognized, pinned, parted, turnedDown).flatMap(all -> all);
  }

  /// Whoever found somebody passed over the others by that, and turned nobody down.
  private Set<State> turnedDown(OrganizationId organization, ParticipantId participant) {
    return pairings.of(organization, participant).isPresent()
        ? EnumSet.of(State.DECLINED)
        : EnumSet.of(State.DECLINED, State.PASSED);
  }
}
