package org.beenthere.arrivals.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the row of headings and reads what each column holds.
final class Headings {

  private static final int HOW_FAR_DOWN = 12;
  private static final int LONGEST_TITLE = 80;

  /// The row that holds the headings, from 0, or -1 when there seems to be none. Exports often put
  /// a title or a date above it.
  static int row(List<List<String>> rows) {
    var best = -1;
    var most = 1L;
    for (int i = 0; i < Math.min(rows.size(), HOW_FAR_DOWN); i++) {
      var known = known(rows.get(i));
      if (known > most) {
        most = known;
        best = i;
      }
    }
    if (best >= 0) {
      return best;
    }
    return !rows.isEmpty() && rows.getFirst().stream().noneMatch(Headings::hasDigit) ? 0 : -1;
  }

  private static long known(List<String> cells) {
    return cells.stream()
        .map(Titles::meaning)
        .filter(meaning -> meaning != ColumnMeaning.NOT_TAKEN)
        .count();
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }

  /// What each column holds. A meaning is given once, to the first column that claims it; numbers
  /// of the state are known by their shape as well.
  ///
  /// @param titles the row of headings, empty when there is none
  /// @param samples some rows below it
  static List<Heading> of(List<String> titles, List<List<String>> samples) {
    var width = Math.max(titles.size(), samples.stream().mapToInt(List::size).max().orElse(0));
    var given = EnumSet.noneOf(ColumnMeaning.class);
    List<Heading> headings = new ArrayList<>();
    for (int position = 0; position < width; position++) {
      var title = position < titles.size() ? titles.get(position) : "";
      var values = column(samples, position);
      var meaning = meaning(title, values);
      var taken = meaning.isChoosable() && meaning != ColumnMeaning.NOT_TAKEN;
      if (taken && !given.add(meaning)) {
        meaning = ColumnMeaning.NOT_TAKEN;
      }
      headings.add(new Heading(position, shown(title, position), meaning));
    }
    return given.contains(ColumnMeaning.LAST_NAME) || given.contains(ColumnMeaning.FULL_NAME)
        ? headings
        : headings.stream().map(Headings::wholeName).toList();
  }

  private static ColumnMeaning meaning(String title, List<String> values) {
    if (NeverTaken.holds(values)) {
      return ColumnMeaning.NEVER;
    }
    var meaning = Titles.meaning(title);
    // In Spanish, "estado" is a state of the union or the state of things.
    return meaning == ColumnMeaning.REGION && Statuses.areStatuses(values)
        ? ColumnMeaning.STATUS
        : meaning;
  }

  /// "Nombre" beside no last name is the whole name.
  private static Heading wholeName(Heading heading) {
    return heading.meaning() == ColumnMeaning.FIRST_NAME
            && Titles.words(heading.title()).startsWith("nombre")
        ? new Heading(heading.position(), heading.title(), ColumnMeaning.FULL_NAME)
        : heading;
  }

  private static String shown(String title, int position) {
    if (title.isEmpty()) {
      return Heading.letters(position);
    }
    var line = NeverTaken.without(title.replace('\n', ' '));
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
  }

  private static List<String> column(List<List<String>> rows, int position) {
    return IntStream.range(0, rows.size())
        .mapToObj(rows::get)
        .filter(cells -> position < cells.size())
        .map(cells -> cells.get(position))
        .toList();
  }

  private Headings() {}
}
