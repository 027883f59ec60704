package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.Browser.Size;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the walks rely on when they say that nothing was found.
@Tag("browser")
class BrowserTest {

  private static final String WRONG =
      """
      <html><head></head><body><main>
        <p style="color:#aaa;background:#fff">Words too pale to read.</p>
        <img src="data:,"><form><input name="called"></form>
      </main></body></html>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {"color-contrast", "document-title", "html-has-lang", "image-alt", "label"})
  void a_page_that_is_wrong_is_found_wrong(String rule) {
    try (var browser = new Browser();
        var person = browser.person("http://localhost", Language.EN, Size.PHONE, true)) {
      person.page().setContent(WRONG);

      assertThat(person.axe("wrong")).anyMatch(found -> found.startsWith("wrong: " + rule + " "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PHONE", "LAPTOP"})
  void a_page_that_scrolls_sideways_is_found(Size size) {
    try (var browser = new Browser();
        var person = browser.person("http://localhost", Language.EN, size, true)) {
      person.page().setContent("<main style='width:2000px'>Wide.</main>");

      assertThat(person.fits("wide", size)).hasSize(1);
    }
  }
}
