package org.beenthere.shell;

import java.time.ZoneId;
import org.beenthere.vocabulary.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where this installation is at home, for readers of whom we know nothing: it decides the crisis
/// lines of the public pages.
@Component
public class HomeCountry {

  private final String country;
  private final ZoneId zone;

  HomeCountry(
      @Value("${beenthere.country:}") String country,
      @Value("${beenthere.zone:America/Chicago}") String zone) {
    this.country = country;
    this.zone = ZoneId.of(zone);
  }

  /// ISO 3166-1. Where nothing was set, a reader of Dutch is taken to be in the Netherlands and
  /// everybody else in the United States: a wrong guess still shows a line that helps.
  public String country(Language language) {
    if (!country.isEmpty()) {
      return country;
    }
    return language == Language.NL ? "NL" : "US";
  }

  public ZoneId zone() {
    return zone;
  }
}
