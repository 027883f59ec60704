package org.beenthere.referrals;

import java.time.ZoneId;
import java.util.Optional;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Reachable;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Reaching;
import org.beenthere.participants.SafeContact;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Changes how whoever waits for an answer is reached, by themselves and at once (decisions 225 and
/// 241). The house writes it for them; whoever was welcomed a moment before changes it in their
/// record.
@Component
class ReachMeanwhile implements Reachable {

  /// How it stands.
  ///
  /// @param version how often it was changed
  record Standing(SafeContact reach, int version) {}

  private final RequestTable requests;
  private final ReachTable table;
  private final Reaching reaching;
  private final Organizations organizations;
  private final Trail trail;
  private final House house;

  ReachMeanwhile(
      RequestTable requests,
      ReachTable table,
      Reaching reaching,
      Organizations organizations,
      Trail trail,
      House house) {
    this.requests = requests;
    this.table = table;
    this.reaching = reaching;
    this.organizations = organizations;
    this.trail = trail;
    this.house = house;
  }

  /// @throws NotFound when they took their request back
  Standing open(Viewer guest) {
    return house.as(
        Asking.of(guest),
        () -> {
          var request = requests.ofAccount(guest.account()).orElseThrow(NotFound::new);
          return new Standing(
              request.asked().reach(), table.version(request.organization(), request.id()));
        });
  }

  /// They are reached like this from now on. What stands already is not changed again.
  ///
  /// @param seen the version that they have seen
  /// @return whether it holds; not when it was changed elsewhere meanwhile
  boolean change(Viewer guest, SafeContact to, int seen) {
    return in(
        guest,
        request -> {
          var stands = request.asked().reach();
          if (!stands.equals(to) && table.version(request.organization(), request.id()) != seen) {
            return false;
          }
          put(guest, request, to);
          return true;
        },
        (them, id) -> reaching.change(them, id, to, reaching.open(them, id).version()));
  }

  /// Nothing leaves the house for them any more, whatever was changed elsewhere.
  ///
  /// @param forget whether their number and address are deleted as well
  void onlyHere(Viewer guest, boolean forget) {
    in(
        guest,
        request -> {
          put(guest, request, request.asked().reach().onlyHere(forget));
          return true;
        },
        (them, id) -> {
          reaching.onlyHere(them, id, forget);
          return true;
        });
  }

  private interface InRecord {
    boolean change(Viewer participant, ParticipantId id);
  }

  private interface InRequest {
    boolean change(Request request);
  }

  private boolean in(Viewer guest, InRequest waits, InRecord isHere) {
    var organization = guest.organization();
    var id =
        house
            .as(Asking.of(guest), () -> requests.ofAccount(guest.account()))
            .map(Request::id)
            .orElseThrow(NotFound::new);
    // Held: whoever answers it at this moment is waited for.
    var done =
        house.as(
            Asking.houseOf(organization),
            () -> {
              var request = requests.held(organization, id).orElseThrow(NotFound::new);
              var participant = request.answer().participant();
              return request.answer().state() == Request.State.WELCOMED && participant != null
                  ? new Done(participant, false)
                  : new Done(null, waits.change(request));
            });
    var participant = done.participant();
    if (participant == null) {
      return done.holds();
    }
    var them = asParticipant(guest, participant);
    return house.as(Asking.of(them), () -> isHere.change(them, participant));
  }

  private record Done(@Nullable ParticipantId participant, boolean holds) {}

  private static Viewer asParticipant(Viewer guest, ParticipantId participant) {
    return new Viewer(
        guest.account(),
        Hat.PARTICIPANT,
        guest.organization(),
        guest.organizationName(),
        participant.value(),
        guest.called(),
        guest.country(),
        guest.zone());
  }

  private void put(Viewer guest, Request request, SafeContact to) {
    if (!request.asked().reach().equals(to)) {
      table.put(request.organization(), request.id(), to);
      trail.did(guest, Deed.CHANGE, null, "referral", request.id().value());
    }
  }

  /// What is told of a request goes as the request says; once they are welcomed, as their record
  /// does.
  @Override
  public Optional<Reached> today(
      OrganizationId organization, @Nullable ParticipantId participant, String owner) {
    return AnswerLetter.about(owner)
        .flatMap(id -> requests.withId(organization, id))
        .flatMap(request ->
            request.answer().state() == Request.State.WELCOMED
                ? reaching.today(organization, request.answer().participant(), owner)
                : Optional.of(reached(organization, request.asked().reach())));
  }

  private Reached reached(OrganizationId organization, SafeContact reach) {
    var zone = ZoneId.of(organizations.find(organization).zone());
    return new Reached(reach.ways(), reach.route().orElse(null), reach.hours(zone));
  }
}
