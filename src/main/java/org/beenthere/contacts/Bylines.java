package org.beenthere.contacts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.NoCertificate;
import org.beenthere.contacts.Around.Certified;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Found;
import org.beenthere.places.Place;
import org.beenthere.places.Places;
import org.beenthere.places.Point;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// As what somebody writes a note: their role, what it may hold, whether a certificate held on that
/// day, who supervises them; and where the visit was.
@Component
class Bylines {

  private final NoteRuleTable rules;
  private final WaitingTable waiting;
  private final Specialists specialists;
  private final Register register;
  private final Organizations organizations;
  private final Places places;

  Bylines(
      NoteRuleTable rules,
      WaitingTable waiting,
      Specialists specialists,
      Register register,
      Organizations organizations,
      Places places) {
    this.rules = rules;
    this.waiting = waiting;
    this.specialists = specialists;
    this.register = register;
    this.organizations = organizations;
    this.places = places;
  }

  /// What whoever writes may write and read.
  RoleEdge edge(Viewer author) {
    var role = specialists.find(author.organization(), author.specialist()).terms().role();
    return rules.books(author.organization()).of(role);
  }

  /// As what the author of these notes of one contact writes them.
  Byline of(Viewer author, List<ContactNote> those) {
    var first = those.getFirst();
    var one = specialists.find(first.organization(), first.specialist());
    var books = rules.books(first.organization());
    var day = first.startedAt().atZone(ZoneId.of(author.zone())).toLocalDate();
    var certified = one.terms().role() == Role.PEER_SPECIALIST;
    return new Byline(
        one,
        books.of(one.terms().role()),
        books.rules(),
        certified ? held(first.author(), day) : Certified.UNKNOWN,
        where(first, one, author.country()));
  }

  /// As what somebody writes.
  ///
  /// @param edge what they may write
  /// @param book what follows from each rule here
  /// @param at where the visit was, or null
  record Byline(Specialist by, RoleEdge edge, RuleBook book, Certified held, @Nullable Point at) {

    /// Whether their role holds what is in these notes, whatever page they came from.
    boolean holds(List<ContactNote> those) {
      return those.stream()
          .allMatch(note ->
              edge.tasks().containsAll(note.tasks()) && (edge.goals() || note.goals().isEmpty()));
    }

    ContactNote under(ContactNote note) {
      return note.within(note.around().by(by.terms().role(), held).at(at));
    }
  }

  private Certified held(AccountId author, LocalDate day) {
    return switch (register.standing(author, day)) {
      case Standing.Certified _ -> Certified.CERTIFIED;
      case Standing.NotCertified not ->
          not.why() == NoCertificate.NONE ? Certified.UNKNOWN : Certified.LAPSED;
    };
  }

  /// Where a visit was: as typed, or the only center there is; null when nobody knows.
  private @Nullable Point where(ContactNote note, Specialist author, String country) {
    var isVisit =
        note.reached()
            && (note.setting() == Setting.CENTER
                || note.setting() == Setting.COMMUNITY
                || note.setting() == Setting.GROUP);
    if (!isVisit) {
      return null;
    }
    var typed = note.around().place();
    if (!typed.isEmpty()) {
      return point(typed, author, country);
    }
    var sites = organizations.sites(note.organization());
    return note.setting() == Setting.CENTER && sites.size() == 1
        ? point(sites.getFirst().place(), author, country)
        : null;
  }

  /// Of several places of that name, the one nearest to where the author works from.
  private @Nullable Point point(String typed, Specialist author, String country) {
    return switch (places.find(typed, country)) {
      case Found.One one -> one.place().point();
      case Found.Several several -> nearest(several.places(), author);
      case Found.Nothing _ -> null;
    };
  }

  private static @Nullable Point nearest(List<Place> several, Specialist author) {
    var latitude = author.base().latitude();
    var longitude = author.base().longitude();
    if (latitude == null || longitude == null) {
      return null;
    }
    var from = new Point(latitude, longitude);
    return several.stream().map(Place::point).min(Comparator.comparing(from::to)).orElse(null);
  }

  /// A signed note waits for whoever supervises, where the role of its author has it so.
  void waits(Byline byline, ContactNote note) {
    if (byline.edge().countersigned()) {
      waiting.add(
          note.organization(),
          WaitingTable.Kind.COUNTERSIGN,
          note,
          supervisor(note.organization(), byline.by()),
          note.signedAt());
    }
  }

  /// Who supervises the author of a note, or null when that is for the program’s managers.
  @Nullable AccountId supervisor(ContactNote note) {
    return supervisor(
        note.organization(), specialists.find(note.organization(), note.specialist()));
  }

  private @Nullable AccountId supervisor(OrganizationId organization, Specialist author) {
    SpecialistId above = author.terms().post().supervisor();
    return above == null
        ? null
        : specialists.find(organization, List.of(above)).stream()
            .map(Specialist::account)
            .findFirst()
            .orElse(null);
  }
}
