package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.DateOrder;
import org.beenthere.arrivals.sheet.Names;
import org.beenthere.arrivals.sheet.TakenAs;
import org.beenthere.shell.FormErrors;
import org.beenthere.specialists.SpecialistName;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What the pages of a list post: one field for each column, word or row.
public record ArrivalForm(Map<String, String> fields) {

  public static final ArrivalForm EMPTY = new ArrivalForm(Map.of());

  static ArrivalForm of(MultiValueMap<String, String> posted) {
    return new ArrivalForm(posted.toSingleValueMap());
  }

  /// What was posted in a field, or what stood there before.
  public String at(String field, String before) {
    return fields.getOrDefault(field, before);
  }

  /// The page on which it was said.
  int run() {
    try {
      return Integer.parseInt(at("run", ""));
    } catch (NumberFormatException nothing) {
      return -1;
    }
  }

  /// The columns as they are taken now. A meaning that two columns claim goes to the one that was
  /// changed.
  List<Column> columns(List<Column> before) {
    var columns = new ArrayList<Column>();
    for (var column : before) {
      var taken = column.taken(constant("column-" + column.position(), column.meaning()));
      var order = at("order-" + column.position(), "");
      columns.add(order.isEmpty() ? taken : taken.said(DateOrder.valueOf(order)));
    }
    return columns;
  }

  /// Columns that claim what another column is taken for as well.
  FormErrors checkColumns(List<Column> columns) {
    var errors = FormErrors.none();
    for (var column : columns) {
      var twice =
          column.meaning().isChoosable()
              && column.meaning() != ColumnMeaning.NOT_TAKEN
              && columns.stream()
                  .anyMatch(other ->
                      other.position() < column.position() && other.meaning() == column.meaning());
      errors.addIf(twice, "column-" + column.position(), "arrivals.columnTwice", column.title());
    }
    return errors;
  }

  List<Word> words(List<Word> before, List<SpecialistName> specialists) {
    var words = new ArrayList<Word>();
    for (int i = 0; i < before.size(); i++) {
      var word = before.get(i);
      var said = at("word-" + i, Objects.requireNonNullElse(word.takenAs(), ""));
      if (word.meaning() == ColumnMeaning.CONCERNS) {
        continue;
      }
      var known =
          word.meaning() == ColumnMeaning.STATUS
              ? constantOrNull(TakenAs.class, said) != null
              : specialists.stream().anyMatch(one -> one.id().toString().equals(said));
      words.add(new Word(word.meaning(), word.said(), known ? said : null, word.people()));
    }
    return words;
  }

  /// The answers about the rows of a page.
  List<Answer> answers(List<RowLine> rows) {
    var answers = new ArrayList<Answer>();
    for (var line : rows) {
      var number = line.row().number();
      var called = Names.tidy(at("called-" + number, line.row().said()));
      var choice = constantOrNull(RowChoice.class, at("choice-" + number, ""));
      if (fields.containsKey("choice-" + number) || fields.containsKey("called-" + number)) {
        answers.add(
            new Answer(
                number, choice == null && !called.isEmpty() ? RowChoice.BRING : choice, called));
      }
    }
    return answers;
  }

  FormErrors checkAnswers(List<RowLine> rows) {
    var errors = FormErrors.none();
    for (var line : rows) {
      var number = line.row().number();
      var called = at("called-" + number, line.row().said());
      errors.atMost(Names.LONGEST, "called-" + number, called);
      errors.addIf(
          line.asksName()
              && called.isBlank()
              && at("choice-" + number, "").equals(RowChoice.BRING.name()),
          "called-" + number,
          "arrivals.calledMissing",
          Integer.toString(number));
    }
    return errors;
  }

  private ColumnMeaning constant(String field, ColumnMeaning before) {
    var said = constantOrNull(ColumnMeaning.class, at(field, before.name()));
    return said == null ? before : said;
  }

  private static <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }
}
