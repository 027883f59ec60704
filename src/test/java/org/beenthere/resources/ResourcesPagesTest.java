package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// Help near somebody: found by anybody, called wrong by anybody, kept by a manager by hand and
/// from files. Each test has names of its own, for all of them share one house.
@InTheHouse
class ResourcesPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired House house;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryWork work;

  Town town;
  Viewer ada;
  String mark;

  @BeforeEach
  void a_manager_keeps_a_list() {
    town = towns.found();
    ada = town.manager("Ada");
    mark = UUID.randomUUID().toString().substring(0, 8);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Help near you, less than a mile away, Last checked on October 1",
    "es, Ayuda cerca de usted, a menos de una milla, Revisado por última vez el 1 de octubre",
    "nl, Hulp in de buurt, minder dan een mijl hiervandaan, Het laatst nagekeken op 1 oktober"
  })
  void somebody_finds_help_near_a_zip_code(
      String language, String title, String away, String checked) {
    brings(file());
    assertThat(get("/resources?place=37203&need=FOOD&lang=" + language))
        .hasStatusOk()
        .bodyText()
        .contains(title, "Pantry " + mark, away, checked)
        .doesNotContain("Advice " + mark);
  }

  @Test
  void links_narrow_a_search_and_lead_back_to_it() {
    brings(file());
    assertThat(get("/resources?place=37203&language=nl"))
        .bodyText()
        .doesNotContain("Pantry " + mark);
    assertThat(get("/resources?place=37203&language=es&free=yes"))
        .bodyText()
        .contains("Pantry " + mark, "/resources?place=us-37203&amp;need=FOOD&amp;language=es");
    assertThat(get("/resources?place=99723")).bodyText().doesNotContain("Pantry " + mark);
    assertThat(get("/resources?place=Nowhereville")).hasStatus(422);
  }

  @Test
  void its_page_says_all_there_is_to_say() {
    brings(file());
    assertThat(get(page("Pantry")))
        .hasStatusOk()
        .bodyText()
        .contains("tel:6155550150", "1 Street, Nashville, TN 37203", "Tuesday: 10:00")
        .contains("From 16 years old", "Español", "Free", "<title>Help near you</title>");
  }

  @Test
  void what_is_not_there_any_more_is_nobodys_to_see() {
    brings(file());
    assertThat(get("/resources/" + id("Advice"))).hasStatus(404);
    assertThat(get("/resources/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void a_manager_finds_a_place_on_a_long_list_by_its_name_or_by_who_runs_it() {
    brings(file());
    assertThat(as(ada, "/resource-list?q=PANTRY")).bodyText().contains("Pantry " + mark);
    assertThat(as(ada, "/resource-list?q=table")).bodyText().contains("Pantry " + mark);
    assertThat(as(ada, "/resource-list?q=p_ntry"))
        .bodyText()
        .contains("No place on this list is called that", "value=\"p_ntry\"")
        .doesNotContain("Pantry " + mark);
  }

  @Test
  void anybody_says_what_is_wrong_and_a_manager_sees_counts_and_settles_it() {
    brings(file());
    assertThat(says("PHONE", "It rings out " + mark, "198.51.100.11")).hasStatus(303);
    assertThat(says("PHONE", "It rings out " + mark, "198.51.100.11")).hasStatus(303);
    assertThat(as(ada, "/today"))
        .bodyText()
        .contains("Somebody says this is wrong", "Pantry " + mark, "<b>1</b>");
    assertThat(as(ada, "/resource-list")).bodyText().contains("one remark");
    assertThat(as(ada, desk())).bodyText().containsOnlyOnce("It rings out " + mark);

    assertThat(post(ada, desk() + "/checked", Map.of())).hasStatus(303);
    assertThat(as(ada, "/resource-list")).bodyText().doesNotContain("one remark");
    assertThat(as(ada, "/changes"))
        .bodyText()
        .containsOnlyOnce("You added an answer to “this is wrong”.")
        .contains("You changed the day a place was last checked.", "Pantry " + mark);
    assertThat(get(page("Pantry"))).bodyText().doesNotContain("October 1, 2026");
  }

  @Test
  void a_remark_is_short_says_what_is_wrong_and_is_one_of_few() {
    brings(file());
    assertThat(says("", "", "198.51.100.12")).hasStatus(422);
    assertThat(says("OTHER", "", "198.51.100.12")).hasStatus(422);
    assertThat(says("HOURS", "x".repeat(301), "198.51.100.12"))
        .hasStatus(422)
        .bodyText()
        .contains("x".repeat(301));
    for (int i = 0; i < ResourcesController.AN_HOUR; i++) {
      assertThat(says("HOURS", "Later " + i, "198.51.100.13")).hasStatus(303);
    }
    assertThat(says("HOURS", "Once more", "198.51.100.13")).hasStatus(422);
    for (int i = 0; i < 15; i++) {
      says("HOURS", "Elsewhere " + i, "198.51.101." + i);
    }
    assertThat(deskRemarks()).isEqualTo(Resources.MOST_REMARKS);
  }

  private int deskRemarks() {
    var text = as(ada, desk()).getResponse();
    return new String(text.getContentAsByteArray(), StandardCharsets.UTF_8)
            .split("<strong>The hours</strong>", -1)
            .length
        - 1;
  }

  @Test
  void a_manager_adds_mends_and_closes_a_place_by_hand() {
    var form = UUID.randomUUID().toString();
    var said =
        Map.of(
            "form",
            form,
            "service",
            "Bus " + mark,
            "agency",
            "Rides " + mark,
            "need",
            "TRANSPORT",
            "town",
            "Nashville",
            "region",
            "TN",
            "hours",
            "Mon-Fri 9:00-17:00",
            "languages",
            "English, Spanish",
            "cost",
            "FREE");
    var made = post(ada, "/resource-list/new", said).getResponse().getHeader("Location");
    assertThat(post(ada, "/resource-list/new", said).getResponse().getHeader("Location"))
        .as("a second tap")
        .isEqualTo(made);
    assertThat(get("/resources?place=37203&need=TRANSPORT"))
        .bodyText()
        .containsOnlyOnce(">Bus " + mark + "<")
        .contains("English, Español");

    assertThat(post(ada, made, with(said, "service", "Ride " + mark))).hasStatus(303);
    assertThat(get("/resources?place=37203&need=TRANSPORT"))
        .bodyText()
        .contains("Ride " + mark)
        .doesNotContain(">Bus " + mark + "<");
    assertThat(post(ada, made + "/closing", Map.of())).hasStatus(303);
    assertThat(get("/resources?place=37203&need=TRANSPORT"))
        .bodyText()
        .doesNotContain("Ride " + mark);
    assertThat(post(ada, made + "/opening", Map.of())).hasStatus(303);
    assertThat(get("/resources?place=37203&need=TRANSPORT")).bodyText().contains("Ride " + mark);
    assertThat(as(town.manager("Ben"), "/changes"))
        .bodyText()
        .contains("Ada, program manager at Riverbend, added a place on the help list.")
        .contains("Ada, program manager at Riverbend, changed a place on the help list.")
        .contains("Ada, program manager at Riverbend, removed a place on the help list.")
        .contains("Ride " + mark);
  }

  @Test
  void a_form_that_is_not_right_says_so_and_loses_nothing() {
    assertThat(
            post(
                ada,
                "/resource-list/new",
                Map.of(
                    "form",
                    UUID.randomUUID().toString(),
                    "service",
                    "Bus " + mark,
                    "hours",
                    "now and then",
                    "website",
                    "example.org",
                    "languages",
                    "Klingon",
                    "street",
                    "1 Street")))
        .hasStatus(422)
        .bodyText()
        .contains("Bus " + mark, "now and then", "example.org", "Klingon", "1 Street")
        .contains("Write who runs it.", "Choose at least one thing it helps with.")
        .contains("We cannot read a line.", "Write it like https://example.org.")
        .contains("We do not know one of these languages.", "Write the town");
  }

  @Test
  void a_file_is_looked_at_before_it_comes_in_whole() {
    var delivery = sends(file().getBytes(StandardCharsets.UTF_8));
    assertThat(as(ada, delivery)).bodyText().contains("Pantry " + mark, "<dt>New</dt><dd>2</dd>");
    assertThat(get("/resources?place=37203")).bodyText().doesNotContain("Pantry " + mark);
    bringsIn(ada, delivery, Map.of());
    bringsIn(ada, delivery, Map.of());
    assertThat(get("/resources?place=37203")).bodyText().containsOnlyOnce(">Pantry " + mark + "<");
    assertThat(as(ada, "/changes"))
        .bodyText()
        .containsOnlyOnce("You added a file of places that help.");
  }

  @Test
  void the_same_file_again_changes_nothing_and_a_newer_one_leaves_alone_what_was_mended() {
    brings(file());
    var again = sends(file().getBytes(StandardCharsets.UTF_8));
    assertThat(as(ada, again))
        .bodyText()
        .contains("<dt>New</dt><dd>0</dd>", "<dt>The same as before</dt><dd>2</dd>");
    bringsIn(ada, again, Map.of());
    post(
        ada,
        desk(),
        Map.of(
            "service",
            "Pantry " + mark,
            "agency",
            "Ours " + mark,
            "need",
            "FOOD",
            "about",
            "Mended"));

    var newer =
        sends(
            file()
                .replace("No cost", "Two dollars")
                .replace("FT", "FX")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(as(ada, newer)).bodyText().contains("stays as it is</dt><dd>1</dd>");
    bringsIn(ada, newer, Map.of());
    assertThat(get(page("Pantry"))).bodyText().contains("Mended").doesNotContain("Two dollars");
  }

  @Test
  void what_a_file_names_no_more_is_closed_when_a_manager_says_so() {
    brings(file());
    var without = file().replace("\"s1\"", "\"s9\"").getBytes(StandardCharsets.UTF_8);
    var first = sends(without);
    assertThat(as(ada, first))
        .bodyText()
        .contains("Not in the file any more</dt><dd>1</dd>", "<bdi>Pantry " + mark + "</bdi>");
    bringsIn(ada, first, Map.of());
    assertThat(get(page("Pantry"))).as("not without being told to").hasStatusOk();

    bringsIn(ada, sends(without), Map.of("close", "true"));
    assertThat(get(page("Pantry"))).hasStatus(404);
    assertThat(as(ada, "/changes")).bodyText().contains("You removed a place on the help list.");
    assertThat(as(ada, sends(without))).bodyText().doesNotContain("Not in the file any more");
  }

  @Test
  void a_file_with_an_error_changes_nothing_and_says_where_it_is() {
    var faulty =
        sends(
            file()
                .replace("\"assured_date\": \"2026-10-01\"", "\"assured_date\": \"last fall\"")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(as(ada, faulty))
        .bodyText()
        .contains(
            "One thing keeps this file out", "service, row 1", "last fall", "This must be a day");
    assertThat(post(ada, faulty, Map.of())).hasStatus(409);
    assertThat(get("/resources?place=37203")).bodyText().doesNotContain("Pantry " + mark);
    assertThat(post(ada, faulty + "/cancel", Map.of())).hasStatus(303);
  }

  @Test
  void what_is_no_file_is_told_beside_the_field() {
    assertThat(upload("Dear all".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("This is no list of services.");
    assertThat(upload("{\"contents\": [".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("The file is damaged or cut short.");
    assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("Choose a file first.");
  }

  /// Another organization takes our list along and knows it again when it takes it a second time.
  @Test
  void the_list_goes_out_as_hsds_and_comes_in_elsewhere() throws Exception {
    brings(file());
    var ours = exported();
    assertThat(ours.path("status").asString()).isEqualTo("active");
    assertThat(ours.at("/organization/name").asString()).isEqualTo("Table " + mark);
    assertThat(ours.at("/service_at_locations/0/location/addresses/0/postal_code").asString())
        .isEqualTo("37203");
    assertThat(ours.at("/schedules/0/byday").asString()).isEqualTo("TU");
    assertThat(ours.at("/attributes/0/taxonomy_term/code").asString()).isEqualTo("FOOD");
    assertThat(ours.at("/contacts/0/name").asString()).isEqualTo("Bea");
    assertThat(ours.at("/program/name").asString()).isEqualTo("Food for all");
    assertThat(ours.at("/required_documents/0/document").asString()).isEqualTo("None");

    var there = towns.found();
    var theirs = there.manager("Bo");
    var list = JsonMapper.shared().writeValueAsBytes(java.util.List.of(ours));
    var first = sends(list, theirs);
    assertThat(as(theirs, first))
        .bodyText()
        .contains("<dt>New</dt><dd>1</dd>")
        .doesNotContain("row 1");
    bringsIn(theirs, first, Map.of());
    assertThat(as(theirs, sends(list, theirs))).bodyText().contains("before</dt><dd>1</dd>");
  }

  @Test
  void a_list_of_another_organization_is_nobodys_here() {
    brings(file());
    var elsewhere = towns.found().manager("Bo");
    var desk = desk();
    assertThat(as(elsewhere, desk)).hasStatus(404);
    assertThat(post(elsewhere, desk + "/closing", Map.of())).hasStatus(404);
    assertThat(as(town.specialist("Maria"), "/resource-list")).hasStatus(404);
  }

  private tools.jackson.databind.JsonNode exported() {
    var body =
        JsonMapper.shared()
            .readTree(
                get("/resources/services.json?organization=" + town.id())
                    .getResponse()
                    .getContentAsByteArray());
    assertThat(body.path("total_items").asInt()).isEqualTo(1);
    assertThat(body.path("last_page").asBoolean()).isTrue();
    return body.path("contents").get(0);
  }

  private String file() {
    return Files.JSON
        .replace("\"Pantry\"", "\"Pantry " + mark + "\"")
        .replace("\"Advice line\"", "\"Advice " + mark + "\"")
        .replace("\"Table\"", "\"Table " + mark + "\"");
  }

  private void brings(String file) {
    house.inOrganization(
        town.id(), () -> deliveries.bring(town.id(), file.getBytes(StandardCharsets.UTF_8)));
  }

  private String sends(byte[] file) {
    return sends(file, ada);
  }

  private String sends(byte[] file, Viewer manager) {
    var answer = upload(file, manager);
    assertThat(answer).hasStatus(303);
    var delivery = answer.getResponse().getHeader("Location");
    settle(delivery, manager);
    return delivery;
  }

  /// Presses the button, and the house does it.
  private void bringsIn(Viewer manager, String delivery, Map<String, String> form) {
    assertThat(post(manager, delivery, form)).hasStatus(303);
    settle(delivery, manager);
  }

  private void settle(String delivery, Viewer manager) {
    var id = UUID.fromString(delivery.substring(delivery.lastIndexOf('/') + 1));
    work.begin(manager.organization(), id);
    work.await(id, Duration.ofMinutes(2));
  }

  private MvcTestResult upload(byte[] file) {
    return upload(file, ada);
  }

  private MvcTestResult upload(byte[] file, Viewer manager) {
    return mvc.post()
        .uri("/resource-list/import")
        .multipart()
        .file(new MockMultipartFile("file", "help.json", "application/json", file))
        .with(signedIn.as(manager))
        .exchange();
  }

  /// The identifier that the service of our file has in our list.
  private UUID id(String name) {
    return UUID.nameUUIDFromBytes(
        (town.id() + " service " + (name.equals("Pantry") ? "s1" : "s2"))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_remark_from_a_page_that_was_open_for_too_long_is_shown_again_and_not_kept_yet() {
    brings(file());

    var away =
        mvc.post()
            .uri("/resources/" + id("Pantry") + "/wrong?lang=en")
            .param("kind", "PHONE")
            .param("what", "It rings out " + mark)
            .exchange();

    assertThat(away)
        .hasStatus(403)
        .bodyText()
        .contains("You were away for a while", "It rings out " + mark, "Pantry " + mark);
    assertThat(deskRemarks()).isZero();
  }

  private String page(String name) {
    return "/resources/" + id(name) + "?lang=en";
  }

  private String desk() {
    return "/resource-list/" + id("Pantry");
  }

  private MvcTestResult says(String kind, String what, String from) {
    return mvc.post()
        .uri("/resources/" + id("Pantry") + "/wrong")
        .remoteAddress(from)
        .with(SignedIn.token())
        .param("kind", kind)
        .param("what", what)
        .exchange();
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    var changed = new java.util.HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer));
    form.forEach(request::param);
    return request.exchange();
  }

  private MvcTestResult as(Viewer viewer, String path) {
    return mvc.get().uri(path).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).exchange();
  }
}
