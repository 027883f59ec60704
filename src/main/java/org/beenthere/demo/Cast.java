package org.beenthere.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.access.Accounts;
import org.beenthere.certification.Credential;
import org.beenthere.certification.Register;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Staff;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.places.Found;
import org.beenthere.places.Places;
import org.beenthere.resources.Deliveries;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.specialists.Terms;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Brings invented people into a demonstration through the same doors that real people come in by.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class Cast {

  /// What every invented person types to sign in.
  static final String PASSWORD = "walk beside me";

  private final Accounts accounts;
  private final Organizations organizations;
  private final Staff staff;
  private final Participants participants;
  private final Specialists specialists;
  private final Register register;
  private final Places places;
  private final Deliveries deliveries;
  private final House house;
  private final Clock clock;

  Cast(
      Accounts accounts,
      Organizations organizations,
      Staff staff,
      Participants participants,
      Specialists specialists,
      Register register,
      Places places,
      Deliveries deliveries,
      House house,
      Clock clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.staff = staff;
    this.participants = participants;
    this.specialists = specialists;
    this.register = register;
    this.places = places;
    this.deliveries = deliveries;
    this.house = house;
    this.clock = clock;
  }

  /// An invented organization.
  record Stage(
      OrganizationId id,
      String name,
      String country,
      Language language,
      ZoneId zone,
      String town) {}

  Stage found(String name, String country, Language language, ZoneId zone, String town) {
    var stage = new Stage(OrganizationId.next(), name, country, language, zone, town);
    house.inOrganization(
        stage.id(),
        () ->
            organizations.found(
                stage.id(), name, country, language, zone, town, "Peer support", true));
    return stage;
  }

  Viewer staff(Stage stage, String called, String signIn, Hat hat) {
    var account = open(stage, called, signIn);
    house.inOrganization(stage.id(), () -> staff.join(stage.id(), account, hat, null));
    return viewer(stage, account, hat, null, called);
  }

  /// Invented help around a town, from a file as other directories send it.
  void help(Stage stage, String file) {
    try {
      var content = new ClassPathResource("demo/" + file + ".hsds.json").getContentAsByteArray();
      house.inOrganization(stage.id(), () -> deliveries.bring(stage.id(), content));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// What a specialist shares, and until when their certificate holds.
  ///
  /// @param kept what of it is for their program alone
  record Shares(
      String words,
      String firstTalk,
      Set<Experience> experiences,
      List<String> languages,
      Set<Way> ways,
      int places,
      String jurisdiction,
      LocalDate validUntil,
      Terms terms,
      Set<Share> kept) {

    Shares(
        String words,
        String firstTalk,
        Set<Experience> experiences,
        List<String> languages,
        Set<Way> ways,
        int places,
        String jurisdiction,
        LocalDate validUntil) {
      this(
          words,
          firstTalk,
          experiences,
          languages,
          ways,
          places,
          jurisdiction,
          validUntil,
          Terms.UNSAID,
          Set.of());
    }

    /// The same with so many hours a week for people.
    Shares within(int hours) {
      return with(terms.within(hours), kept);
    }

    /// The same with these things for the program alone.
    Shares keeping(Share... those) {
      return with(terms, Set.of(those));
    }

    private Shares with(Terms other, Set<Share> otherKept) {
      return new Shares(
          words,
          firstTalk,
          experiences,
          languages,
          ways,
          places,
          jurisdiction,
          validUntil,
          other,
          otherKept);
    }

    /// The same, for whom they are there and when.
    Shares there(Set<Community> serves, @Nullable Gender gender, String... free) {
      return as(terms.role(), serves, gender, free);
    }

    /// The same, in another role.
    Shares as(Role role, Set<Community> serves, @Nullable Gender gender, String... free) {
      return with(
          new Terms(
              new Post(role, Set.of(), null),
              serves,
              Arrays.stream(free).flatMap(key -> WeekPart.of(key).stream()).toList(),
              "",
              gender,
              null,
              terms.hours()),
          kept);
    }
  }

  Viewer specialist(Stage stage, String called, String signIn, String town, Shares shares) {
    var account = open(stage, called, signIn);
    var specialist =
        new Specialist(
            stage.id(),
            SpecialistId.next(),
            account,
            called,
            shares.words(),
            shares.firstTalk(),
            shares.experiences(),
            shares.languages(),
            shares.ways(),
            base(stage, town),
            shares.places(),
            shares.terms(),
            Arrays.stream(Share.values())
                .filter(share -> !shares.kept().contains(share))
                .collect(Collectors.toSet()),
            shares.terms().role() == Role.PEER_SPECIALIST,
            null,
            1);
    house.inOrganization(
        stage.id(),
        () -> {
          specialists.add(specialist);
          staff.join(stage.id(), account, Hat.SPECIALIST, specialist.id());
          if (shares.terms().role() != Role.PEER_SPECIALIST) {
            return;
          }
          register.record(
              Credential.granted(
                  stage.id(),
                  account,
                  "Certified Peer Recovery Specialist",
                  shares.jurisdiction(),
                  "",
                  "Invented certification board",
                  shares.validUntil().minusYears(3),
                  shares.validUntil()));
        });
    return viewer(stage, account, Hat.SPECIALIST, specialist.id().value(), called);
  }

  private Specialist.Base base(Stage stage, String town) {
    if (places.find(town, stage.country()) instanceof Found.One(var place)) {
      return new Specialist.Base(
          place.name(), place.country(), place.point().latitude(), place.point().longitude(), 60);
    }
    return new Specialist.Base(town, stage.country(), null, null, 60);
  }

  Viewer participant(
      Stage stage, String called, String signIn, SafeContact reach, Set<Experience> experiences) {
    var wishes = new Participant.Wishes("", experiences, Set.of(), PeerWish.NONE);
    return participant(stage, called, signIn, reach, wishes);
  }

  Viewer participant(
      Stage stage, String called, String signIn, SafeContact reach, Participant.Wishes wishes) {
    var account = open(stage, called, signIn);
    var participant =
        new Participant(
            stage.id(),
            ParticipantId.next(),
            account,
            called,
            Participant.Name.UNKNOWN,
            null,
            stage.language(),
            stage.zone().getId(),
            new Participant.Home(null, stage.town(), null, null),
            reach,
            wishes,
            null,
            Participant.State.ACTIVE,
            clock.instant(),
            null,
            1);
    house.inOrganization(stage.id(), () -> participants.welcome(participant));
    return viewer(stage, account, Hat.PARTICIPANT, participant.id().value(), called);
  }

  private AccountId open(Stage stage, String called, String signIn) {
    return accounts.open(signIn, null, called, PASSWORD, stage.language());
  }

  private static Viewer viewer(
      Stage stage, AccountId account, Hat hat, @Nullable UUID person, String called) {
    return new Viewer(
        account,
        hat,
        stage.id(),
        stage.name(),
        person,
        called,
        stage.country(),
        stage.zone().getId());
  }
}
