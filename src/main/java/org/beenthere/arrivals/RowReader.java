package org.beenthere.arrivals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.arrivals.ArrivingRow.Called;
import org.beenthere.arrivals.ArrivingRow.Reach;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.Concerns;
import org.beenthere.arrivals.sheet.DateRead;
import org.beenthere.arrivals.sheet.Dates;
import org.beenthere.arrivals.sheet.Heading;
import org.beenthere.arrivals.sheet.Languages;
import org.beenthere.arrivals.sheet.Names;
import org.beenthere.arrivals.sheet.Phones;
import org.beenthere.arrivals.sheet.Phones.PhoneRead;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.arrivals.sheet.SheetRow;
import org.beenthere.shell.EmailAddress;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Reads rows as what the columns are taken for. What it cannot read it leaves out and says so.
final class RowReader {

  private static final int OLDEST = 120;
  private static final int YOUNGEST = 10;

  private final List<Column> columns;
  private final List<Heading> headings;
  private final Map<ColumnMeaning, Column> byMeaning = new EnumMap<>(ColumnMeaning.class);
  private final HomeReader homes;
  private final String country;
  private final Language language;
  private final LocalDate today;

  RowReader(
      List<Column> columns, HomeReader homes, String country, Language language, LocalDate today) {
    this.columns = columns;
    this.headings = columns.stream().map(Column::heading).toList();
    columns.forEach(column -> byMeaning.putIfAbsent(column.meaning(), column));
    this.homes = homes;
    this.country = country;
    this.language = language;
    this.today = today;
  }

  RowKind kind(SheetRow row) {
    return RowKind.of(row, headings);
  }

  ArrivingRow read(SheetRow row) {
    return switch (kind(row)) {
      case BLANK -> nobody(row, RowKind.BLANK, FindingKind.EMPTY_ROW);
      case TOTAL -> nobody(row, RowKind.TOTAL, FindingKind.TOTAL_ROW);
      case HEADING -> nobody(row, RowKind.HEADING, FindingKind.HEADING_ROW);
      case PERSON -> person(row);
    };
  }

  private ArrivingRow nobody(SheetRow row, RowKind kind, FindingKind why) {
    return ArrivingRow.of(row.number(), kind, language, Finding.of(why));
  }

  private ArrivingRow person(SheetRow row) {
    var findings = new ArrayList<Finding>();
    if (row.cells().size() > columns.size()) {
      findings.add(
          new Finding(
              FindingKind.MORE_CELLS,
              "",
              Integer.toString(row.cells().size()),
              Integer.toString(columns.size())));
    }
    var number = number(row, findings);
    var who = who(row, findings);
    var bornOn = bornOn(row, findings);
    var reach = new Reach(phone(row, findings), email(row, findings));
    var home =
        homes.read(
            cell(row, ColumnMeaning.POSTAL_CODE),
            cell(row, ColumnMeaning.PLACE),
            cell(row, ColumnMeaning.REGION));
    findings.addAll(home.findings());
    var spoken = language(row, findings);
    return new ArrivingRow(
        row.number(),
        RowKind.PERSON,
        number,
        who,
        bornOn,
        reach,
        spoken,
        home.home(),
        text(row, ColumnMeaning.STATUS),
        text(row, ColumnMeaning.PEER),
        experiences(row),
        lastSeen(row, findings),
        List.copyOf(findings));
  }

  private @Nullable String number(SheetRow row, List<Finding> findings) {
    var cell = cell(row, ColumnMeaning.NUMBER);
    if (cell == null || !Names.isTooLong(cell.text())) {
      return cell == null ? null : cell.text();
    }
    findings.add(cell.shows(FindingKind.NUMBER_TOO_LONG, Names.LONGEST));
    return null;
  }

  private Called who(SheetRow row, List<Finding> findings) {
    var whole = cell(row, ColumnMeaning.FULL_NAME);
    var name =
        whole == null
            ? new Names.FirstAndLast(name(row, ColumnMeaning.FIRST_NAME), lastName(row))
            : Names.apart(whole.text());
    var said = name(row, ColumnMeaning.CALLED);
    if (Names.isTooLong(name.first()) || Names.isTooLong(name.last()) || Names.isTooLong(said)) {
      findings.add(new Finding(FindingKind.NAME_TOO_LONG, "", "", "" + Names.LONGEST));
      return Called.NOBODY;
    }
    var called = said.isEmpty() ? Names.called(name.first(), name.last()) : said;
    if (called.isEmpty()) {
      findings.add(
          name.last().isEmpty()
              ? Finding.of(FindingKind.NO_NAME)
              : new Finding(FindingKind.NO_FIRST_NAME, "", name.last(), ""));
    }
    return new Called(orNull(name.first()), orNull(name.last()), orNull(called));
  }

  private String lastName(SheetRow row) {
    return Names.tidy(name(row, ColumnMeaning.INFIX) + " " + name(row, ColumnMeaning.LAST_NAME));
  }

  private String name(SheetRow row, ColumnMeaning meaning) {
    return Names.tidy(text(row, meaning));
  }

  private @Nullable LocalDate bornOn(SheetRow row, List<Finding> findings) {
    var cell = cell(row, ColumnMeaning.BORN_ON);
    var day = cell == null ? null : day(cell, findings);
    if (cell == null || day == null) {
      return null;
    }
    var age = (int) ChronoUnit.YEARS.between(day, today);
    if (age > OLDEST) {
      findings.add(cell.shows(FindingKind.TOO_LONG_AGO, age));
      return null;
    }
    if (age < YOUNGEST) {
      findings.add(cell.shows(FindingKind.VERY_YOUNG, age));
      return null;
    }
    return day;
  }

  private @Nullable LocalDate lastSeen(SheetRow row, List<Finding> findings) {
    var cell = cell(row, ColumnMeaning.LAST_SEEN);
    return cell == null ? null : day(cell, findings);
  }

  private @Nullable LocalDate day(Cell cell, List<Finding> findings) {
    return switch (Dates.read(cell.text(), cell.column().dateOrder(), today)) {
      case DateRead.Day(var day) when !day.isAfter(today) -> day;
      case DateRead.Day ahead -> none(findings, cell.shows(FindingKind.STILL_TO_COME, ""));
      case DateRead.NoSuchDay(int year, int month, int day) ->
          none(
              findings,
              month >= 1 && month <= 12
                  ? cell.shows(FindingKind.NO_SUCH_DAY, year + "-" + month + "-" + day)
                  : cell.shows(FindingKind.NO_SUCH_MONTH, month));
      case DateRead.Unclear unclear -> none(findings, cell.shows(FindingKind.ORDER_UNCLEAR, ""));
      case DateRead.NotADate no -> none(findings, cell.shows(FindingKind.NOT_A_DATE, ""));
    };
  }

  private @Nullable String phone(SheetRow row, List<Finding> findings) {
    var cell = cell(row, ColumnMeaning.PHONE);
    if (cell == null) {
      return null;
    }
    return switch (Phones.read(cell.text(), country)) {
      case PhoneRead.Number(var number) -> number;
      case PhoneRead.Beside(var number, var words) -> {
        findings.add(cell.shows(FindingKind.PHONE_BESIDE, number));
        yield number;
      }
      case PhoneRead.OnlyWords no -> none(findings, cell.shows(FindingKind.PHONE_ONLY_WORDS, ""));
    };
  }

  private @Nullable String email(SheetRow row, List<Finding> findings) {
    var cell = cell(row, ColumnMeaning.EMAIL);
    if (cell == null || EmailAddress.isOne(cell.text())) {
      return cell == null ? null : cell.text();
    }
    return none(findings, cell.shows(FindingKind.EMAIL_UNLIKELY, ""));
  }

  private Language language(SheetRow row, List<Finding> findings) {
    var cell = cell(row, ColumnMeaning.LANGUAGE);
    if (cell == null) {
      return language;
    }
    return Languages.of(cell.text())
        .orElseGet(() -> {
          findings.add(cell.shows(FindingKind.LANGUAGE_UNKNOWN, language.ownName()));
          return language;
        });
  }

  private Set<Experience> experiences(SheetRow row) {
    var named = EnumSet.noneOf(Experience.class);
    for (var said : Concerns.apart(text(row, ColumnMeaning.CONCERNS))) {
      Concerns.of(said).ifPresent(named::add);
    }
    return named;
  }

  private @Nullable Cell cell(SheetRow row, ColumnMeaning meaning) {
    var column = byMeaning.get(meaning);
    var text = column == null ? "" : row.at(column.position());
    return column == null || text.isEmpty() ? null : new Cell(column, text);
  }

  String text(SheetRow row, ColumnMeaning meaning) {
    var cell = cell(row, meaning);
    return cell == null ? "" : cell.text();
  }

  private static <T> @Nullable T none(List<Finding> findings, Finding finding) {
    findings.add(finding);
    return null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
