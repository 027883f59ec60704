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

/// A signed note about one contact, or about an attempt at one. Never changed afterwards.
///
/// @param author the account that signed
/// @param specialist the specialist behind that account
/// @param attempt how it ended when the person was not reached, or null when they were
/// @param goals the goals of the plan it touched
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
    Instant signedAt) {

  /// What is told about it, in three short answers; each may be empty.
  ///
  /// @param did what we did
  /// @param mattered what mattered to the person
  /// @param next what is next
  public record Told(String did, String mattered, String next) {}

  /// Whether the person was reached.
  public boolean reached() {
    return attempt == null;
  }

  /// Whether this is the same note, sent a second time.
  boolean saysTheSameAs(ContactNote other) {
    return equals(other.with(other.id, signedAt));
  }

  /// The same note under another identifier.
  ContactNote under(ContactId other) {
    return with(other, signedAt);
  }

  private ContactNote with(ContactId under, Instant at) {
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
        at);
  }
}
