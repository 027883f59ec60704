package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A manager brings files of services in: a small one at once, a large one while they wait.
@InTheHouse
@Tag("browser")
class DeliveryWalkTest {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private static Browser browser;

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryReading reading;
  @Autowired DeliveryWork work;
  @LocalServerPort int port;
  @TempDir Path folder;

  private final List<String> seen = new ArrayList<>();
  private String run = "";

  @BeforeAll
  static void open_a_browser() {
    browser = new Browser();
  }

  @AfterAll
  static void close_the_browser() {
    browser.close();
  }

  @ParameterizedTest(name = "in {0} on a {1}, script {2}")
  @CsvSource({"EN, PHONE, true", "ES, PHONE, true", "NL, PHONE, false"})
  void a_manager_brings_files_in(Language language, Size size, boolean script) throws Exception {
    run = "delivery-" + language.code();
    var town = towns.found();
    var ada = town.manager("Ada");
    try (var desk = person(ada, language, size, script)) {
      desk.opens("/resource-list/import");
      look(desk, "1-choose");
      var small = folder.resolve("help.json");
      java.nio.file.Files.write(small, Files.json());
      desk.page().locator("#file").setInputFiles(small);
      desk.sends("main form[enctype]");
      look(desk, "2-preview");
      assertThat(desk.text()).contains("Pantry");
      desk.sends("main form.stack");
      look(desk, "3-brought");

      var large = handedOver(town, ada, "[{\"id\": \"s1\", \"name\": \"Bus\"}]");
      town.does(ada, () -> reading.tell(deliveries.find(large, ada), 3_750, 12_000));
      desk.opens("/resource-list/import/" + large);
      look(desk, "4-at-work");
      assertThat(desk.page().locator("progress").getAttribute("value")).isEqualTo("3750");
      work.begin(town.id(), large);
      work.await(large, LONG_ENOUGH);
      if (!script) {
        desk.page().locator("main .card a").click();
      }
      desk.page().waitForSelector("#findings");
      look(desk, "5-findings");

      var broken = handedOver(town, ada, "{");
      work.begin(town.id(), broken);
      work.await(broken, LONG_ENOUGH);
      desk.opens("/resource-list/import/" + broken);
      look(desk, "6-unreadable");
      desk.opens("/resource-list/import");
      look(desk, "7-latest");
    }
    assertThat(seen).isEmpty();
  }

  private UUID handedOver(Town town, Viewer ada, String file) {
    return town.as(
        ada,
        () -> {
          try {
            return deliveries.receive("large.json", file.getBytes(StandardCharsets.UTF_8), ada);
          } catch (Unreadable no) {
            throw new IllegalArgumentException(no);
          }
        });
  }

  private void look(Person person, String page) {
    seen.addAll(person.looks(run + "-" + page));
  }

  private Person person(Viewer viewer, Language language, Size size, boolean script) {
    var address = "http://localhost:" + port;
    var person = browser.person(address, language, size, script);
    var cookie = signedIn.cookie(viewer);
    person
        .page()
        .context()
        .addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(address)));
    return person;
  }
}
