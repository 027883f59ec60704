package org.beenthere.messages;

import java.time.Clock;
import java.util.Optional;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.duty.Presence;
import org.beenthere.pairings.Absence;
import org.beenthere.pairings.Absences;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.Page;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says to a person, before they write, when their words are read.
@Component
class WhenRead {

  private final Pairings pairings;
  private final Absences covers;
  private final Specialists specialists;
  private final Duty duty;
  private final House house;
  private final Clock clock;

  WhenRead(
      Pairings pairings,
      Absences covers,
      Specialists specialists,
      Duty duty,
      House house,
      Clock clock) {
    this.pairings = pairings;
    this.covers = covers;
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
    return peer.map(one -> said(one, covers.of(organization, one.id()).orElse(null), page.words()));
  }

  private WhenShown said(Specialist peer, @Nullable Absence cover, Words words) {
    var now = clock.instant();
    var there = duty.thereAt(peer.organization(), now);
    var open = there.map(Presence::now).orElse(false);
    var onCall = open ? Optional.<OnCall>empty() : duty.onCallAt(peer.organization(), now);
    return new WhenShown(
        peer.called(),
        words.week(peer.terms().free()),
        away(peer, cover, words),
        cover == null ? "" : called(cover, peer),
        cover == null ? "" : cover.id().toString(),
        cover == null ? "" : words.day(cover.endsAt()),
        there.isPresent(),
        open,
        there.map(Presence::changesAt).map(words::moment).orElse(""),
        onCall.map(OnCall::shownAs).orElse(""),
        onCall.map(one -> words.moment(one.until())).orElse(""));
  }

  private static String away(Specialist peer, @Nullable Absence cover, Words words) {
    var back = peer.pausedUntil();
    if (back != null && !peer.isHereOn(words.today())) {
      return words.day(back);
    }
    return cover == null ? "" : words.day(cover.endsAt());
  }

  /// What they are called who stand in; not everybody may see all who work here.
  private String called(Absence cover, Specialist peer) {
    return house.as(
        Asking.houseOf(peer.organization()),
        () -> specialists.find(peer.organization(), cover.coveringId()).called());
  }
}
