package org.beenthere.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.participants.Participant.Home;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// A row as it was understood.
///
/// @param number as the spreadsheet shows it
/// @param listNumber the number somebody has in the list
/// @param status the word in the column of statuses, as it stands there
/// @param peer the name in the column of peers, as it stands there
record ArrivingRow(
    int number,
    RowKind kind,
    @Nullable String listNumber,
    Called who,
    @Nullable LocalDate bornOn,
    Reach reach,
    Language language,
    Home home,
    String status,
    String peer,
    Set<Experience> experiences,
    @Nullable LocalDate lastSeen,
    List<Finding> findings) {

  /// @param called what they are called here, or null when nobody knows
  record Called(@Nullable String first, @Nullable String last, @Nullable String called) {
    static final Called NOBODY = new Called(null, null, null);
  }

  record Reach(@Nullable String phone, @Nullable String email) {
    static final Reach NONE = new Reach(null, null);
  }

  /// A row that is nobody.
  static ArrivingRow of(int number, RowKind kind, Language language, Finding why) {
    return new ArrivingRow(
        number,
        kind,
        null,
        Called.NOBODY,
        null,
        Reach.NONE,
        language,
        Home.UNKNOWN,
        "",
        "",
        Set.of(),
        null,
        List.of(why));
  }
}
