package org.beenthere.places;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beenthere.shell.DataFile;
import org.beenthere.vocabulary.Language;
import org.springframework.stereotype.Component;

/// The states of the US and the provinces of the Netherlands, by code and by what people call them.
@Component
public class Jurisdictions {

  private final Map<String, Jurisdiction> byCode = new LinkedHashMap<>();
  private final Map<String, List<Jurisdiction>> byName = new HashMap<>();

  Jurisdictions() {
    for (var row : DataFile.rows("places/jurisdictions.csv")) {
      keep(jurisdiction(row));
    }
  }

  /// The jurisdiction of that code, if we know it.
  public Optional<Jurisdiction> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// What the jurisdiction of that code is called; the code itself when we do not know it.
  public String name(String code, Language language) {
    return of(code).map(known -> known.name(language)).orElse(code);
  }

  /// The states or provinces of a country, as a list to choose from.
  public List<Jurisdiction> in(String country) {
    return byCode.values().stream()
        .filter(one -> !one.isCountry() && one.country().equals(country))
        .toList();
  }

  /// A place as one line: "Nashville, Tennessee", with its postal code when it is one.
  public String line(Place place, Language language) {
    var line = place.name() + ", " + name(place.subdivision(), language);
    return place.code() == null ? line : line + " " + place.code();
  }

  /// The jurisdictions somebody may mean by these words.
  ///
  /// @param words as [Spelling#words] leaves them
  List<Jurisdiction> called(String words) {
    return byName.getOrDefault(words, List.of());
  }

  private void keep(Jurisdiction jurisdiction) {
    byCode.put(jurisdiction.code(), jurisdiction);
    Stream.of(jurisdiction.names(), jurisdiction.also(), List.of(jurisdiction.shortName()))
        .flatMap(List::stream)
        .map(Spelling::words)
        .distinct()
        .forEach(
            name -> byName.computeIfAbsent(name, unseen -> new ArrayList<>()).add(jurisdiction));
  }

  private static Jurisdiction jurisdiction(NamedCsvRecord row) {
    return new Jurisdiction(
        row.getField("code"),
        row.getField("short"),
        Arrays.stream(Language.values()).map(one -> row.getField(one.code())).toList(),
        Arrays.stream(row.getField("also").split("\\|")).filter(name -> !name.isEmpty()).toList());
  }
}
