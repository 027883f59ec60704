package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The style guide shows all that pages are made of, and everybody can read it: in three frames and
/// languages, light and dark, on a laptop, on a phone and in the narrowest window.
@InTheHouse
@Tag("browser")
class GuideTest {

  private static final Path TEMPLATES = Path.of("src/main/jte/shell");
  private static final Path GUIDE = Path.of("src/main/java/org/beenthere/shell");
  private static final Path STYLES = Path.of("src/main/resources/look");

  private static final Pattern CALLED = Pattern.compile("@template\\.shell\\.([a-zA-Z.]+)\\(");
  private static final Pattern SHOWN = Pattern.compile("templates\\.shell([A-Za-z]+)\\(");
  private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
  private static final Pattern WORN = Pattern.compile("class=\"([^\"]*)\"");

  /// The shapes of whole pages, which are looked at where they are used.
  private static final List<String> WHOLE_PAGES = List.of("kiosk", "one-page", "hero", "dense");

  private static final List<String> PAGES =
      List.of(
          "/styleguide",
          "/styleguide?as=PARTICIPANT",
          "/styleguide?as=SPECIALIST",
          "/styleguide/error",
          "/styleguide/today");

  private static Browser browser;

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @LocalServerPort int port;

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  /// Until somebody lives in a house it shows its first page only.
  @BeforeEach
  void somebody_lives_here() {
    towns.found();
  }

  @Test
  void every_template_of_the_shell_is_shown() {
    var shown = new TreeSet<String>();
    var reached = new ArrayDeque<String>();
    SHOWN
        .matcher(text(GUIDE.resolve("GuideController.java")))
        .results()
        .map(found -> path(found.group(1)))
        .forEach(reached::add);
    while (!reached.isEmpty()) {
      var template = reached.remove();
      if (shown.add(template)) {
        CALLED
            .matcher(text(TEMPLATES.resolve(template + ".jte")))
            .results()
            .map(found -> found.group(1).replace('.', '/'))
            .forEach(reached::add);
      }
    }
    assertThat(shown).containsAll(templates());
  }

  @Test
  void every_class_that_the_style_sheet_knows_is_shown() {
    var shown = new TreeSet<>(WHOLE_PAGES);
    for (var page : PAGES) {
      WORN.matcher(body(page))
          .results()
          .forEach(found -> shown.addAll(List.of(found.group(1).strip().split("\\s+"))));
    }
    assertThat(shown).containsAll(classes());
  }

  @ParameterizedTest
  @CsvSource({
    "/styleguide?as=VISITOR,     EN, SMALL,  LIGHT",
    "/styleguide?as=VISITOR,     ES, LAPTOP, DARK",
    "/styleguide?as=PARTICIPANT, NL, PHONE,  LIGHT",
    "/styleguide?as=PARTICIPANT, EN, SMALL,  DARK",
    "/styleguide?as=SPECIALIST,  ES, LAPTOP, LIGHT",
    "/styleguide?as=SPECIALIST,  NL, PHONE,  DARK",
    "/styleguide/error,          ES, SMALL,  DARK"
  })
  void everybody_can_read_it(String path, Language language, Size size, ColorScheme scheme) {
    try (var person = browser.person("http://localhost:" + port, language, size, true)) {
      person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      person.opens(path);
      assertThat(hidden(person)).as("parts that show nothing").isEmpty();
      var found = new ArrayList<String>();
      for (var one : Size.values()) {
        found.addAll(person.fits(path, one));
      }
      found.addAll(person.weighs(path));
      found.addAll(person.axe(path));
      assertThat(found).isEmpty();
    }
  }

  private static List<?> hidden(Person person) {
    return (List<?>)
        person
            .page()
            .evaluate(
                """
                [...document.querySelectorAll('[data-part]')]
                  .filter(part => part.lastElementChild.offsetHeight < 8)
                  .map(part => part.dataset.part)
                """);
  }

  private String body(String page) {
    try {
      return mvc.get().uri(page).exchange().getResponse().getContentAsString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// `GuidePage` is `guide/page`, `Error` is `error`.
  private static String path(String method) {
    var guide = method.startsWith("Guide");
    var name = guide ? method.substring(5) : method;
    return (guide ? "guide/" : "") + Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Set<String> templates() {
    try (var files = Files.walk(TEMPLATES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> TEMPLATES.relativize(file).toString().replace(".jte", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Set<String> classes() {
    try (var files = Files.list(STYLES)) {
      return files
          .filter(file -> file.toString().endsWith(".css"))
          .flatMap(file -> CLASS.matcher(text(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
