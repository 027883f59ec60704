package org.beenthere.contacts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.beenthere.vocabulary.Refusal;
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
    return edge(
        author.organization(),
        specialists.find(author.organization(), author.specialist()).terms().role());
  }

  private RoleEdge edge(OrganizationId organization, Role role) {
    return Objects.requireNonNull(rules.edges(organization).get(role));
  }

  /// These notes of one contact with what is to be known of their author.
  ///
  /// @throws Refusal when their role does not hold what is in them
  List<ContactNote> of(Viewer author, List<ContactNote> those) {
    var first = those.getFirst();
    var role = specialists.find(first.organization(), first.specialist()).terms().role();
    keepWithin(edge(first.organization(), role), those);
    var day = first.startedAt().atZone(ZoneId.of(author.zone())).toLocalDate();
    var held = role == Role.PEER_SPECIALIST ? held(first.author(), day) : Certified.UNKNOWN;
    var at = where(first, author);
    return those.stream()
        .map(note -> note.within(note.around().by(role, held).at(at)))
        .toList();
  }

  /// Whatever page it came from.
  private static void keepWithin(RoleEdge edge, List<ContactNote> those) {
    for (var note : those) {
      if (!edge.tasks().containsAll(note.tasks()) || !edge.goals() && !note.goals().isEmpty()) {
        throw new Refusal("contacts.tasks.notYours");
      }
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
  private @Nullable Point where(ContactNote note, Viewer author) {
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
      return point(typed, author);
    }
    var sites = organizations.sites(note.organization());
    return note.setting() == Setting.CENTER && sites.size() == 1
        ? point(sites.getFirst().place(), author)
        : null;
  }

  /// Of several places of that name, the one nearest to where the author works from.
  private @Nullable Point point(String typed, Viewer author) {
    return switch (places.find(typed, author.country())) {
      case Found.One one -> one.place().point();
      case Found.Several several -> nearest(several.places(), author);
      case Found.Nothing _ -> null;
    };
  }

  private @Nullable Point nearest(List<Place> several, Viewer author) {
    var base = specialists.find(author.organization(), author.specialist()).base();
    var latitude = base.latitude();
    var longitude = base.longitude();
    if (latitude == null || longitude == null) {
      return null;
    }
    var from = new Point(latitude, longitude);
    return several.stream()
        .map(Place::point)
        .min(Comparator.comparing(from::to))
        .orElse(null);
  }

  /// A signed note waits for whoever supervises, where the role of its author has it so.
  void waits(Viewer author, ContactNote note) {
    if (edge(note.organization(), note.around().role()).countersigned()) {
      waiting.add(
          note.organization(),
          WaitingTable.Kind.COUNTERSIGN,
          note,
          supervisor(note),
          note.signedAt());
    }
  }

  /// Who supervises the author of a note, or null when that is for the program’s managers.
  @Nullable AccountId supervisor(ContactNote note) {
    SpecialistId above =
        specialists.find(note.organization(), note.specialist()).terms().post().supervisor();
    return above == null
        ? null
        : specialists.find(note.organization(), List.of(above)).stream()
            .map(Specialist::account)
            .findFirst()
            .orElse(null);
  }
}
