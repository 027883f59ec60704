package org.beenthere.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.directory.Directory;
import org.beenthere.directory.Listing;
import org.beenthere.partners.WarmHandover.State;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Meeting at once: whoever is free is asked, the first who says so comes, and the others are told
/// that somebody was faster. After ten minutes it is said that nobody is free.
@Service
public class Handovers {

  private static final String THING = "handover";

  private final HandoverTable table;
  private final ReferralTable referrals;
  private final RisingTable rising;
  private final Directory directory;
  private final Trail trail;
  private final House house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Handovers(
      HandoverTable table,
      ReferralTable referrals,
      RisingTable rising,
      Directory directory,
      Trail trail,
      House house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.referrals = referrals;
    this.rising = rising;
    this.directory = directory;
    this.trail = trail;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  /// Asks for somebody at once. Asking again while it is open changes nothing.
  void ask(Viewer viewer, Referral about, NowForm form) {
    var now = clock.instant();
    var one =
        new WarmHandover(
            about.organization(),
            Identifier.fresh(),
            about.id(),
            about.consent(),
            about.partner(),
            about.account(),
            about.language(),
            Objects.requireNonNull(form.meet()),
            form.dialled(viewer.country()),
            now,
            now.plus(WarmHandover.WAITS),
            State.OPEN,
            null,
            null,
            null,
            null);
    house.inOrganization(
        about.organization(),
        () -> {
          table.inVain(about.organization(), now);
          if (table.add(one)) {
            trail.did(viewer, Deed.ADD, about.participant(), THING, one.id());
            events.publishEvent(new HandoverAsked(about.organization(), one.id(), now));
          }
        });
  }

  /// What came of saying that one comes.
  sealed interface Taking {
    record Taken() implements Taking {}

    record SomeoneWasFaster() implements Taking {}

    /// It is not theirs to see, or not there.
    record NotTheirs() implements Taking {}
  }

  /// What waits for whoever is asking: meetings that nobody said yes to, as far as they are free,
  /// and those they said yes to.
  List<WarmHandover> before(Viewer viewer) {
    var mine =
        house.as(
            Asking.of(viewer),
            () -> table.before(viewer.organization(), viewer.account(), clock.instant()));
    var nothingWaits = mine.stream().allMatch(one -> one.state() == State.TAKEN);
    return nothingWaits || isFree(viewer)
        ? mine
        : mine.stream().filter(one -> one.state() == State.TAKEN).toList();
  }

  /// Says that one comes, in so many minutes.
  Taking take(UUID id, int minutes, Viewer viewer) {
    var organization = viewer.organization();
    var seen = house.as(Asking.of(viewer), () -> table.withId(organization, id));
    if (seen.isEmpty() || !isFree(viewer)) {
      return new Taking.NotTheirs();
    }
    var taken =
        house.as(
            Asking.houseOf(organization),
            () -> {
              var mine =
                  table.take(
                      organization,
                      id,
                      viewer.account(),
                      viewer.called(),
                      minutes,
                      clock.instant());
              if (mine) {
                trail.did(viewer, Deed.CHANGE, null, THING, id);
              }
              return mine;
            });
    return taken ? new Taking.Taken() : new Taking.SomeoneWasFaster();
  }

  /// A meeting as whoever comes to it sees it.
  record Coming(WarmHandover handover, Referral about, List<HandoverWord> words) {}

  /// Opens a meeting that one said yes to, which the trail remembers.
  Optional<Coming> open(UUID id, Viewer viewer) {
    var organization = viewer.organization();
    return house.as(
        Asking.of(viewer),
        () ->
            table
                .withId(organization, id)
                .filter(one -> viewer.account().equals(one.takenBy()))
                .flatMap(one ->
                    referrals
                        .withId(organization, one.referral())
                        .map(about -> {
                          trail.did(viewer, Deed.READ, about.participant(), THING, id);
                          return new Coming(one, about, table.words(one));
                        })));
  }

  /// They met.
  boolean met(UUID id, Viewer viewer) {
    var coming = open(id, viewer);
    coming.ifPresent(one ->
        house.inOrganization(
            viewer.organization(),
            () -> {
              if (table.met(viewer.organization(), id)) {
                var now = clock.instant();
                rising.spoke(viewer.organization(), one.about().id(), now);
                referrals.took(
                    viewer.organization(), one.about().id(), Referral.Step.FIRST_MEETING, now);
                trail.did(viewer, Deed.CHANGE, one.about().participant(), THING, id);
              }
            }));
    return coming.isPresent();
  }

  /// Says something to the others. Whose it is was looked at before.
  ///
  /// @param called as whom the others read it
  void say(WarmHandover in, WordForm form, String called, Viewer viewer) {
    if (in.state() == State.OPEN || in.state() == State.TAKEN) {
      var organization = in.organization();
      var id = Identifier.of(ReferController.number(form.form()), List.of(form.words(), called));
      house.inOrganization(
          organization,
          () -> {
            if (table.say(in, id, called, form.words(), clock.instant())) {
              var about = referrals.withId(organization, in.referral());
              trail.did(
                  viewer,
                  Deed.ADD,
                  about.map(Referral::participant).orElse(null),
                  "handover.word",
                  in.id());
            }
          });
    }
  }

  /// What a guest sees of it.
  public record Waiting(WarmHandover handover, List<HandoverWord> words) {}

  /// The meeting a guest waits for, with what was said, which the trail remembers as it remembers
  /// what somebody who works here opens.
  Optional<Waiting> ofGuest(Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () ->
            table
                .ofGuest(viewer.organization(), viewer.account())
                .map(one -> {
                  trail.did(viewer, Deed.READ, null, THING, one.id());
                  return new Waiting(one, table.words(one));
                }));
  }

  /// Managers may always come; specialists when they are shown in public and have room.
  private boolean isFree(Viewer viewer) {
    return viewer.hat() == Hat.MANAGER
        || house.as(
            Asking.houseOf(viewer.organization()),
            () ->
                directory.hasRoom(
                    viewer.specialist(),
                    LocalDate.ofInstant(clock.instant(), ZoneId.of(viewer.zone()))));
  }

  List<Listing> free(OrganizationId organization, ZoneId zone) {
    return house.as(
        Asking.houseOf(organization),
        () -> directory.withRoom(organization, LocalDate.ofInstant(clock.instant(), zone)));
  }
}
