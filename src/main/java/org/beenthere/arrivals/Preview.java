package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.SpecialistName;
import org.jspecify.annotations.Nullable;

/// What a list was understood to say, for the manager to look through before anybody comes.
///
/// @param here how many stay out because they are here already
/// @param peers what becomes of the peers that the list names
public record Preview(
    Arrival arrival,
    List<Column> columns,
    List<Word> words,
    Map<Fate, Integer> counts,
    int here,
    List<PeerLine> peers,
    List<SpecialistName> specialists) {

  /// A peer as the list names them.
  ///
  /// @param specialist who is meant, or null when nobody knows
  /// @param people how many of those who come are with them
  /// @param without how many of these come without them, because there is no room
  public record PeerLine(Word word, @Nullable Specialist specialist, int people, int without) {}

  /// Something that has to be answered before anybody is brought in.
  public enum ListQuestion {
    /// No column says who the people are.
    WHO,
    /// A column of dates could be read in two ways.
    DATE_ORDER,
    /// A status that we do not know.
    STATUS
  }

  public List<ListQuestion> questions() {
    var questions = new ArrayList<ListQuestion>();
    if (columns.stream().noneMatch(column -> column.meaning().isName())) {
      questions.add(ListQuestion.WHO);
    }
    if (unclearDates().stream().anyMatch(column -> column.dateOrder() == null)) {
      questions.add(ListQuestion.DATE_ORDER);
    }
    if (statuses().stream().anyMatch(word -> word.takenAs() == null)) {
      questions.add(ListQuestion.STATUS);
    }
    return questions;
  }

  /// Columns of dates that could be read in two ways.
  public List<Column> unclearDates() {
    return columns.stream()
        .filter(column -> column.meaning().isDate() && column.orderAsked())
        .toList();
  }

  public List<Word> statuses() {
    return words(ColumnMeaning.STATUS);
  }

  public List<Word> concerns() {
    return words(ColumnMeaning.CONCERNS);
  }

  private List<Word> words(ColumnMeaning meaning) {
    return words.stream().filter(word -> word.meaning() == meaning).toList();
  }

  /// Columns that are taken for something, or not, or never.
  public List<Column> columns(boolean taken) {
    return columns.stream()
        .filter(column ->
            taken
                ? column.meaning() != ColumnMeaning.NOT_TAKEN
                    && column.meaning() != ColumnMeaning.NEVER
                : column.meaning() == ColumnMeaning.NOT_TAKEN)
        .toList();
  }

  public List<Column> neverTaken() {
    return columns.stream().filter(column -> column.meaning() == ColumnMeaning.NEVER).toList();
  }

  public int count(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  /// How many would be brought in now.
  public int coming() {
    return count(Fate.READY) + count(Fate.LOOK);
  }

  /// How many rows are worth a look or wait for an answer.
  public int toLookAt() {
    return count(Fate.LOOK) + count(Fate.ASKS);
  }
}
