package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What it takes from the first page to a sent first message, on a phone that was never here: taps,
/// requests and bytes on the wire. `script/bench` takes the table from `target/first-words.md` into
/// `docs/figures.md`.
@InTheHouse
@Tag("browser")
class FirstWordsTest {

  private static final int AIM = 100_000;

  @Autowired Towns towns;
  @LocalServerPort int port;

  private record Way(String name, Consumer<Person> goes, int taps) {}

  @Test
  void from_the_first_page_to_a_sent_message_it_is_less_than_a_hundred_kilobytes()
      throws IOException {
    var maria = Stranger.peer(towns.found(), "Maria");
    var ways =
        List.of(
            new Way("to whoever is free", person -> person.opensLink("/write"), 1),
            new Way(
                "to somebody, over their profile",
                person -> {
                  person.opens("/peers/" + maria.specialist());
                  person.opensLink("/write?peer=");
                },
                2));
    var table = new ArrayList<String>();
    try (var browser = new Browser()) {
      for (var way : ways) {
        for (var script : List.of(true, false)) {
          table.add(walk(browser, way, script));
        }
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "first-words.md"), String.join("\n", table) + "\n");
  }

  private String walk(Browser browser, Way way, boolean script) {
    try (var person = browser.person("http://localhost:" + port, Language.EN, Size.PHONE, script)) {
      var wire = new Wire(person);
      person.opens("/");
      way.goes().accept(person);
      person.writes("words", "I have not told anyone yet.");
      person.sends("main form[method=post][action='/write']");
      assertThat(person.page().locator("dl.facts strong").first().innerText().split(" "))
          .hasSize(6);

      assertThat(wire.bytes).as(way.name()).isBetween(1_000L, (long) AIM);
      // The field and the button are two taps more.
      return "| %s | %s | %d | %d | %d |"
          .formatted(way.name(), script ? "on" : "off", way.taps() + 2, wire.requests, wire.bytes);
    }
  }

  /// All that one browser asks for and gets.
  private static final class Wire {

    private int requests;
    private long bytes;

    Wire(Person person) {
      var listening = person.page().context().newCDPSession(person.page());
      listening.send("Network.enable");
      listening.on("Network.requestWillBeSent", event -> requests++);
      listening.on("Network.loadingFinished", this::count);
    }

    private void count(JsonObject event) {
      bytes += event.get("encodedDataLength").getAsLong();
    }
  }
}
