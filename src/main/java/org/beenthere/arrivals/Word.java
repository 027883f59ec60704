package org.beenthere.arrivals;

import java.util.UUID;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.Statuses;
import org.beenthere.arrivals.sheet.TakenAs;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// A word that comes again in the list, and as what it is taken.
///
/// @param meaning of its column: a status, a peer's name, or a concern
/// @param takenAs a constant or an identifier by its name, or null when nobody knows
/// @param people in how many rows it stands
public record Word(ColumnMeaning meaning, String said, @Nullable String takenAs, int people) {

  public @Nullable TakenAs status() {
    return takenAs == null ? null : TakenAs.valueOf(takenAs);
  }

  public @Nullable SpecialistId specialist() {
    return takenAs == null ? null : new SpecialistId(UUID.fromString(takenAs));
  }

  /// Whether a manager should look at it in any case.
  public boolean isUnsure() {
    return meaning == ColumnMeaning.STATUS && (takenAs == null || !Statuses.isSure(said));
  }
}
