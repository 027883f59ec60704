package org.beenthere.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beenthere.courier.MessageUndeliverable;
import org.beenthere.courier.Problem;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.duty.Presence;
import org.beenthere.organizations.Staff;
import org.beenthere.pairings.Absences;
import org.beenthere.pairings.PairingEnded;
import org.beenthere.participants.ReachChanged;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What follows when somebody wrote: the other side is told, words of danger are looked after, and
/// whoever is on call stands in for a peer who is not there, where the person allows it.
@Component
class MessageNews {

  private final ConversationTable table;
  private final SideTable sides;
  private final AlarmTable alarms;
  private final Notices notices;
  private final RoleEdges edges;
  private final Specialists specialists;
  private final Staff staff;
  private final Duty duty;
  private final Absences covers;
  private final House house;
  private final Clock clock;

  MessageNews(
      ConversationTable table,
      SideTable sides,
      AlarmTable alarms,
      Notices notices,
      RoleEdges edges,
      Specialists specialists,
      Staff staff,
      Duty duty,
      Absences covers,
      House house,
      Clock clock) {
    this.table = table;
    this.sides = sides;
    this.alarms = alarms;
    this.notices = notices;
    this.edges = edges;
    this.specialists = specialists;
    this.staff = staff;
    this.duty = duty;
    this.covers = covers;
    this.house = house;
    this.clock = clock;
  }

  /// Told twice it sends nothing twice: a notice has one name until its reader has read on.
  @TransactionalEventListener
  void on(MessageReceived received) {
    house.hears(
        received,
        () ->
            table
                .withId(received.organization(), received.conversation())
                .filter(one -> !one.isOver())
                .ifPresent(one -> {
                  if (received.byPerson()) {
                    byPerson(one, received);
                  } else {
                    alarms.settle(one.organizationId(), one.id(), received.at());
                    notices.toPerson(one, received.number(), sides.of(one), clock.instant());
                  }
                }));
  }

  @TransactionalEventListener
  void on(PairingEnded ended) {
    house.hears(
        ended,
        () -> table.end(ended.organization(), ended.participant(), ended.specialist(), ended.at()));
  }

  /// A number that is theirs no longer gets nothing and says nothing.
  @TransactionalEventListener
  void on(ReachChanged changed) {
    house.hears(
        changed, () -> notices.reachedOtherwise(changed.organization(), changed.participant()));
  }

  /// Words that were to go to such a number stay here; that there is something to read may be told
  /// in the way that they are told of everything else.
  @TransactionalEventListener
  void on(MessageUndeliverable lost) {
    if (lost.problem() == Problem.MOVED) {
      Notices.conversation(lost.owner(), Side.PERSON)
          .ifPresent(which ->
              house.hears(
                  lost,
                  () ->
                      table
                          .withId(lost.organization(), which)
                          .filter(one -> !one.isOver())
                          .ifPresent(one ->
                              notices.somethingToRead(one, sides.of(one), clock.instant()))));
    }
  }

  private void byPerson(Conversation one, MessageReceived received) {
    var now = clock.instant();
    var organization = one.organizationId();
    var there = duty.thereAt(organization, now);
    var closed = there.filter(presence -> !presence.now()).isPresent();
    var peer = specialists.find(organization, one.specialistId());
    if (received.danger() || specialists.wantsLetters(organization, peer.id())) {
      notices.toPeer(
          one, peer.account(), sides.of(one), received.danger() ? now : open(there, now));
    }
    if (!one.ownPeerOnly()) {
      tellCover(one, received.danger(), received.danger() ? now : open(there, now));
    }
    if (!received.danger() && !closed) {
      return;
    }
    var onCall = standIn(organization, now).filter(who -> !who.account().equals(peer.account()));
    if (one.onCallMay()) {
      onCall.ifPresent(who -> table.handTo(one, who.account(), who.until()));
    }
    if (received.danger()) {
      hearDanger(one, onCall.map(OnCall::account), now);
    } else if (one.onCallMay()) {
      onCall.ifPresent(who -> notices.toStandIn(one, who.account(), now));
    }
  }

  /// Whoever stands in for a peer who is away is told like the peer.
  private void tellCover(Conversation one, boolean danger, Instant when) {
    var organization = one.organizationId();
    covers
        .of(organization, one.specialistId())
        .map(cover -> specialists.find(organization, cover.coveringId()))
        .filter(who -> danger || specialists.wantsLetters(organization, who.id()))
        .ifPresent(who -> notices.toStandIn(one, who.account(), when));
  }

  /// Whoever is on call is told, allowed to read it or not; where nobody is, or a letter would not
  /// reach them, all managers are.
  private void hearDanger(Conversation one, Optional<AccountId> onCall, Instant now) {
    alarms.hear(one, now, onCall.orElse(null));
    if (onCall.filter(account -> notices.toStandIn(one, account, now)).isEmpty()) {
      staff.managers(one.organizationId()).forEach(account -> notices.toStandIn(one, account, now));
    }
  }

  /// Who is on call, unless their role covers for nobody.
  private Optional<OnCall> standIn(OrganizationId organization, Instant now) {
    return duty.onCallAt(organization, now)
        .filter(who ->
            specialists
                .behind(organization, who.account())
                .map(one -> edges.cover(one.terms().role()))
                .orElse(true));
  }

  private static Instant open(Optional<Presence> there, Instant now) {
    return there.filter(presence -> !presence.now()).map(Presence::changesAt).orElse(now);
  }
}
