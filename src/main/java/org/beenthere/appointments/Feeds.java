package org.beenthere.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beenthere.access.HatSource;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.FeedTable.Feed;
import org.beenthere.appointments.MeetingFile.Event;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.shell.Pages;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Calendars that read somebody's meetings at an address of its own. Who has the address reads
/// when, and nothing else; it ends when its owner says so, or does not wear that hat any more.
@Component
class Feeds {

  /// What is over stays in the calendar for so long.
  private static final Duration BACK = Duration.ofDays(60);

  private final FeedTable table;
  private final List<HatSource> hats;
  private final Trail trail;
  private final Pages pages;
  private final House house;
  private final Clock clock;

  Feeds(FeedTable table, List<HatSource> hats, Trail trail, Pages pages, House house, Clock clock) {
    this.table = table;
    this.hats = hats;
    this.trail = trail;
    this.pages = pages;
    this.house = house;
    this.clock = clock;
  }

  Optional<Instant> madeAt(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.madeAt(viewer));
  }

  /// A new address; the one before does not work any more.
  ///
  /// @return what stands in it, which is kept nowhere
  String make(Viewer viewer, Language language) {
    var token = Token.fresh();
    house.as(
        Asking.of(viewer),
        () -> {
          table.standInLine(viewer);
          table.remove(viewer);
          table.add(viewer, token, language, clock.instant());
          note(viewer, Deed.EXPORT);
          return token;
        });
    return token;
  }

  void end(Viewer viewer) {
    house.as(
        Asking.of(viewer),
        () -> {
          table.remove(viewer);
          note(viewer, Deed.REMOVE);
          return viewer;
        });
  }

  /// The calendar behind an address, or nothing when there is none.
  Optional<String> read(String token) {
    return house
        .as(Asking.HOUSE, () -> table.find(token))
        .filter(this::isWorn)
        .map(feed ->
            house.as(
                Asking.houseOf(feed.organizationId()),
                () -> {
                  table.read(token, clock.instant());
                  return file(feed);
                }));
  }

  private String file(Feed feed) {
    var now = clock.instant();
    var summary = pages.words(feed.language(), ZoneId.of("UTC")).t("appointments.calendar.summary");
    return MeetingFile.of(
        table.entries(feed, now.minus(BACK)).stream()
            .map(one ->
                new Event(
                    one.id(), one.version(), one.startsAt(), one.endsAt(), isOff(one.state())))
            .toList(),
        summary,
        now);
  }

  /// Whether its owner has that hat still.
  private boolean isWorn(Feed feed) {
    return house.as(
        new Asking(null, feed.accountId(), Hat.DOOR, null),
        () ->
            hats.stream()
                .flatMap(source -> source.hatsOf(feed.accountId(), "").stream())
                .anyMatch(hat ->
                    hat.hat() == feed.hat()
                        && hat.organization().equals(feed.organizationId())
                        && feed.personId().equals(hat.person())));
  }

  private void note(Viewer viewer, Deed deed) {
    trail.did(
        viewer,
        deed,
        viewer.hat() == Hat.PARTICIPANT ? viewer.participant() : null,
        "calendar",
        viewer.person());
  }

  private static boolean isOff(State state) {
    return state != State.AGREED && state != State.KEPT;
  }
}
