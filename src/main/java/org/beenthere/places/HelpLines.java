package org.beenthere.places;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.beenthere.places.HelpLine.HelpKind;
import org.beenthere.shell.CrisisLines;
import org.beenthere.shell.DataFile;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom to call, by country, from `crisis-lines.csv`. Held in memory, so that the lines are on the
/// page even when the database is not there.
@Component
public class HelpLines implements CrisisLines {

  private static final String ELSEWHERE = "";

  private final Map<String, List<HelpLine>> byCountry;

  HelpLines() {
    byCountry = new LinkedHashMap<>();
    for (var row : DataFile.rows("places/crisis-lines.csv")) {
      byCountry.merge(row.getField("country"), List.of(line(row)), HelpLines::joined);
    }
  }

  /// Every line of a country, the first to call first; for a country we know nothing of, the number
  /// that works in most and directories that know more.
  public List<HelpLine> of(String country) {
    return byCountry.getOrDefault(country, byCountry.getOrDefault(ELSEWHERE, List.of()));
  }

  /// The countries whose lines we know.
  List<String> countries() {
    return byCountry.keySet().stream().filter(country -> !country.isEmpty()).toList();
  }

  /// Whether we know the lines of that country.
  public boolean knows(String country) {
    return !country.isEmpty() && byCountry.containsKey(country);
  }

  /// The two that fit on every page: the first crisis line and the first for danger to life.
  @Override
  public List<Line> in(String country, Language language) {
    return Stream.of(HelpKind.CRISIS, HelpKind.EMERGENCY)
        .flatMap(kind -> of(country).stream().filter(line -> line.kind() == kind).limit(1))
        .map(line -> shown(line, language))
        .toList();
  }

  private static Line shown(HelpLine line, Language language) {
    var call = line.call();
    if (call == null) {
      throw new IllegalStateException("the first line of a country can be called");
    }
    return new Line(line.name(language), call, line.text(), line.kind() == HelpKind.EMERGENCY);
  }

  private static HelpLine line(NamedCsvRecord row) {
    var verified = given(row, "verified");
    return new HelpLine(
        row.getField("country"),
        HelpKind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
        Arrays.stream(Language.values()).map(language -> name(row, language)).toList(),
        given(row, "call"),
        given(row, "text"),
        given(row, "say"),
        given(row, "hours"),
        Arrays.stream(row.getField("languages").split(" ")).filter(s -> !s.isEmpty()).toList(),
        given(row, "web"),
        row.getField("source"),
        verified == null ? null : LocalDate.parse(verified));
  }

  /// A name that is the same in every language stands in the file once.
  private static String name(NamedCsvRecord row, Language language) {
    var own = row.getField("name_" + language.code());
    return own.isEmpty() ? row.getField("name_en") : own;
  }

  private static @Nullable String given(NamedCsvRecord row, String column) {
    var value = row.getField(column);
    return value.isEmpty() ? null : value;
  }

  private static List<HelpLine> joined(List<HelpLine> some, List<HelpLine> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }
}
