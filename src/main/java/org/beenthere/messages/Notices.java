package org.beenthere.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Pages;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Tells the other side that there is something to read: by the way they chose, in words that say
/// nothing, and once until they have read. Asked for by the house.
@Component
class Notices {

  private static final String MINE = "/my/messages";

  /// As many characters of somebody's words as go into a text; the rest is read on the page.
  private static final int IN_A_TEXT = 480;

  private final Participants participants;
  private final Accounts accounts;
  private final ByTextTable byText;
  private final MessageTable messages;
  private final Specialists specialists;
  private final Pages pages;
  private final Courier courier;

  Notices(
      Participants participants,
      Accounts accounts,
      ByTextTable byText,
      MessageTable messages,
      Specialists specialists,
      Pages pages,
      Courier courier) {
    this.participants = participants;
    this.accounts = accounts;
    this.byText = byText;
    this.messages = messages;
    this.specialists = specialists;
    this.pages = pages;
    this.courier = courier;
  }

  /// What notices to one side of a conversation go by.
  static String owner(Conversation one, Side side) {
    return "messages/" + one.id() + "/" + side;
  }

  /// Whose notices they are; nothing when they are of another kind.
  static Optional<ConversationId> conversation(String owner, Side side) {
    var parts = owner.split("/", -1);
    return parts.length == 3 && parts[0].equals("messages") && parts[2].equals(side.name())
        ? Optional.of(ConversationId.of(parts[1]))
        : Optional.empty();
  }

  /// The person is reached otherwise now: answering by text ends where the number is no longer the
  /// one they may be texted at. For the new one they say so anew.
  void reachedOtherwise(OrganizationId organization, ParticipantId who) {
    var reach = participants.find(organization, who).reach();
    var theirs =
        reach.ways().stream()
            .flatMap(way -> way instanceof Route.Sms(var number) ? Stream.of(number) : Stream.of())
            .map(ByText::plain)
            .toList();
    byText
        .of(organization, who)
        .filter(one -> !theirs.contains(one.number()))
        .ifPresent(one -> byText.end(organization, who));
  }

  /// There is something for the person, and no more is said.
  void somethingToRead(Conversation one, Sides sides, Instant now) {
    var person = participants.find(one.organizationId(), one.participantId());
    person
        .reach()
        .route()
        .ifPresent(route ->
            send(one, person, route, unread(sides, Side.PERSON), Wording.of(Occasion.NEWS), now));
  }

  /// Somebody who works here wrote to the person.
  void toPerson(Conversation one, long number, Sides sides, Instant now) {
    var person = participants.find(one.organizationId(), one.participantId());
    var texts = byText.of(one.organizationId(), one.participantId()).orElse(null);
    var route =
        texts == null ? person.reach().route() : Optional.of((Route) new Route.Sms(texts.number()));
    if (route.isEmpty()) {
      return;
    }
    var words = texts != null && texts.wordsOut();
    send(
        one,
        person,
        route.get(),
        words ? "words-" + number : unread(sides, Side.PERSON),
        words ? wordsOf(one, number, person) : Wording.of(Occasion.NEWS),
        now);
  }

  private void send(
      Conversation one,
      Participant person,
      Route route,
      String name,
      Wording wording,
      Instant now) {
    courier.send(
        new Message(
            one.organizationId(),
            owner(one, Side.PERSON),
            name,
            Recipient.of(one.participantId()),
            route,
            wording,
            MINE,
            person.language(),
            now,
            person.reach().hours(ZoneId.of(person.zone()))));
  }

  private Wording wordsOf(Conversation one, long number, Participant person) {
    var message = messages.numbered(one, number).orElse(null);
    if (message == null || message.words().isEmpty()) {
      return Wording.of(Occasion.NEWS);
    }
    var said = message.words();
    messages.sentOut(one, number);
    var beginning =
        said.codePointCount(0, said.length()) <= IN_A_TEXT
            ? said
            : said.substring(0, said.offsetByCodePoints(0, IN_A_TEXT)) + "…";
    var peer = specialists.find(one.organizationId(), one.specialistId());
    return new Wording.Chosen(
        "-",
        message.isBy(peer.account())
            ? beginning
            : pages
                .words(person.language(), ZoneId.of(person.zone()))
                .t("messages.byText.standIn", beginning));
  }

  /// The person wrote to their peer.
  ///
  /// @param when at once, or when somebody is there again
  void toPeer(Conversation one, AccountId peer, Sides sides, Instant when) {
    letter(one.organizationId(), peer, owner(one, Side.PEER), unread(sides, Side.PEER), when);
  }

  /// Somebody on call, or a manager, should look.
  ///
  /// @return whether they have an address that letters go to
  boolean toStandIn(Conversation one, AccountId account, Instant when) {
    var once = "stands-in-" + account + "-" + when.getEpochSecond() / 3600;
    return letter(one.organizationId(), account, "messages/" + one.id(), once, when);
  }

  private boolean letter(
      OrganizationId organization, AccountId account, String owner, String name, Instant when) {
    var box = accounts.letterBox(account);
    box.ifPresent(found ->
        courier.send(
            new Message(
                organization,
                owner,
                name,
                Recipient.of(account),
                new Route.Email(found.email()),
                Wording.of(Occasion.NEWS),
                "/today",
                found.language(),
                when,
                SafeHours.any(ZoneId.of("UTC")))));
    return box.isPresent();
  }

  /// The same name until they have read on, so that there is one notice at a time.
  private static String unread(Sides sides, Side side) {
    return "after-" + sides.at(side).readTo();
  }
}
