package org.beenthere.appointments;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.LinkTable.Link;
import org.beenthere.courier.TextReader;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.shell.Pages;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Answers to proposed times from whoever is not signed in: by the link in a message, or by a text
/// with a number.
///
/// Before the texts that are messages to a peer: a number alone, while a question is open, answers
/// it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Answers implements TextReader {

  /// A question that waits.
  ///
  /// @param times the choices, of a series only its first
  record Question(Link link, ZoneId zone, List<Appointment> times, int weeks) {}

  private final AppointmentTable table;
  private final LinkTable links;
  private final WishTable wishes;
  private final Agreeing agreeing;
  private final Participants participants;
  private final Organizations organizations;
  private final Pages pages;
  private final House house;
  private final Clock clock;

  Answers(
      AppointmentTable table,
      LinkTable links,
      WishTable wishes,
      Agreeing agreeing,
      Participants participants,
      Organizations organizations,
      Pages pages,
      House house,
      Clock clock) {
    this.table = table;
    this.links = links;
    this.wishes = wishes;
    this.agreeing = agreeing;
    this.participants = participants;
    this.organizations = organizations;
    this.pages = pages;
    this.house = house;
    this.clock = clock;
  }

  /// What a link asks, as long as it waits for an answer.
  Optional<Question> question(String token) {
    return house
        .as(Asking.HOUSE, () -> links.find(token, clock.instant()))
        .flatMap(link -> inside(link.organizationId(), () -> question(link)));
  }

  private Optional<Question> question(Link link) {
    var open =
        table
            .openIn(link.organizationId(), link.participantId(), link.offerId(), clock.instant())
            .stream()
            .filter(one -> one.waitsFor(Side.PARTICIPANT))
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var person = participants.find(link.organizationId(), link.participantId());
    var choices = choices(open);
    return Optional.of(
        new Question(
            link, ZoneId.of(person.zone()), choices, choices.size() == 1 ? open.size() : 1));
  }

  /// @param number from 1, which of the times; any other says that none suits
  /// @return whether it is agreed now
  /// @throws Refusal when the time was taken meanwhile
  boolean answer(Question question, int number) {
    return inside(question.link().organizationId(), () -> answer(question.times(), number));
  }

  private boolean answer(List<Appointment> times, int number) {
    if (number < 1 || number > times.size()) {
      agreeing.wantAnother(times.getFirst(), null);
      return false;
    }
    agreeing.agree(times.get(number - 1), Side.PARTICIPANT, null);
    return true;
  }

  @Override
  public Optional<String> reads(String number, String words, UUID id) {
    if (!words.strip().matches("[1-9][.)]?")) {
      return Optional.empty();
    }
    var choice = words.strip().charAt(0) - '0';
    return house.as(Asking.HOUSE, organizations::all).stream()
        .flatMap(one -> inside(one.organizationId(), () -> asked(one, number, id)).stream())
        .findFirst()
        .map(asked -> asked.anew() ? answered(asked, choice) : "");
  }

  /// @param anew whether this text is read for the first time
  private record Asked(Participant person, List<Appointment> open, boolean anew) {}

  private Optional<Asked> asked(Organization where, String number, UUID text) {
    var organization = where.organizationId();
    for (var who : wishes.answering(organization, number)) {
      var person = participants.find(organization, who);
      var open =
          table.openOf(organization, who, clock.instant()).stream()
              .filter(one -> one.waitsFor(Side.PARTICIPANT))
              .toList();
      if (isTheirs(person, number) && !open.isEmpty()) {
        return Optional.of(new Asked(person, open, wishes.reads(organization, who, text)));
      }
    }
    return Optional.empty();
  }

  private String answered(Asked asked, int choice) {
    var person = asked.person();
    var words = pages.words(person.language(), ZoneId.of(person.zone()));
    var times = choices(asked.open());
    if (choice > times.size() + 1) {
      return Told.question(asked.open(), words);
    }
    try {
      if (!inside(person.organization(), () -> answer(times, choice))) {
        return words.t("appointments.text.another");
      }
      var at = times.get(choice - 1).startsAt();
      return words.t("appointments.text.agreed", Told.inShort(at, words));
    } catch (Refusal taken) {
      return words.t("appointments.text.taken");
    }
  }

  /// Whether a number still stands in their record.
  static boolean isTheirs(Participant person, String number) {
    return !number.isEmpty() && numberOf(person.reach()).equals(number);
  }

  /// The number that may be texted, as gateways write it; empty when none may.
  static String numberOf(SafeContact reach) {
    var phone = reach.phone();
    return phone != null && ReminderWish.mayText(reach) ? plain(phone) : "";
  }

  /// A number as gateways write it, or empty when it has no country code.
  static String plain(String typed) {
    var bare = typed.replaceAll("[\\s().-]", "");
    return bare.matches("[+][0-9]{6,15}") ? bare : "";
  }

  /// Each time once, of a series its first.
  static List<Appointment> choices(List<Appointment> times) {
    var series = new HashSet<UUID>();
    var choices = new ArrayList<Appointment>();
    for (var one : times) {
      if (one.ties().series() == null || series.add(one.ties().series())) {
        choices.add(one);
      }
    }
    return List.copyOf(choices);
  }

  private <T> T inside(OrganizationId organization, Supplier<T> work) {
    return house.as(Asking.houseOf(organization), work);
  }
}
