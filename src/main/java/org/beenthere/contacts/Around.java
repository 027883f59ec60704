package org.beenthere.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.specialists.Role;
import org.jspecify.annotations.Nullable;

/// What else belongs to a note about a contact.
///
/// @param role as what its author was here when they signed
/// @param standing whether a certificate of theirs held on that day
/// @param place where they met, in the author’s words, or empty
/// @param at where that is, when the place is known; it is kept with the time and not with the note
/// @param group the contact that several notes are about, or null when it was between two
/// @param groupSize how many people were in the group; 1 between two
/// @param said the questions that the author answered with "yes, that is right"
/// @param nextOn when they mean to be in contact again, or null
/// @param changedAt when its author last changed it, or null
public record Around(
    Role role,
    Certified standing,
    String place,
    @Nullable Point at,
    @Nullable UUID group,
    int groupSize,
    Set<NoteRule> said,
    @Nullable LocalDate nextOn,
    @Nullable Instant changedAt) {

  /// For so long its author may change a note.
  public static final Duration OPEN_FOR = Duration.ofHours(24);

  public static final Around NOTHING =
      new Around(Role.PEER_SPECIALIST, Certified.UNKNOWN, "", null, null, 1, Set.of(), null, null);

  /// Whether a certificate held.
  public enum Certified {
    CERTIFIED,
    /// There was one, and it did not hold on that day.
    LAPSED,
    /// None is known.
    UNKNOWN
  }

  public Around {
    said = said.isEmpty() ? Set.of() : EnumSet.copyOf(said);
  }

  /// Which contact it is: that of the group, or the note’s own.
  UUID contact(ContactId note) {
    return group == null ? note.value() : group;
  }

  Around told(String where, @Nullable LocalDate following) {
    return new Around(role, standing, where, at, group, groupSize, said, following, changedAt);
  }

  Around by(Role as, Certified held) {
    return new Around(as, held, place, at, group, groupSize, said, nextOn, changedAt);
  }

  Around at(@Nullable Point point) {
    return new Around(role, standing, place, point, group, groupSize, said, nextOn, changedAt);
  }

  /// Asked about these, of all that somebody said yes to.
  Around asked(Set<NoteRule> those) {
    return new Around(role, standing, place, at, group, groupSize, those, nextOn, changedAt);
  }

  Around changed(Instant moment) {
    return new Around(role, standing, place, at, group, groupSize, said, nextOn, moment);
  }

  Around inGroup(UUID contact, int size) {
    return new Around(role, standing, place, at, contact, size, said, nextOn, changedAt);
  }

  /// In the group that another one was in.
  Around inGroup(Around other) {
    return new Around(
        other.role, standing, place, at, other.group, other.groupSize, said, nextOn, changedAt);
  }

  boolean saysTheSameAs(Around other) {
    return place.equals(other.place)
        && java.util.Objects.equals(nextOn, other.nextOn)
        && java.util.Objects.equals(group, other.group);
  }
}
