package org.beenthere.arrivals;

import java.time.LocalDate;
import java.util.UUID;
import org.beenthere.arrivals.Twin.TwinKind;
import org.beenthere.arrivals.Twins.Identity;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.arrivals.sheet.TakenAs;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// What became of a row.
record Settled(int number, Fate fate, @Nullable Twin twin) {

  /// A row as far as it decides what becomes of it.
  ///
  /// @param called what they are called, in the list or by the manager's answer
  record Open(
      int number,
      RowKind kind,
      @Nullable String listNumber,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String called,
      @Nullable LocalDate bornOn,
      String status,
      boolean seen,
      @Nullable RowChoice choice,
      Fate fate,
      @Nullable TwinKind twin,
      @Nullable Integer twinRow,
      @Nullable UUID twinPerson) {

    Identity identity() {
      return new Identity(
          number,
          null,
          listNumber == null ? "" : listNumber,
          Identity.name(firstName, lastName),
          bornOn);
    }

    Settled settle(@Nullable Twin same, @Nullable TakenAs statusTaken) {
      var kindOfTwin = same == null ? null : same.kind();
      return new Settled(
          number, Fate.of(kind, called, seen, kindOfTwin, statusTaken, choice), same);
    }

    Settled now() {
      return new Settled(
          number,
          fate,
          twin == null
              ? null
              : new Twin(twin, twinRow, twinPerson == null ? null : new ParticipantId(twinPerson)));
    }
  }
}
