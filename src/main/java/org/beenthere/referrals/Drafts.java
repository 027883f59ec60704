package org.beenthere.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.access.NamelessKeys;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Service;

/// Requests that somebody put aside, to go on with later or on another device. What they typed is
/// kept sealed, and no more than that; nobody who works here reads it. Each verb is a transaction
/// of its own, asked for by a visitor with that key in hand.
@Service
class Drafts {

  private static final String IN_HAND = "draft in hand";

  private final AsideTable table;
  private final NamelessKeys nameless;
  private final House house;
  private final Clock clock;

  Drafts(AsideTable table, NamelessKeys nameless, House house, Clock clock) {
    this.table = table;
    this.nameless = nameless;
    this.house = house;
    this.clock = clock;
  }

  /// Keeps what was typed. The same form with the same words in it is one draft with the same keys;
  /// with other words it is another, because somebody else may sit at that computer now.
  ///
  /// @return what opens it, to be shown once
  NamelessKeys.Pair keep(OrganizationId organization, Language language, TypedSoFar typed) {
    var text = typed.text();
    var form = typed.fields().getOrDefault("form", List.of("")).getFirst();
    var pair = nameless.make(language, "draft " + organization + form + text);
    var id =
        Identifier.of(
            UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8)),
            List.of(organization, text));
    var ticket = new DraftTicket(organization, id);
    var marks = List.of(nameless.markOfPhrase(pair.phrase()), nameless.markOfToken(pair.token()));
    house.as(
        ticket.asking(),
        () -> {
          if (table.add(ticket, seal(ticket, text), clock.instant())) {
            marks.forEach(mark -> table.addKey(ticket, mark));
          }
          return ticket;
        });
    return pair;
  }

  /// Keeps what was typed since, under the same keys.
  ///
  /// @return whether it was still there
  boolean keepAnew(DraftTicket ticket, TypedSoFar typed) {
    return house.as(
        ticket.asking(), () -> table.change(ticket, seal(ticket, typed.text()), clock.instant()));
  }

  /// What a pass phrase opens, if anything.
  Optional<DraftTicket> withPhrase(String typed) {
    return find(nameless.markOfPhrase(typed));
  }

  /// What a private link opens, if anything.
  Optional<DraftTicket> withToken(String token) {
    return find(nameless.markOfToken(token));
  }

  private Optional<DraftTicket> find(UUID mark) {
    return house.as(Asking.doorWith(mark), () -> table.find(mark));
  }

  /// What was typed, unless it was forgotten.
  Optional<TypedSoFar> read(DraftTicket ticket) {
    return house
        .as(ticket.asking(), () -> table.sealed(ticket))
        .flatMap(sealed -> nameless.open(sealed, "draft " + ticket.text()))
        .map(TypedSoFar::read);
  }

  void forget(DraftTicket ticket) {
    house.as(
        ticket.asking(),
        () -> {
          table.forget(ticket);
          return ticket;
        });
  }

  /// What the form carries on while a draft is open in it; nobody can make it up.
  String inHand(DraftTicket ticket) {
    return nameless.seal(ticket.text(), IN_HAND);
  }

  /// The draft that a form carries on, if it does.
  Optional<DraftTicket> inHand(String carried) {
    return carried.isEmpty()
        ? Optional.empty()
        : nameless.open(carried, IN_HAND).flatMap(DraftTicket::read);
  }

  private String seal(DraftTicket ticket, String text) {
    return nameless.seal(text, "draft " + ticket.text());
  }
}
