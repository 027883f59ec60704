package org.beenthere.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.access.Accounts;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.LinkTable.Link;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Pages;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What the house tells after something changed: a person that there is a time to answer, with a
/// link for that alone or as a text to answer with a number; a peer what their person did, on the
/// peer's own pages.
@Component
class Told {

  private final AppointmentTable table;
  private final WishTable wishes;
  private final LinkTable links;
  private final Participants participants;
  private final Specialists specialists;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Courier courier;
  private final Pages pages;
  private final House house;
  private final Clock clock;

  Told(
      AppointmentTable table,
      WishTable wishes,
      LinkTable links,
      Participants participants,
      Specialists specialists,
      Organizations organizations,
      Accounts accounts,
      Courier courier,
      Pages pages,
      House house,
      Clock clock) {
    this.table = table;
    this.wishes = wishes;
    this.links = links;
    this.participants = participants;
    this.specialists = specialists;
    this.organizations = organizations;
    this.accounts = accounts;
    this.courier = courier;
    this.pages = pages;
    this.house = house;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(TimesProposed proposed) {
    house.hears(
        proposed,
        () -> {
          var times =
              table.openIn(
                  proposed.organization(),
                  proposed.participant(),
                  proposed.offer(),
                  clock.instant());
          if (proposed.by() == Side.SPECIALIST && !times.isEmpty()) {
            ask(times, "proposed");
          }
        });
  }

  @TransactionalEventListener
  void on(PeerTold told) {
    house.hears(told, () -> tell(told));
  }

  /// What still waits for their answer is asked where they are reached now, and a link that was
  /// sent elsewhere answers nothing any more. Asked for by the house.
  void askAnew(OrganizationId organization, ParticipantId who, Instant at) {
    table.openOf(organization, who, clock.instant()).stream()
        .filter(one -> one.waitsFor(Side.PARTICIPANT))
        .collect(Collectors.groupingBy(Appointment::offer, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(times -> {
          links.forget(organization, times.getFirst().offer());
          courier.stop(organization, MeetingLetters.ownerOfOffer(times.getFirst()));
          ask(times, "anew-" + at.toEpochMilli());
        });
  }

  private void ask(List<Appointment> times, String name) {
    var one = times.getFirst();
    var person = participants.find(one.organization(), one.participant());
    var wish = wishes.of(one.organization(), one.participant());
    var number = wish.answersFrom();
    if (number != null && Answers.isTheirs(person, number) && courier.sendsTexts()) {
      var words = pages.words(person.language(), ZoneId.of(person.zone()));
      var text = new Wording.Chosen("-", question(times, words));
      send(one, name, person, new Route.Sms(number), text, "/my/meetings");
      return;
    }
    person
        .reach()
        .route()
        .ifPresent(route -> {
          var token = Token.fresh();
          links.forget(one.organization(), clock.instant());
          links.add(
              token,
              new Link(one.organization(), one.participant(), one.offer()),
              times.getLast().startsAt());
          send(one, name, person, route, Wording.of(Occasion.ANSWER), "/m/" + token);
        });
  }

  private void send(
      Appointment one, String name, Participant person, Route route, Wording wording, String path) {
    courier.send(
        new Message(
            one.organization(),
            MeetingLetters.ownerOfOffer(one),
            name,
            Recipient.of(one.participant()),
            route,
            wording,
            path,
            person.language(),
            clock.instant(),
            MeetingLetters.hours(person)));
  }

  /// When, and which number says what; nothing of with whom or what about.
  static String question(List<Appointment> open, Words words) {
    var choices = Answers.choices(open);
    if (choices.size() == 1) {
      var when = inShort(open.getFirst().startsAt(), words);
      return open.size() == 1
          ? words.t("appointments.text.question", when)
          : words.t("appointments.text.weekly", when, open.size());
    }
    var all =
        IntStream.range(0, choices.size())
            .mapToObj(i -> i + 1 + ": " + inShort(choices.get(i).startsAt(), words))
            .collect(Collectors.joining("; "));
    return words.t("appointments.text.choices", all, choices.size() + 1);
  }

  static String inShort(Instant at, Words words) {
    return words.t("appointments.dayAndTime", words.day(at), words.time(at));
  }

  private void tell(PeerTold told) {
    var peer = specialists.find(told.organization(), told.specialist()).account();
    var organization = organizations.find(told.organization());
    var language =
        accounts.letterBox(peer).map(Accounts.LetterBox::language).orElse(organization.language());
    var words = pages.words(language, organization.timeZone());
    var called = participants.find(told.organization(), told.participant()).called();
    courier.send(
        new Message(
            told.organization(),
            MeetingLetters.ownerForPeer(told.appointment()),
            told.what() + "-" + told.at().toEpochMilli(),
            Recipient.of(peer),
            new Route.Inbox(),
            new Wording.Chosen(
                called,
                words.t("appointments.told." + told.what(), inShort(told.startsAt(), words))),
            "/people/" + told.participant(),
            language,
            clock.instant(),
            SafeHours.any(organization.timeZone())));
  }
}
