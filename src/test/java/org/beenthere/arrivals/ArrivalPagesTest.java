package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class ArrivalPagesTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Arrivals arrivals;
  @Autowired ArrivalWork work;
  @Autowired Previews previews;
  @Autowired Participants participants;

  Lists lists;
  Town town;
  Viewer ada;

  @BeforeEach
  void a_program() {
    lists = new Lists(arrivals, work, previews);
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void the_way_leads_from_the_people_to_the_file_to_the_preview_to_the_result() throws IOException {
    assertThat(get("/people")).bodyText().contains("/people/arrivals/new");
    assertThat(get("/people/arrivals/new")).hasStatus(200).bodyText().contains("type=\"file\"");

    var path = upload("caseload.csv", Lists.tennessee().open().readAllBytes());

    assertThat(get(path))
        .bodyText()
        .contains("<bdi>caseload.csv</bdi>", "Bring in 76 people", "Never taken:", "Stress")
        .contains("Nobody here goes by that name", "not sure about this one")
        .doesNotContain("999-62-");
    assertThat(get(path + "/rows?show=look"))
        .bodyText()
        .contains("Row 19", "2/30/1990: February has no 30th day.", "What are they called?");
    assertThat(get(path + "/rows?show=out")).bodyText().contains("The same person as in row 13");

    assertThat(post(path + "/rows?show=look", Map.of("run", "1", "called-53", "T"))).hasStatus(303);
    assertThat(get(path)).bodyText().contains("Bring in 77 people");

    assertThat(post(path + "/bringing-in", Map.of("run", "1"))).hasStatus(303);
    lists.settle(town, id(path));
    assertThat(get(path)).bodyText().contains("77 people came in");
    assertThat(get("/people")).bodyText().contains("Bettie K.");
  }

  @Test
  void what_is_no_list_is_told_beside_the_file() {
    var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    assertThat(uploading("me.png", png))
        .hasStatus(422)
        .bodyText()
        .contains("This is a picture.", "id=\"list-error\"", "aria-invalid=\"true\"");
    assertThat(
            uploading(
                "list.xlsx", "PK\u0003\u0004 [Content_Types].xml".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("choose “Save as”, then “CSV UTF-8”");
    assertThat(uploading("", new byte[0])).hasStatus(422).bodyText().contains("Choose a file");
    assertThat(uploading("list.csv", new byte[0])).hasStatus(422).bodyText().contains("empty");
  }

  @Test
  void dates_in_doubt_are_asked_about_on_the_page() {
    var path = upload("First name,Last name,DOB\nAna,López,3/4/1980\nBo,Berg,5/6/1990\n");

    assertThat(get(path))
        .bodyText()
        .contains("The dates could be read in two ways.", "name=\"order-2\"")
        .doesNotContain("Bring in 2 people");
    assertThat(post(path + "/columns", Map.of("run", "1", "order-2", "DAY_FIRST"))).hasStatus(303);
    lists.settle(town, id(path));

    assertThat(get(path)).bodyText().contains("Bring in 2 people");
    assertThat(get(path + "/rows?show=ready")).bodyText().contains("April 3, 1980");
  }

  @Test
  void a_meaning_chosen_twice_is_told_and_the_choice_stays() {
    var path = upload("First name,Last name,Extra\nAna,López,x\n");

    assertThat(post(path + "/columns", Map.of("run", "1", "column-2", "LAST_NAME")))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"column-2-error\"", "<option value=\"LAST_NAME\" selected");
  }

  @Test
  void a_name_too_long_is_told_beside_its_row_and_nothing_typed_is_lost() {
    var path = upload("Client #,First name,Last name\na1,,Nader\na2,Bo,Berg\n");
    var typed = "x".repeat(81);

    assertThat(post(path + "/rows", Map.of("run", "1", "called-2", typed)))
        .hasStatus(422)
        .bodyText()
        .contains(typed, "id=\"called-2-error\"");
    assertThat(post(path + "/rows", Map.of("run", "1", "called-2", "", "choice-2", "BRING")))
        .hasStatus(422)
        .bodyText()
        .contains("write a name they go by");
  }

  @Test
  void a_number_of_the_state_cannot_be_chosen_for_anything() {
    var path = upload("First name,Last name,SSN\nAna,López,999-62-9207\n");

    assertThat(get(path)).bodyText().doesNotContain("name=\"column-2\"");
    assertThat(post(path + "/columns", Map.of("run", "1", "column-2", "PHONE"))).hasStatus(303);
    lists.settle(town, id(path));
    assertThat(get(path)).bodyText().contains("Never taken:").doesNotContain("999-62-");
  }

  @Test
  void the_file_of_problems_opens_in_a_spreadsheet_and_runs_nothing() {
    var path =
        upload("First name,Last name,DOB\n=HYPERLINK(\"x\"),López,@SUM(1)\nBo,Berg,1990-01-02\n");

    var file = get(path + "/problems.csv");

    assertThat(file)
        .hasStatus(200)
        .hasHeader("Content-Disposition", "attachment; filename=\"look-at.csv\"");
    assertThat(body(file))
        .startsWith("\uFEFFRow,Name,Column,What is in it,What we saw\r\n")
        .contains("\"'=HYPERLINK(\"\"x\"\") López\"", ",'@SUM(1),")
        .doesNotContain(",=", ",@");
  }

  @Test
  void while_the_house_works_the_page_shows_how_far_it_is() {
    var path = upload("First name,Last name\nAna,López\n");
    town.does(ada, () -> arrivals.bringIn(id(path), 1, ada));

    assertThat(get(path))
        .bodyText()
        .contains("<progress", "Look again", path + "/cancellation", "hx-get=\"" + path + "\"");
    assertThat(htmx(path)).hasStatus(200).bodyText().contains("<progress").doesNotContain("<html");

    lists.settle(town, id(path));
    assertThat(htmx(path)).hasStatus(204).hasHeader("HX-Refresh", "true");
    assertThat(get(path)).bodyText().contains("One person came in");
  }

  @Test
  void pressing_twice_shows_the_same_result_twice() {
    var path = upload("First name,Last name\nAna,López\n");

    assertThat(post(path + "/bringing-in", Map.of("run", "1"))).hasStatus(303);
    assertThat(post(path + "/bringing-in", Map.of("run", "1"))).hasStatus(303);
    lists.settle(town, id(path));

    assertThat(get(path)).bodyText().contains("One person came in");
    assertThat(town.as(ada, () -> participants.count(ada))).isEqualTo(1);
  }

  @Test
  void a_list_that_was_given_up_is_forgotten() {
    var path = upload("First name,Last name\nAna,López\n");

    assertThat(post(path + "/cancellation", Map.of())).hasStatus(303);
    lists.settle(town, id(path));

    assertThat(get(path)).bodyText().contains("This list was given up");
    assertThat(get(path + "/rows")).hasStatus(404);
  }

  @Test
  void nobody_but_a_manager_of_this_organization_finds_it() {
    var path = upload("First name,Last name\nAna,López\n");
    var other = towns.found();

    assertThat(as(other.manager("Eve"), path)).hasStatus(404);
    assertThat(as(town.specialist("Dee"), path)).hasStatus(404);
    assertThat(as(town.administrator("Root"), "/people/arrivals/new")).hasStatus(404);
  }

  @Test
  void the_page_speaks_spanish_and_dutch() {
    var path = upload("Voornaam;Achternaam;Geboortedatum\nAn;de Vries;24-11-1990\n");

    assertThat(get(path + "?lang=es")).bodyText().contains("Traer a una persona");
    assertThat(get(path + "?lang=nl")).bodyText().contains("Eén persoon binnenbrengen");
  }

  private String upload(String text) {
    return upload("list.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private String upload(String name, byte[] file) {
    var answer = uploading(name, file);
    assertThat(answer).hasStatus(303);
    var path = answer.getResponse().getHeader("Location");
    lists.settle(town, id(path));
    return path;
  }

  private MvcTestResult uploading(String name, byte[] file) {
    return browser
        .post()
        .uri("/people/arrivals/new")
        .multipart()
        .file(new MockMultipartFile("list", name, "text/csv", file))
        .with(signedIn.as(ada))
        .exchange();
  }

  private MvcTestResult get(String path) {
    return as(ada, path);
  }

  private MvcTestResult as(Viewer viewer, String path) {
    return browser.get().uri(path).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult htmx(String path) {
    return browser.get().uri(path).header("HX-Request", "true").with(signedIn.as(ada)).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> fields) {
    var request = browser.post().uri(path).with(signedIn.as(ada));
    fields.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static ArrivalId id(String path) {
    return ArrivalId.of(path.substring(path.lastIndexOf('/') + 1));
  }
}
