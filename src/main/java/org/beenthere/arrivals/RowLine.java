package org.beenthere.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.arrivals.Twin.TwinKind;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.shell.Words;
import org.jspecify.annotations.Nullable;

/// A row as a manager looks at it.
public record RowLine(Stored row, List<Finding> findings) {

  /// What is stored of it.
  ///
  /// @param said the name that the manager typed, or empty
  public record Stored(
      int number,
      RowKind kind,
      @Nullable String listNumber,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String called,
      @Nullable LocalDate bornOn,
      @Nullable String place,
      String status,
      Fate fate,
      @Nullable TwinKind twin,
      @Nullable Integer twinRow,
      @Nullable UUID twinPerson,
      @Nullable RowChoice choice,
      String said) {}

  /// The name as it stands in the list, or what they are called.
  public String name() {
    var first = row.firstName() == null ? "" : row.firstName();
    var last = row.lastName() == null ? "" : row.lastName();
    var name = (first + " " + last).strip();
    return name.isEmpty() && row.called() != null ? row.called() : name;
  }

  public boolean isPerson() {
    return row.kind() == RowKind.PERSON;
  }

  /// Whether the manager is asked what to call them.
  public boolean asksName() {
    return isPerson()
        && findings.stream()
            .anyMatch(finding ->
                finding.kind() == FindingKind.NO_FIRST_NAME
                    || finding.kind() == FindingKind.NO_NAME
                    || finding.kind() == FindingKind.NAME_TOO_LONG);
  }

  /// Why they seem to be entered twice, or empty.
  public String twin(Words words) {
    var twin = row.twin();
    if (twin == null) {
      return "";
    }
    return row.twinPerson() != null
        ? words.t("arrivals.twinHere." + twin)
        : words.t("arrivals.twinRow." + twin, String.valueOf(row.twinRow()));
  }

  /// Whether they stay out because of the word in the column of statuses.
  public boolean isOutByStatus() {
    return isPerson() && row.fate() == Fate.OUT && row.twin() == null && row.choice() == null;
  }
}
