package org.beenthere;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.beenthere.certification.Credential;
import org.beenthere.participants.Participant;
import org.beenthere.participants.SafeContact;
import org.beenthere.places.Place;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Terms;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// An organization of a test's own with the people the test needs. Everybody signs in with their
/// lower-case name, the first eight letters of the organization's id, and [#PASSWORD].
public final class Town {

  public static final String PASSWORD = "a quiet walk by the river";

  private final Towns towns;
  private final OrganizationId id;
  private final String name;
  private final String country;
  private final ZoneId zone;
  private final Language language;

  Town(
      Towns towns, OrganizationId id, String name, String country, ZoneId zone, Language language) {
    this.towns = towns;
    this.id = id;
    this.name = name;
    this.country = country;
    this.zone = zone;
    this.language = language;
  }

  public OrganizationId id() {
    return id;
  }

  public ZoneId zone() {
    return zone;
  }

  public Viewer manager(String called) {
    return staff(called, Hat.MANAGER);
  }

  public Viewer administrator(String called) {
    return staff(called, Hat.ADMINISTRATOR);
  }

  /// A listed specialist in Nashville with lived experience of alcohol and room for twelve people.
  public Viewer specialist(String called) {
    return specialist(called, 12, Set.of(Experience.ALCOHOL), List.of("en"));
  }

  public Viewer specialist(
      String called, int places, Set<Experience> experiences, List<String> languages) {
    var account = open(called);
    var specialist =
        new Specialist(
            id,
            SpecialistId.next(),
            account,
            called,
            "I have been there.",
            "We talk. You decide what about.",
            experiences,
            languages,
            EnumSet.allOf(Way.class),
            new Specialist.Base("Nashville", country, 36.1627, -86.7816, 50),
            places,
            Terms.UNSAID,
            Set.of(Share.values()),
            true,
            null,
            1);
    towns.house.inOrganization(
        id,
        () -> {
          towns.specialists.add(specialist);
          towns.staff.join(id, account, Hat.SPECIALIST, specialist.id());
        });
    return viewer(account, Hat.SPECIALIST, specialist.id().value(), called);
  }

  /// A listed specialist at that place whose certificate holds for years to come.
  public Viewer certified(
      String called, Place place, Set<Experience> experiences, List<String> languages) {
    var account = open(called);
    var specialist =
        new Specialist(
            id,
            SpecialistId.next(),
            account,
            called,
            "I have been there.",
            "We talk. You decide what about.",
            experiences,
            languages,
            EnumSet.allOf(Way.class),
            new Specialist.Base(
                place.name(),
                place.country(),
                place.point().latitude(),
                place.point().longitude(),
                50),
            12,
            Terms.UNSAID,
            Set.of(Share.values()),
            true,
            null,
            1);
    var today = LocalDate.now(towns.clock.withZone(zone));
    towns.house.inOrganization(
        id,
        () -> {
          towns.specialists.add(specialist);
          towns.staff.join(id, account, Hat.SPECIALIST, specialist.id());
          towns.register.record(
              Credential.granted(
                  id,
                  account,
                  "Certified Peer Recovery Specialist",
                  country.equals("US") ? "US-TN" : country,
                  "",
                  "A board",
                  today.minusYears(1),
                  today.plusYears(4)));
        });
    return viewer(account, Hat.SPECIALIST, specialist.id().value(), called);
  }

  /// A participant with an account, reached only on their own pages.
  public Viewer participant(String called) {
    return participant(called, Language.EN, SafeContact.INBOX_ONLY);
  }

  public Viewer participant(String called, Language language, SafeContact reach) {
    var account = open(called);
    var participant = welcome(account, called, language, reach);
    return viewer(account, Hat.PARTICIPANT, participant.value(), called);
  }

  /// A participant who came with a list: without an account, and nobody has said yet how they may
  /// safely be reached.
  public ParticipantId broughtIn(String called) {
    var phone =
        new SafeContact(SafeContact.Means.INBOX, "+16155550199", null, null, null, false, "");
    return welcome(null, called, language, phone);
  }

  private ParticipantId welcome(
      @Nullable AccountId account, String called, Language speaks, SafeContact reach) {
    var participant =
        new Participant(
            id,
            ParticipantId.next(),
            account,
            called,
            Participant.Name.UNKNOWN,
            null,
            speaks,
            zone.getId(),
            new Participant.Home("37203", "Nashville", 36.1504, -86.7916),
            reach,
            Participant.Wishes.NONE,
            null,
            Participant.State.ACTIVE,
            towns.clock.instant(),
            null,
            1);
    towns.house.inOrganization(id, () -> towns.participants.welcome(participant));
    return participant.id();
  }

  /// The two walk together from now on.
  public void pair(Viewer participant, Viewer specialist) {
    pair(participant.participant(), specialist);
  }

  /// See [#pair(Viewer, Viewer)].
  public void pair(ParticipantId participant, Viewer specialist) {
    towns.house.inOrganization(
        id, () -> towns.pairings.begin(id, participant, specialist.specialist()));
  }

  /// What somebody sees or does, in a transaction of their own.
  public <T> T as(Viewer viewer, Supplier<T> work) {
    return towns.house.as(Asking.of(viewer), work);
  }

  /// See [#as(Viewer, Supplier)].
  public void does(Viewer viewer, Runnable work) {
    towns.house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          return null;
        });
  }

  private Viewer staff(String called, Hat hat) {
    var account = open(called);
    towns.house.inOrganization(id, () -> towns.staff.join(id, account, hat, null));
    return viewer(account, hat, null, called);
  }

  private AccountId open(String called) {
    return towns.accounts.open(signIn(called), null, called, PASSWORD, language);
  }

  /// What somebody of this town types to sign in.
  public String signIn(String called) {
    return called.toLowerCase(java.util.Locale.ROOT) + "-" + id.toString().substring(24);
  }

  private Viewer viewer(AccountId account, Hat hat, UUID person, String called) {
    return new Viewer(account, hat, id, name, person, called, country, zone.getId());
  }
}
