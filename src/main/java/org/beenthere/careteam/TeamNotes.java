package org.beenthere.careteam;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.audit.Trail;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// The notes meant for a care team. A note about a contact is between the two; this is a short text
/// of its own, which the person reads first and opens to the team, or not.
@Service
public class TeamNotes {

  static final String THING = "teamNote";

  private static final int A_PAGE = 50;

  private final TeamNoteTable table;
  private final TeamObjectionTable objections;
  private final TeamCountersignTable countersigns;
  private final TeamRules rules;
  private final TeamAnswerers answerers;
  private final Participants participants;
  private final Specialists specialists;
  private final Pairings pairings;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  TeamNotes(
      TeamNoteTable table,
      TeamObjectionTable objections,
      TeamCountersignTable countersigns,
      TeamRules rules,
      TeamAnswerers answerers,
      Participants participants,
      Specialists specialists,
      Pairings pairings,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.objections = objections;
    this.countersigns = countersigns;
    this.rules = rules;
    this.answerers = answerers;
    this.participants = participants;
    this.specialists = specialists;
    this.pairings = pairings;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// The notes about somebody that the viewer may read, the latest first.
  public List<TeamNoteLine> of(Viewer viewer, ParticipantId participant) {
    return house.as(
        Asking.of(viewer), () -> lines(table.of(viewer.organization(), participant, A_PAGE)));
  }

  /// One note about the person who is looking.
  ///
  /// @throws NotFound when there is no such note about them
  TeamNoteLine one(Viewer person, TeamNoteId id) {
    return house.as(Asking.of(person), () -> lines(List.of(mine(person, id))).getFirst());
  }

  /// Asked for within a transaction of whoever reads them.
  List<TeamNoteLine> lines(List<TeamNote> notes) {
    if (notes.isEmpty()) {
      return List.of();
    }
    var organization = notes.getFirst().organization();
    var ids = notes.stream().map(TeamNote::id).toList();
    var words = table.words(organization, ids).stream().collect(groupingBy(TeamWord::note));
    var said = objections.of(organization, ids).stream().collect(groupingBy(TeamObjection::note));
    var signed =
        countersigns.of(organization, ids).stream()
            .collect(toMap(TeamCountersign::note, one -> one));
    return notes.stream()
        .map(note ->
            new TeamNoteLine(
                note,
                words.getOrDefault(note.id(), List.of()),
                said.getOrDefault(note.id(), List.of()),
                signed.get(note.id())))
        .toList();
  }

  /// What a specialist may do with notes for a team.
  TeamEdge edge(Viewer specialist) {
    return house.as(
        Asking.of(specialist), () -> rules.edge(specialist.organization(), role(specialist)));
  }

  private TeamRole role(Viewer specialist) {
    return TeamRole.of(
        specialists.find(specialist.organization(), specialist.specialist()).terms().role());
  }

  /// The peer writes a note for the team of somebody. The same sent twice is one.
  ///
  /// @param id made with the form
  /// @throws NotFound when the writer may not open this person's record
  /// @throws Refusal when their role does not write any
  public void write(Viewer specialist, ParticipantId participant, UUID id, String words) {
    var organization = specialist.organization();
    var note =
        house.as(
            Asking.of(specialist),
            () -> {
              participants.find(organization, participant);
              var role = role(specialist);
              if (!rules.edge(organization, role).writes()) {
                throw new Refusal("careteam.write.notYours");
              }
              return add(specialist, participant, role, id, words);
            });
    var supervisor = answerers.supervisor(note);
    house.inOrganization(
        organization,
        () -> {
          if (rules.edge(organization, note.role()).countersigned()) {
            countersigns.ask(note, supervisor);
          }
        });
  }

  /// Somebody on the team writes one. The person and their peer read it, and the rest of the team
  /// once the person says so.
  ///
  /// @throws NotFound when they are not on that team, or have nothing to do with its notes
  public void write(Viewer partner, TeamMember member, UUID id, String words) {
    var organization = partner.organization();
    var note =
        house.as(
            Asking.of(partner),
            () -> {
              if (!table.mayWrite(organization, member.participant())) {
                throw new NotFound();
              }
              return add(partner, member.participant(), member.role(), id, words);
            });
    house.inOrganization(
        organization,
        () ->
            pairings
                .of(organization, member.participant())
                .map(one -> specialists.find(organization, one.specialistId()).account())
                .ifPresent(reader -> table.leaveUnread(note, reader)));
  }

  private TeamNote add(
      Viewer writer, ParticipantId participant, TeamRole role, UUID id, String words) {
    var note =
        new TeamNote(
            writer.organization(),
            new TeamNoteId(id),
            participant,
            writer.account(),
            writer.hat(),
            role,
            writer.called(),
            words.strip(),
            clock.instant(),
            null);
    if (table.add(note)) {
      trail.added(writer, participant, THING, id);
      return note;
    }
    var before = table.withId(writer.organization(), note.id());
    return before
        .filter(one ->
            one.author().equals(writer.account())
                && one.participant().equals(participant)
                && one.words().equals(note.words()))
        // Other words under an identifier that is taken are a note of their own; none are lost.
        .orElseGet(() -> add(writer, participant, role, TeamNoteId.next().value(), words));
  }

  /// The person lets the team read a note, or no more.
  ///
  /// @throws NotFound when there is no such note about them
  public void open(Viewer person, TeamNoteId id, boolean opened) {
    as(
        person,
        () -> {
          if (!table.open(person.organization(), mine(person, id).id(), opened, clock.instant())) {
            throw new NotFound();
          }
          trail.changed(person, person.participant(), THING, id.value());
        });
  }

  /// The person adds their own words to a note, for whoever reads it. The same sent twice is one;
  /// other words with the same number, as after going back, are not lost.
  ///
  /// @throws NotFound when there is no such note about them
  public void add(Viewer person, TeamNoteId note, UUID id, String words) {
    as(
        person,
        () -> {
          mine(person, note);
          table.add(
              person.organization(),
              person.participant(),
              new TeamWord(said(id, note, words), note, words.strip(), clock.instant()));
          trail.changed(person, person.participant(), THING, note.value());
        });
  }

  /// "That is not how it was." It goes to whoever supervises the author, and where nobody but the
  /// author could answer, somebody is asked for; until the person says otherwise the team does not
  /// read the note.
  ///
  /// @throws NotFound when there is no such note about them
  public void notHowItWas(Viewer person, TeamNoteId id, UUID form, String words) {
    var organization = person.organization();
    var note = house.as(Asking.of(person), () -> mine(person, id));
    var supervisor = answerers.supervisor(note);
    as(
        person,
        () -> {
          var now = clock.instant();
          var said =
              new TeamObjection(
                  said(form, id, words),
                  id,
                  person.participant(),
                  note.author(),
                  words.strip(),
                  now,
                  supervisor,
                  null,
                  null,
                  null);
          if (objections.add(organization, said)) {
            table.open(organization, id, false, now);
            trail.changed(person, person.participant(), THING, id.value());
          }
        });
    answerers.said(note);
  }

  /// Of which of these notes nobody but the author could answer the person who waits for it.
  Set<TeamNoteId> withoutAnswerer(List<TeamNoteLine> lines) {
    return lines.stream()
        .filter(TeamNoteLine::isUnanswered)
        .map(TeamNoteLine::note)
        .filter(note -> !answerers.isThere(note))
        .map(TeamNote::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether anybody but the author of a note can answer the person.
  boolean hasAnswerer(TeamNote note) {
    return answerers.isThere(note);
  }

  private static UUID said(UUID form, TeamNoteId note, String words) {
    return Identifier.of(form, List.of(note, words.strip()));
  }

  /// The notes about somebody of which they have not said yet whether the team reads them.
  List<TeamNote> waitingFor(Viewer person) {
    return house.as(
        Asking.of(person), () -> table.waiting(person.organization(), person.participant()));
  }

  /// The people for whose team somebody wrote something this peer has not read.
  List<ParticipantId> unread(Viewer specialist) {
    return house.as(
        Asking.of(specialist), () -> table.unread(specialist.organization(), specialist.account()));
  }

  void read(Viewer specialist, ParticipantId participant) {
    as(specialist, () -> table.read(specialist.organization(), participant, specialist.account()));
  }

  private TeamNote mine(Viewer person, TeamNoteId id) {
    return table
        .withId(person.organization(), id)
        .filter(one -> one.participant().equals(person.participant()))
        .orElseThrow(NotFound::new);
  }

  private void as(Viewer viewer, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          return null;
        });
  }
}
