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
        <img src="data:,"><form><input name="called"></form><b id="a">A</b><b id="a">B</b>
      </main></body></html>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "color-contrast",
        "document-title",
        "duplicate-id",
        "html-has-lang",
        "image-alt",
        "label"
      })
  void a_page_that_is_wrong_is_found_wrong(String rule) {
    try (var browser = new Browser();
        var person = browser.person("http://localhost", Language.EN, Size.PHONE, true)) {
      person.page().setContent(WRONG);

      assertThat(person.axe("wrong")).anyMatch(found -> found.startsWith("wrong: " + rule + " "));
    }
  }

  /// Words are judged once for all that look alike, so what differs in little must be told apart.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='color:#aaa'>Words too pale to read.</p>",
        "<div style='background:#333'><p>Words too dark to read.</p></div>",
        "<p style='opacity:.3'>Words too faint to read.</p>",
        "<p style='color:#888'>Words too small to be so pale.</p>",
      })
  void words_that_are_hard_to_read_are_found_beside_others_that_are_not(String words) {
    var page =
        """
        <html lang="en"><head><title>Words</title></head><body style="color:#000;background:#fff">
          <main><h1>Words</h1><p>Words that are plain to read.</p>
            <p style="color:#888;font-size:2rem">Words large enough to be pale.</p>
            <details><summary>More</summary>%s</details></main></body></html>
        """;
    try (var browser = new Browser();
        var person = browser.person("http://localhost", Language.EN, Size.PHONE, true)) {
      person.page().setContent(page.formatted(words));
      assertThat(person.axe("folded")).isEmpty();

      person.page().locator("summary").click();
      assertThat(person.axe("open")).singleElement().asString().startsWith("open: color-contrast ");
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
