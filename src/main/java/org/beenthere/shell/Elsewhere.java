package org.beenthere.shell;

import java.util.Map;

/// Where somebody lands who leaves quickly: the public weather service of their country, which
/// anybody may have open and which carries no advertisements. Nothing is asked of it before that.
final class Elsewhere {

  private static final Map<String, String> WEATHER =
      Map.ofEntries(
          Map.entry("US", "https://www.weather.gov/"),
          Map.entry("NL", "https://www.knmi.nl/"),
          Map.entry("BE", "https://www.meteo.be/"),
          Map.entry("GB", "https://www.metoffice.gov.uk/"),
          Map.entry("IE", "https://www.met.ie/"),
          Map.entry("CA", "https://weather.gc.ca/"),
          Map.entry("AU", "https://www.bom.gov.au/"),
          Map.entry("NZ", "https://www.metservice.com/"),
          Map.entry("DE", "https://www.dwd.de/"),
          Map.entry("FR", "https://meteofrance.com/"),
          Map.entry("ES", "https://www.aemet.es/"),
          Map.entry("MX", "https://smn.conagua.gob.mx/"));

  /// The weather of the World Meteorological Organization, for everywhere else.
  private static final String ANYWHERE = "https://worldweather.wmo.int/";

  /// @param country ISO 3166-1 alpha-2
  static String in(String country) {
    return WEATHER.getOrDefault(country, ANYWHERE);
  }

  private Elsewhere() {}
}
