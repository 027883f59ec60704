package org.beenthere.organizations;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.beenthere.vocabulary.Language;

/// Time zones to choose from, by the country they are kept in. The names are those of the IANA time
/// zone database; which country keeps which is what its `zone.tab` says, of those we know.
public final class Zones {

  private static final String AREAS =
      "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

  private static final Map<String, List<String>> OF =
      Map.ofEntries(
          Map.entry(
              "US",
              within(
                  "America/New_York America/Chicago America/Denver America/Los_Angeles"
                      + " America/Phoenix America/Anchorage Pacific/Honolulu America/Detroit"
                      + " America/Indiana/Indianapolis America/Kentucky/Louisville America/Boise"
                      + " America/Indiana/Knox America/Indiana/Marengo America/Indiana/Petersburg"
                      + " America/Indiana/Tell_City America/Indiana/Vevay"
                      + " America/Indiana/Vincennes America/Indiana/Winamac"
                      + " America/Kentucky/Monticello America/Menominee"
                      + " America/North_Dakota/Beulah America/North_Dakota/Center"
                      + " America/North_Dakota/New_Salem America/Adak America/Juneau"
                      + " America/Metlakatla America/Nome America/Sitka America/Yakutat"
                      + " America/Puerto_Rico America/St_Thomas Pacific/Guam Pacific/Saipan"
                      + " Pacific/Pago_Pago")),
          Map.entry("NL", within("Europe/Amsterdam America/Kralendijk")),
          Map.entry("BE", within("Europe/Brussels")),
          Map.entry("GB", within("Europe/London")),
          Map.entry("IE", within("Europe/Dublin")),
          Map.entry(
              "CA",
              within(
                  "America/Toronto America/Vancouver America/Edmonton America/Winnipeg"
                      + " America/Halifax America/St_Johns America/Regina America/Moncton"
                      + " America/Glace_Bay America/Goose_Bay America/Blanc-Sablon"
                      + " America/Iqaluit America/Rankin_Inlet America/Resolute"
                      + " America/Cambridge_Bay America/Atikokan America/Swift_Current"
                      + " America/Creston America/Dawson_Creek America/Fort_Nelson"
                      + " America/Whitehorse America/Dawson America/Inuvik")),
          Map.entry(
              "AU",
              within(
                  "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth"
                      + " Australia/Adelaide Australia/Hobart Australia/Darwin"
                      + " Australia/Broken_Hill Australia/Lindeman Australia/Eucla"
                      + " Australia/Lord_Howe")),
          Map.entry("NZ", within("Pacific/Auckland Pacific/Chatham")),
          Map.entry("DE", within("Europe/Berlin Europe/Busingen")),
          Map.entry("FR", within("Europe/Paris")),
          Map.entry("ES", within("Europe/Madrid Atlantic/Canary Africa/Ceuta")),
          Map.entry(
              "MX",
              within(
                  "America/Mexico_City America/Tijuana America/Monterrey America/Cancun"
                      + " America/Merida America/Hermosillo America/Chihuahua"
                      + " America/Ciudad_Juarez America/Mazatlan America/Matamoros"
                      + " America/Bahia_Banderas America/Ojinaga")));

  /// Those of a country, or all others.
  ///
  /// @param name of the country, or empty for all others
  public record Group(String name, List<String> zones) {}

  /// Every zone once, those of this country first; so nobody needs a script to find theirs.
  public static List<Group> grouped(String country, Language language) {
    var groups = new ArrayList<Group>();
    var others = new TreeSet<>(ZoneId.getAvailableZoneIds());
    others.removeIf(one -> !one.matches(AREAS));
    var countries = Countries.named(language);
    for (var first : List.of(true, false)) {
      countries.stream()
          .filter(one -> one.code().equals(country) == first)
          .forEach(one -> groups.add(new Group(one.name(), of(one.code()))));
    }
    OF.values().forEach(others::removeAll);
    groups.add(new Group("", List.copyOf(others)));
    return groups;
  }

  /// Those kept in a country, the one of most people first; nothing when we do not know.
  static List<String> of(String country) {
    return OF.getOrDefault(country, List.of());
  }

  private static List<String> within(String names) {
    return Arrays.asList(names.split(" "));
  }

  private Zones() {}
}
