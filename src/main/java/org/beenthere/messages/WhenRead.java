package org.beenthere.messages;

import java.time.Clock;
import java.util.Optional;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.duty.Presence;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.Page;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Says to a person, before they write, when their words are read.
@Component
class WhenRead {

  private final Pairings pairings;
  private final Specialists specialists;
  private final Duty duty;
  private final House house;
  private final Clock clock;

  WhenRead(Pairings pairings, Specialists specialists, Duty duty, House house, Clock clock) {
    this.pairings = pairings;
    this.specialists = specialists;
    this.duty = duty;
    this.house = house;
    this.clock = clock;
  }

  /// Empty while nobody walks with the person.
  Optional<WhenShown> to(Viewer person, Page page) {
    var organization = person.organization();
    var peer =
        house.as(
            Asking.of(person),
            () ->
                pairings
                    .of(organization, person.participant())
                    .map(one -> specialists.walkingWith(organization, one.specialistId())));
    return peer.map(one -> said(one, page.words()));
  }

  private WhenShown said(Specialist peer, Words words) {
    var now = clock.instant();
    var there = duty.thereAt(peer.organization(), now);
    var open = there.map(Presence::now).orElse(false);
    var onCall = open ? Optional.<OnCall>empty() : duty.onCallAt(peer.organization(), now);
    var back = peer.pausedUntil();
    return new WhenShown(
        peer.called(),
        words.week(peer.terms().free()),
        back == null || peer.isHereOn(words.today()) ? "" : words.day(back),
        there.isPresent(),
        open,
        there.map(Presence::changesAt).map(words::moment).orElse(""),
        onCall.map(OnCall::shownAs).orElse(""),
        onCall.map(one -> words.moment(one.until())).orElse(""));
  }
}
