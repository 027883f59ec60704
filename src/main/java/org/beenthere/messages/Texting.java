package org.beenthere.messages;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.Absences;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.places.CrisisWords;
import org.beenthere.places.HelpLines;
import org.beenthere.shell.Pages;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answering by text: whose number it is, and what comes from it.
@Service
class Texting {

  private final ByTextTable byText;
  private final ConversationTable table;
  private final MessageTable messages;
  private final Messages all;
  private final Participants participants;
  private final Pairings pairings;
  private final Absences covers;
  private final Organizations organizations;
  private final CrisisWords crisisWords;
  private final HelpLines lines;
  private final Pages pages;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Texting(
      ByTextTable byText,
      ConversationTable table,
      MessageTable messages,
      Messages all,
      Participants participants,
      Pairings pairings,
      Absences covers,
      Organizations organizations,
      CrisisWords crisisWords,
      HelpLines lines,
      Pages pages,
      Trail trail,
      House house,
      Clock clock) {
    this.byText = byText;
    this.table = table;
    this.messages = messages;
    this.all = all;
    this.participants = participants;
    this.pairings = pairings;
    this.covers = covers;
    this.organizations = organizations;
    this.crisisWords = crisisWords;
    this.lines = lines;
    this.pages = pages;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// How somebody answers by text, if they do.
  @Transactional(readOnly = true)
  public Optional<ByText> of(Viewer viewer, ParticipantId participant) {
    return byText.of(viewer.organization(), participant);
  }

  /// The number that stands in the record of the person, as it can be texted; empty when none can.
  @Transactional(readOnly = true)
  public String numberOf(Viewer person) {
    var phone = participants.find(person.organization(), person.participant()).reach().phone();
    return phone == null ? "" : ByText.plain(phone);
  }

  /// The person says whether texts from their phone are messages, and whether words may go there.
  ///
  /// @throws Refusal when there is no number in their record
  @Transactional
  public void wish(Viewer person, boolean on, boolean wordsOut) {
    var before = byText.of(person.organization(), person.participant());
    if (!on) {
      if (before.isPresent()) {
        byText.end(person.organization(), person.participant());
        trail.changed(person, person.participant(), "profile", person.participant().value());
      }
      return;
    }
    var number = numberOf(person);
    if (number.isEmpty()) {
      throw new Refusal("messages.byText.noNumber");
    }
    var now = new ByText(person.participant(), number, wordsOut);
    if (before.filter(now::equals).isEmpty()) {
      byText.put(person.organization(), now, clock.instant());
      trail.changed(person, person.participant(), "profile", person.participant().value());
    }
  }

  /// A text came from that number.
  ///
  /// @param id which text it is, so that one that comes twice is one
  /// @return nothing when it is nobody's; else it is with their peer now, and this is what to
  ///   answer at once: whom they can call, when it sounds like danger, and that somebody stands in
  Optional<String> receive(String number, String words, UUID id) {
    return house.as(Asking.HOUSE, organizations::all).stream()
        .flatMap(one ->
            house
                .as(Asking.houseOf(one.organizationId()), () -> receive(one, number, words, id))
                .stream())
        .findFirst();
  }

  private Optional<String> receive(Organization where, String number, String words, UUID id) {
    var organization = where.organizationId();
    var whose = byText.withNumber(organization, number);
    var pairing = whose.flatMap(one -> pairings.of(organization, one.participantId()));
    if (whose.isEmpty() || pairing.isEmpty()) {
      return Optional.empty();
    }
    var person = participants.find(organization, whose.get().participantId());
    var phone = person.reach().phone();
    if (phone == null || !ByText.plain(phone).equals(number)) {
      return Optional.empty();
    }
    var one = all.begun(organization, pairing.get());
    var count = table.count(one);
    if (messages.withId(one, id).isPresent()) {
      return Optional.of("");
    }
    var danger = crisisWords.soundIn(words);
    var reads = whoReads(one, person);
    all.add(
        one,
        new Message(
            count,
            id,
            true,
            person.account(),
            "",
            words,
            danger,
            Message.Way.TEXT,
            false,
            clock.instant(),
            null));
    trail.byTheHouse(organization, Deed.ADD, person.id(), Messages.THING, id);
    var call = danger ? whomToCall(where, person.language()) : "";
    return Optional.of((call + " " + reads).strip());
  }

  /// Whoever answers by text sees no page that says who reads meanwhile: they are told with the
  /// first text that somebody who stands in reads.
  private String whoReads(Conversation one, Participant person) {
    if (one.ownPeerOnly()) {
      return "";
    }
    return covers
        .of(one.organizationId(), one.specialistId())
        .filter(cover -> !messages.texted(one, cover.startsAt()))
        .map(cover -> {
          var said = pages.words(person.language(), ZoneId.of(person.zone()));
          var until = said.t("messages.byText.cover", said.day(cover.endsAt()));
          return person.account() == null
              ? until
              : until + " " + said.t("messages.byText.cover.page");
        })
        .orElse("");
  }

  private String whomToCall(Organization where, Language language) {
    return lines.in(where.country(), language).stream()
        .findFirst()
        .map(line -> pages.words(language, where.timeZone()).t("messages.byText.call", line.call()))
        .orElse("");
  }
}
