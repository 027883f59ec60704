package org.beenthere.resources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.beenthere.places.Point;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the cells of a file, and notes what cannot be read.
final class HsdsCells {

  private static final int OLDEST = 150;
  private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</p>");
  private static final Pattern MARK = Pattern.compile("<[^>]{0,300}>");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "USA",
          "US",
          "UNITED STATES",
          "US",
          "UNITED STATES OF AMERICA",
          "US",
          "NLD",
          "NL",
          "NETHERLANDS",
          "NL",
          "NEDERLAND",
          "NL",
          "THE NETHERLANDS",
          "NL");

  private final List<Finding> findings = new ArrayList<>();

  List<Finding> findings() {
    return findings;
  }

  void note(FindingKind kind, HsdsRow row, String column) {
    findings.add(Finding.of(kind, row, column));
  }

  void noteIf(boolean seen, FindingKind kind, HsdsRow row, String column) {
    if (seen) {
      note(kind, row, column);
    }
  }

  /// Text without the markup that HSDS allows.
  String text(HsdsRow row, String column, int longest) {
    var text = bare(row.get(column));
    noteIf(text.length() > longest, FindingKind.TOO_LONG, row, column);
    return text;
  }

  private static String bare(String said) {
    var text = said;
    if (text.indexOf('<') >= 0) {
      text = MARK.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }
    if (text.indexOf('&') >= 0) {
      text = text.replace("&amp;", "&").replace("&nbsp;", " ");
    }
    return text.strip();
  }

  @Nullable Integer age(HsdsRow row, String column) {
    var number = amount(row, column);
    if (number == null) {
      return null;
    }
    noteIf(number < 0 || number > OLDEST, FindingKind.NUMBER, row, column);
    return (int) Math.max(0, Math.min(OLDEST, number));
  }

  @Nullable Double amount(HsdsRow row, String column) {
    var text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (AMOUNT.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    note(FindingKind.NUMBER, row, column);
    return null;
  }

  @Nullable LocalDate day(HsdsRow row, String column) {
    var text = row.get(column);
    var day = text.isEmpty() ? null : Understanding.date(text);
    noteIf(!text.isEmpty() && day == null, FindingKind.DAY, row, column);
    return day;
  }

  @Nullable Point point(HsdsRow row) {
    if (row.get("latitude").isEmpty() || row.get("longitude").isEmpty()) {
      return null;
    }
    try {
      return new Point(
          Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")));
    } catch (IllegalArgumentException noPoint) {
      note(FindingKind.POINT, row, "latitude");
      return null;
    }
  }

  String country(HsdsRow address, String house) {
    var said = address.get("country").toUpperCase(Locale.ROOT);
    var code = COUNTRIES.getOrDefault(said, said);
    if (code.isEmpty()) {
      return house;
    }
    var isCode = COUNTRY.matcher(code).matches();
    noteIf(!isCode, FindingKind.COUNTRY, address, "country");
    return isCode ? code : house;
  }
}
