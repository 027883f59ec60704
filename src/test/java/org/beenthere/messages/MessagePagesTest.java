package org.beenthere.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class MessagePagesTest {

  private static final String MINE = "/my/messages";

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired Streams streams;
  @Autowired Clock clock;
  @LocalServerPort int port;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer rosa;
  String theirs;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
    town.pair(jamie, maria);
    theirs = "/people/" + jamie.participant() + "/messages";
  }

  @Test
  void when_words_are_read_and_whom_to_call_stands_before_the_field() {
    assertThat(get(jamie, MINE))
        .bodyText()
        .containsSubsequence("When your words are read", "The office is", "988", "<textarea");
    assertThat(get(jamie, "/today")).bodyText().contains("href=\"/my/messages\"");
  }

  @Test
  void what_is_new_stands_on_today_of_both_and_is_gone_once_it_is_read() {
    assertThat(post(jamie, MINE, "words", "The bus was late")).hasStatus(303);
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains("wrote to you", theirs)
        .doesNotContain("The bus was late");
    assertThat(get(maria, "/people/" + jamie.participant())).bodyText().contains("New", theirs);

    assertThat(get(maria, theirs)).bodyText().contains("The bus was late", "<bdi>Jamie</bdi>");
    assertThat(get(maria, "/today")).bodyText().doesNotContain("wrote to you");

    assertThat(post(maria, theirs, "words", "Buses are")).hasStatus(303);
    assertThat(get(jamie, "/today")).bodyText().contains("wrote to you");
    assertThat(get(jamie, MINE)).bodyText().contains("Buses are", "<bdi>Maria</bdi>");
  }

  @Test
  void a_file_goes_with_a_message_to_the_two_alone_and_is_gone_when_it_is_taken_back()
      throws Exception {
    var pdf = "%PDF-1.4 the letter".getBytes(StandardCharsets.UTF_8);
    for (var wrong : List.of("<script>".getBytes(StandardCharsets.UTF_8), new byte[6_000_000])) {
      assertThat(send(jamie, MINE, "Here is the letter", wrong))
          .hasStatus(422)
          .bodyText()
          .contains("Here is the letter");
    }
    assertThat(send(jamie, MINE, "Here is the letter", pdf)).hasStatus(303);

    var page = get(maria, theirs).getResponse().getContentAsString();
    var path = page.replaceFirst("(?s).*href=\"([^\"]*/enclosures/[^\"]*)\".*", "$1");
    var file = get(maria, path);
    assertThat(file)
        .hasStatusOk()
        .hasHeader("Content-Disposition", "attachment; filename=\"file.pdf\"");
    assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(pdf);
    assertThat(get(rosa, path)).hasStatus(404);
    assertThat(get(town.manager("Ada"), path)).hasStatus(404);
    var sam = town.participant("Sam");
    town.pair(sam, maria);
    var own = path.substring(path.indexOf("/messages"));
    assertThat(get(sam, "/my" + own)).hasStatus(404);
    assertThat(get(maria, "/people/" + sam.participant() + own)).hasStatus(404);

    assertThat(send(jamie, MINE, "The wrong one", pdf)).hasStatus(303);
    var mine = get(jamie, MINE).getResponse().getContentAsString();
    var last = mine.replaceFirst("(?s).*/enclosures/[^/]*/([0-9]+)\".*", "$1");
    assertThat(post(jamie, MINE + "/taking-back", "number", last)).hasStatus(303);
    var gone = "/my" + own.replaceFirst("[0-9]+$", last);
    assertThat(get(jamie, gone)).hasStatus(404);
    assertThat(get(jamie, "/my" + own)).as("the other one stays").hasStatusOk();
  }

  private MvcTestResult send(Viewer viewer, String path, String words, byte[] content) {
    return mvc.post()
        .uri(path)
        .multipart()
        .file(new MockMultipartFile("enclosed", "../letter.html", "text/html", content))
        .param("form", UUID.randomUUID().toString())
        .param("words", words)
        .with(signedIn.as(viewer))
        .exchange();
  }

  @Test
  void too_many_words_come_back_as_they_were_typed() {
    var tooLong = "w".repeat(4001);
    assertThat(post(jamie, MINE, "words", tooLong)).hasStatus(422).bodyText().contains(tooLong);
    assertThat(post(maria, theirs, "words", " ")).hasStatus(422).bodyText().contains("One line");
  }

  @Test
  void words_of_danger_bring_up_the_lines_first_and_are_sent_all_the_same() {
    assertThat(post(jamie, MINE, "words", "I want to die"))
        .hasStatus(200)
        .bodyText()
        .contains("tel:988", "I want to die", "name=\"heard\" value=\"true\"", "name=\"onCall\"");
    assertThat(get(maria, theirs)).bodyText().doesNotContain("want to die");

    assertThat(post(jamie, MINE, "words", "I want to die", "heard", "true")).hasStatus(303);
    assertThat(get(maria, theirs)).bodyText().contains("want to die", "sound like danger");
    assertThat(post(maria, theirs + "/settlement")).hasStatus(303);
    assertThat(get(maria, "/today")).bodyText().doesNotContain("sound like danger");
  }

  @Test
  void whoever_is_on_call_reads_only_where_the_person_lets_them() {
    closedNow();
    onCall(rosa);
    assertThat(post(jamie, MINE, "words", "I want to die", "heard", "true")).hasStatus(303);

    assertThat(get(rosa, "/today"))
        .bodyText()
        .contains("You cannot read them", "Maria")
        .doesNotContain("Jamie");
    assertThat(get(rosa, theirs)).hasStatus(404);

    assertThat(post(jamie, MINE, "words", "I want to die now", "heard", "true", "onCall", "true"))
        .hasStatus(303);
    assertThat(get(rosa, "/today")).bodyText().contains("Jamie", theirs);
    assertThat(get(rosa, theirs)).bodyText().contains("want to die now", "You are on call");
    assertThat(post(rosa, theirs, "words", "I am here. Call 988 with me?")).hasStatus(303);
    assertThat(get(jamie, MINE)).bodyText().contains("I am here.", "Riverbend");

    assertThat(post(jamie, MINE + "/wishes")).hasStatus(303);
    assertThat(get(rosa, theirs)).hasStatus(404);
  }

  @Test
  void who_looked_tells_it_and_the_person_keeps_a_copy() {
    post(jamie, MINE, "words", "For the file");
    get(maria, theirs);

    assertThat(get(jamie, "/my/looked")).bodyText().contains("Maria", "read your messages");
    assertThat(get(jamie, MINE + "/file"))
        .hasHeader("Content-Disposition", "attachment; filename=\"saved.txt\"")
        .bodyText()
        .contains("With Maria", "For the file");
  }

  @Test
  void nobody_else_finds_it() {
    post(jamie, MINE, "words", "For Maria");
    for (var other : List.of(rosa, town.manager("Ada"))) {
      for (var path : List.of("", "/thread", "/news", "/earlier")) {
        assertThat(get(other, theirs + path)).hasStatus(404);
      }
      assertThat(post(other, theirs, "words", "Hello")).hasStatus(404);
    }
    assertThat(get(town.participant("Alex"), MINE)).bodyText().contains("No one walks with you");
  }

  @Test
  void an_open_page_is_told_of_new_words_and_one_that_was_cut_off_of_those_it_missed()
      throws Exception {
    var before = streams.count();
    post(jamie, MINE, "words", "First");
    try (var page = open(maria, theirs + "/news?after=1", "")) {
      post(jamie, MINE, "words", "Second");
      assertThat(page.next("id:")).isEqualTo("2");
      assertThat(page.all()).doesNotContain("Second");
    }
    post(jamie, MINE, "words", "Third");
    try (var again = open(maria, theirs + "/news?after=1", "2")) {
      assertThat(again.next("id:")).isEqualTo("3");
    }
    Awaitility.await()
        .untilAsserted(() -> {
          post(jamie, MINE, "words", "Is anybody there?");
          assertThat(streams.count()).isLessThanOrEqualTo(before);
        });
  }

  @Test
  void an_open_page_ends_with_the_session_and_nobody_has_too_many() throws Exception {
    var cookie = signedIn.cookie(maria);
    try (var page = open(cookie.getValue(), theirs + "/news?after=0", "")) {
      var out = mvc.post().uri("/sign-out").with(SignedIn.token()).cookie(cookie).exchange();
      assertThat(out).hasStatus(302);
      post(jamie, MINE, "words", "Nobody should hear");
      assertThat(page.next("event:")).isEqualTo("over");
    }
    var pages = new ArrayList<OpenPage>();
    try {
      for (int i = 0; i < Streams.OF_ONE_ACCOUNT; i++) {
        pages.add(open(jamie, MINE + "/news?after=999999", ""));
      }
      pages.add(open(jamie, MINE + "/news?after=999999", ""));
      assertThat(pages.getFirst().next("event:")).as("the oldest gives way").isEqualTo("full");
      post(maria, theirs, "words", "Heard on the newest");
      assertThat(pages.getLast().next("event:")).isEqualTo("news");
    } finally {
      for (var one : pages) {
        one.close();
      }
    }
  }

  @Test
  void opened_as_a_page_the_news_lead_to_the_page() {
    assertThat(get(jamie, MINE + "/news")).hasStatus(303).hasHeader("Location", MINE);
  }

  /// A page that is kept open, read line by line.
  private record OpenPage(
      HttpResponse<java.io.InputStream> answer, BufferedReader lines, List<String> heard)
      implements AutoCloseable {

    String next(String field) throws IOException {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(line);
        if (line.startsWith(field)) {
          return line.substring(field.length()).strip();
        }
      }
      throw new IOException("it ended");
    }

    String all() {
      return String.join("\n", heard);
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }
  }

  private OpenPage open(Viewer viewer, String path, String last) throws Exception {
    return open(signedIn.cookie(viewer).getValue(), path, last);
  }

  private OpenPage open(String cookie, String path, String last) throws Exception {
    var answer = ask(cookie, path, last);
    assertThat(answer.statusCode()).isEqualTo(200);
    var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    return new OpenPage(answer, lines, new ArrayList<>());
  }

  private HttpResponse<java.io.InputStream> ask(String cookie, String path, String last)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Cookie", "beenthere=" + cookie)
            .header("Accept", "text/event-stream");
    if (!last.isEmpty()) {
      request.header("Last-Event-ID", last);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private void closedNow() {
    var farOff = LocalDate.now(clock.withZone(town.zone())).plusDays(3).getDayOfWeek();
    assertThat(
            post(
                town.administrator("Ines"),
                "/office-hours",
                "days",
                farOff.name(),
                "opens",
                "10:00",
                "closes",
                "12:00",
                "answerHours",
                "2",
                "keepDays",
                "30"))
        .hasStatus(303);
  }

  private void onCall(Viewer who) {
    var manager = town.manager("Kai");
    for (var day : Arrays.asList(DayOfWeek.values())) {
      assertThat(
              post(
                  manager,
                  "/duty/weekly",
                  "form",
                  UUID.randomUUID().toString(),
                  "account",
                  who.account().toString(),
                  "weekday",
                  day.name(),
                  "starts",
                  "00:00",
                  "ends",
                  "00:00"))
          .hasStatus(303);
    }
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return mvc.get().uri(path).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(Viewer viewer, String path, String... fields) {
    var request =
        mvc.post().uri(path).with(signedIn.as(viewer)).param("form", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
