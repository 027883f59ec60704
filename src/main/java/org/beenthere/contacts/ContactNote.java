package org.beenthere.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beenthere.plans.GoalId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// A signed note about one contact, or about an attempt at one. Its author may change it for a day,
/// unless somebody countersigned it; what it said before stays.
///
/// @param author the account that signed
/// @param specialist the specialist behind that account
/// @param attempt how it ended when the person was not reached, or null when they were
/// @param goals the goals of the plan it touched
/// @param around what else belongs to it
public record ContactNote(
    OrganizationId organization,
    ContactId id,
    ParticipantId participant,
    AccountId author,
    SpecialistId specialist,
    Setting setting,
    @Nullable Attempt attempt,
    Instant startedAt,
    Minutes length,
    Set<PeerTask> tasks,
    List<GoalId> goals,
    Told told,
    Around around,
    Instant signedAt) {

  /// What is told about it, in three short answers; each may be empty.
  ///
  /// @param did what we did
  /// @param mattered what mattered to the person
  /// @param next what is next
  public record Told(String did, String mattered, String next) {}

  /// A note about which nothing else is known.
  public ContactNote(
      OrganizationId organization,
      ContactId id,
      ParticipantId participant,
      AccountId author,
      SpecialistId specialist,
      Setting setting,
      @Nullable Attempt attempt,
      Instant startedAt,
      Minutes length,
      Set<PeerTask> tasks,
      List<GoalId> goals,
      Told told,
      Instant signedAt) {
    this(
        organization,
        id,
        participant,
        author,
        specialist,
        setting,
        attempt,
        startedAt,
        length,
        tasks,
        goals,
        told,
        Around.NOTHING,
        signedAt);
  }

  /// Whether the person was reached.
  public boolean reached() {
    return attempt == null;
  }

  /// When it ended: so many minutes later, whatever the clocks did meanwhile.
  public Instant endedAt() {
    return startedAt.plus(length.duration());
  }

  /// Whether its author may still change it.
  ///
  /// @param countersigned whether somebody countersigned it
  public boolean isOpen(Instant now, boolean countersigned) {
    return !countersigned && now.isBefore(signedAt.plus(Around.OPEN_FOR));
  }

  /// The time that it took.
  Taken taken() {
    return new Taken(
        id, around.contact(id), participant, specialist, startedAt, endedAt(), around.at());
  }

  /// Whether this is the same note, sent a second time.
  boolean saysTheSameAs(ContactNote other) {
    return equals(other.with(other.id, around, signedAt)) && around.saysTheSameAs(other.around);
  }

  /// The same note under another identifier.
  ContactNote under(ContactId other) {
    return with(other, around, signedAt);
  }

  /// The same note with what else belongs to it.
  ContactNote within(Around other) {
    return with(id, other, signedAt);
  }

  /// This text in place of another one that was signed before.
  ContactNote inPlaceOf(ContactNote before) {
    return with(before.id, around, before.signedAt);
  }

  private ContactNote with(ContactId under, Around other, Instant at) {
    return new ContactNote(
        organization,
        under,
        participant,
        author,
        specialist,
        setting,
        attempt,
        startedAt,
        length,
        tasks,
        goals,
        told,
        other,
        at);
  }
}
