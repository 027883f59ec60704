package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.Concerns;
import org.beenthere.arrivals.sheet.DateEvidence;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.arrivals.sheet.SheetRow;
import org.beenthere.arrivals.sheet.Statuses;
import org.beenthere.specialists.Specialist;
import org.jspecify.annotations.Nullable;

/// What a whole list says before its rows are read: in which order its dates are written, and which
/// words come again.
final class Tally {

  /// A column with more different words than this was taken for the wrong thing.
  private static final int MOST_WORDS = 200;

  private final List<Column> columns;
  private final Map<Integer, DateEvidence> dates = new HashMap<>();
  private final Map<ColumnMeaning, Map<String, Integer>> words = new HashMap<>();

  Tally(List<Column> columns) {
    this.columns = columns;
  }

  void add(SheetRow row, RowKind kind) {
    if (kind != RowKind.PERSON) {
      return;
    }
    for (var column : columns) {
      var text = row.at(column.position());
      if (column.meaning().isDate()) {
        dates.merge(
            column.position(), DateEvidence.NONE.and(text), (before, one) -> before.and(text));
      }
      switch (column.meaning()) {
        case STATUS -> count(ColumnMeaning.STATUS, text);
        case PEER -> {
          if (!text.isEmpty()) {
            count(ColumnMeaning.PEER, text);
          }
        }
        case CONCERNS -> Concerns.apart(text).forEach(said -> count(ColumnMeaning.CONCERNS, said));
        default -> {}
      }
    }
  }

  private void count(ColumnMeaning meaning, String said) {
    var counts = words.computeIfAbsent(meaning, unseen -> new LinkedHashMap<>());
    if (counts.size() < MOST_WORDS || counts.containsKey(said)) {
      counts.merge(said, 1, Integer::sum);
    }
  }

  /// The columns with the order of their dates, where nobody has said it before.
  List<Column> columns() {
    return columns.stream()
        .map(column ->
            column.meaning().isDate()
                ? column.found(dates.getOrDefault(column.position(), DateEvidence.NONE))
                : column)
        .toList();
  }

  /// The words that come again, each taken as what it seems to mean.
  List<Word> words(List<Specialist> specialists) {
    var all = new ArrayList<Word>();
    words.forEach((meaning, counts) ->
        counts.forEach((said, people) ->
            all.add(new Word(meaning, said, takenAs(meaning, said, specialists), people))));
    return all;
  }

  private static @Nullable String takenAs(
      ColumnMeaning meaning, String said, List<Specialist> specialists) {
    Optional<String> taken =
        switch (meaning) {
          case STATUS -> Statuses.of(said).map(Enum::name);
          case PEER -> Peers.match(said, specialists).map(one -> one.id().toString());
          default -> Concerns.of(said).map(Enum::name);
        };
    return taken.orElse(null);
  }
}
