package org.beenthere.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.shell.Pages;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Texts that come in. The house of the tests has no telephone company; here stands one that keeps
/// what it is given.
@InTheHouse
class IncomingTextsTest {

  private static final String SECRET = "a secret of the company";

  @Autowired NumberTable numbers;
  @Autowired Pages pages;
  @Autowired House house;
  @Autowired Clock clock;
  @Autowired MockMvcTester mvc;

  private final List<String> sent = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private String ours = "";
  private String number = "";
  private IncomingTexts texts;

  @BeforeEach
  void a_company_and_somebody_who_is_known() {
    ours = "+1615" + (1_000_000 + (int) (Math.random() * 8_999_999));
    number = "+1731" + (1_000_000 + (int) (Math.random() * 8_999_999));
    TextReader reader =
        (from, words, id) -> {
          if (!from.equals(ours)) {
            return Optional.empty();
          }
          read.add(words);
          return Optional.of("");
        };
    SmsGateway company = (to, words) -> sent.add(to + " " + words);
    var beans = new StaticListableBeanFactory(Map.of("reader", reader, "company", company));
    texts =
        new IncomingTexts(
            numbers,
            beans.getBeanProvider(TextReader.class),
            beans.getBeanProvider(SmsGateway.class),
            pages,
            house,
            clock);
  }

  @Test
  void what_somebody_known_writes_is_read_and_a_stranger_is_answered_once() {
    assertThat(texts.came(ours, "Running late", UUID.randomUUID())).isTrue();
    assertThat(read).containsExactly("Running late");
    assertThat(sent).isEmpty();

    texts.came(number, "Who is this?", UUID.randomUUID());
    texts.came(number, "Hello?", UUID.randomUUID());
    assertThat(sent)
        .containsExactly(
            number + " We cannot take texts from this number. We did not keep what you wrote.");
    assertThat(read).hasSize(1);
  }

  @Test
  void stop_is_heard_from_anybody_until_start() {
    texts.came(number, " Stop. ", UUID.randomUUID());
    assertThat(sent).singleElement().asString().contains("no more texts");
    texts.came(number, "And now?", UUID.randomUUID());
    assertThat(sent).hasSize(1);

    texts.came(number, "START", UUID.randomUUID());
    assertThat(sent).hasSize(2);
    texts.came(ours, "I will stop drinking", UUID.randomUUID());
    assertThat(read).containsExactly("I will stop drinking");
  }

  @Test
  void the_company_shows_the_secret_or_there_is_no_such_page() {
    var page = new IncomingController(texts, SECRET);
    assertThat(page.came("Bearer " + SECRET, ours, "", "Hello", "", "1", "").getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    var basic =
        java.util.Base64.getEncoder()
            .encodeToString(("house:" + SECRET).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    page.came("Basic " + basic, "", ours, "", "Hello again", "", "2");
    assertThat(read).containsExactly("Hello", "Hello again");
    assertThat(page.came("Bearer " + SECRET, "nobody", "", "x", "", "", "").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    for (var wrong : List.of("", "Bearer no", "Basic %%")) {
      assertThatThrownBy(() -> page.came(wrong, ours, "", "Hello", "", "", ""))
          .isInstanceOf(NotFound.class);
    }
    var without = mvc.post().uri("/texts/incoming").param("from", ours).exchange();
    assertThat(without).hasStatus(404);
  }

  @Test
  void a_file_that_is_put_into_the_folder_is_a_text(@TempDir Path folder) throws Exception {
    var texting = new TextFolder(folder);
    Files.writeString(folder.resolve("in/one.txt"), ours + "\nHello\nfrom a file\n");
    texting.look(texts);
    texting.text(number, "There is something new.");

    assertThat(read).containsExactly("Hello\nfrom a file");
    assertThat(folder.resolve("in")).isEmptyDirectory();
    try (var out = Files.list(folder.resolve("out"))) {
      assertThat(out)
          .singleElement()
          .satisfies(file ->
              assertThat(Files.readString(file)).isEqualTo(number + "\nThere is something new.\n"));
    }
  }
}
