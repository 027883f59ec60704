package org.beenthere.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beenthere.directory.Directory;
import org.beenthere.directory.Listing;
import org.beenthere.directory.Peer;
import org.beenthere.directory.Wish;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Found;
import org.beenthere.places.HelpLines;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds to whom somebody turns: a specialist who is listed, or one organization that has somebody
/// free, the nearest when they said where they are.
@Component
class Addressees {

  private static final int NEAREST = 20;

  private final Directory directory;
  private final Organizations organizations;
  private final HoursTable hours;
  private final RestTable rests;
  private final Duty duty;
  private final Places places;
  private final HelpLines lines;
  private final HomeCountry home;
  private final Pages pages;
  private final House house;
  private final Clock clock;

  Addressees(
      Directory directory,
      Organizations organizations,
      HoursTable hours,
      RestTable rests,
      Duty duty,
      Places places,
      HelpLines lines,
      HomeCountry home,
      Pages pages,
      House house,
      Clock clock) {
    this.directory = directory;
    this.organizations = organizations;
    this.hours = hours;
    this.rests = rests;
    this.duty = duty;
    this.places = places;
    this.lines = lines;
    this.home = home;
    this.pages = pages;
    this.house = house;
    this.clock = clock;
  }

  /// @param form whom they turned to before, if they did
  /// @param errors told when we do not know the place
  /// @throws NotFound when nobody lives in this house yet
  Turned find(WriteForm form, Page page, FormErrors errors) {
    var all = organizations.all();
    var peer = peer(form.peer(), page).orElse(null);
    var organization =
        peer != null
            ? organizations.find(peer.organization())
            : chosen(form, all).orElseGet(() -> whoever(form.place(), all, page, errors));
    return turned(organization, peer, all.size() > 1, page);
  }

  /// The one somebody wrote to before.
  Turned of(Conversation one, Page page) {
    var specialist = one.specialist();
    var peer = specialist == null ? null : listing(specialist, page).orElse(null);
    return turned(organizations.find(one.organization()), peer, false, page);
  }

  private Turned turned(
      Organization organization, @Nullable Listing peer, boolean several, Page page) {
    var language = page.words().language();
    var words = pages.words(language, organization.timeZone());
    var id = organization.organizationId();
    var now = clock.instant();
    var open = house.as(Asking.visitorOf(id), () -> hours.of(id));
    var onCall = open.isOpen(now) ? Optional.<OnCall>empty() : duty.onCallAt(id, now);
    return new Turned(
        organization,
        peer,
        several,
        HoursShown.of(open, now, words),
        onCall.map(one -> OnCallShown.of(one, words)).orElse(null),
        lines.in(organization.country(), language));
  }

  private Optional<Listing> peer(String id, Page page) {
    try {
      return id.isEmpty()
          ? Optional.empty()
          : listing(SpecialistId.of(id), page).filter(one -> !rests(one, page));
    } catch (NotFound notAnIdentifier) {
      return Optional.empty();
    }
  }

  /// Whoever takes no messages just now is not told from whoever is not listed.
  private boolean rests(Listing one, Page page) {
    return house.as(
        Asking.houseOf(one.organization()),
        () -> rests.of(one.organization(), one.specialist(), today(page)).isPresent());
  }

  private Optional<Listing> listing(SpecialistId specialist, Page page) {
    return directory.find(specialist, page.words().today()).map(Peer::listing);
  }

  private static Optional<Organization> chosen(WriteForm form, List<Organization> all) {
    return all.stream()
        .filter(one -> one.organizationId().toString().equals(form.organization()))
        .findFirst();
  }

  private Organization whoever(String typed, List<Organization> all, Page page, FormErrors errors) {
    if (all.isEmpty()) {
      throw new NotFound();
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    var country = home.country(page.words().language());
    var place = typed.isEmpty() ? null : place(typed, country, errors);
    var where = place == null ? country : place.country();
    var near = directory.search(Wish.ANYBODY, place, where, today(page), NEAREST).people();
    return near.stream()
        .map(Peer::listing)
        .filter(Listing::hasRoom)
        .findFirst()
        .map(one -> organizations.find(one.organization()))
        .orElseGet(all::getFirst);
  }

  private @Nullable Place place(String typed, String country, FormErrors errors) {
    switch (places.find(typed, country)) {
      case Found.One(var place) -> {
        return place;
      }
      case Found.Several(var several) ->
          errors.add("place", "referrals.ask.place.several", names(several));
      case Found.Nothing(var near, var hint) -> {
        if (near.isEmpty()) {
          errors.add("place", "PlaceHint." + hint.name());
        } else {
          errors.add("place", "referrals.ask.place.near", names(near));
        }
      }
    }
    return null;
  }

  private static String names(List<Place> some) {
    return some.stream()
        .limit(5)
        .map(place -> place.name() + ", " + place.subdivision().substring(3))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static LocalDate today(Page page) {
    return page.words().today();
  }
}
