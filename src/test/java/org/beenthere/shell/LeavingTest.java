package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Leaving quickly leads to the weather, and says nothing to anybody on the way.
@InTheHouse
class LeavingTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;

  @Test
  void a_visitor_lands_at_the_weather_of_where_their_language_is_at_home() {
    assertThat(mvc.get().uri("/leave").locale(Locale.US))
        .hasStatus(303)
        .hasHeader("Location", "https://www.weather.gov/")
        .hasHeader("Referrer-Policy", "no-referrer");
    assertThat(mvc.get().uri("/leave").locale(Locale.of("nl")))
        .hasHeader("Location", "https://www.knmi.nl/");
  }

  @Test
  void somebody_signed_in_lands_at_the_weather_of_their_organization() {
    var town = towns.found("Herstel", "NL", Language.NL, ZoneId.of("Europe/Amsterdam"));
    var sam = town.participant("Sam");

    assertThat(mvc.get().uri("/leave").locale(Locale.US).with(signedIn.as(sam)))
        .hasHeader("Location", "https://www.knmi.nl/");
  }

  @Test
  void every_country_has_a_neutral_place_to_land() {
    assertThat(Locale.getISOCountries())
        .allSatisfy(country -> assertThat(Elsewhere.in(country)).startsWith("https://"));
  }
}
