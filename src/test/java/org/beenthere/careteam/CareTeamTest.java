package org.beenthere.careteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.access.Accounts;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Information;
import org.beenthere.consent.Part2Notice;
import org.beenthere.consent.WayOut;
import org.beenthere.contacts.GentleWords;
import org.beenthere.partners.Clinic;
import org.beenthere.partners.Partners;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.Rating;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A care team is who the person says, sees what they signed, and no more, and nobody else does.
@InTheHouse
class CareTeamTest {

  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");
  private static final String NOTE = "A call before six helps on paydays.";

  @Autowired Towns towns;
  @Autowired Clinic clinic;
  @Autowired Partners partners;
  @Autowired Accounts accounts;
  @Autowired TeamScene scene;
  @Autowired TeamDesk desk;
  @Autowired Teams teams;
  @Autowired TeamNotes notes;
  @Autowired TeamNoteTable table;
  @Autowired Consents consents;
  @Autowired Specialists specialists;
  @Autowired org.beenthere.organizations.Staff staff;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired House house;
  @Autowired TestTime time;

  private Town town;
  private Viewer ada;
  private Viewer maria;
  private Viewer jamie;
  private Viewer lena;

  @BeforeEach
  void somebody_with_a_plan_and_a_clinic() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = town.specialist("Maria");
    jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    lena = clinic.lena(town, ada);
    scene.plan(town, jamie, maria, "A home of mine", "A garden", "A dog");
  }

  private TeamMember letsLena(Set<GoalId> some, boolean progress, boolean readsNotes) {
    return scene.lets(jamie, lena, some, progress, readsNotes, TeamUntil.THREE_MONTHS);
  }

  private TeamNoteId writes(String words) {
    var id = Identifier.fresh();
    notes.write(maria, jamie.participant(), id, words);
    return new TeamNoteId(id);
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return mvc.get().uri(path).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer));
    form.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "form", UUID.randomUUID().toString(),
            "who", lena.account().toString(),
            "relation", "CLINICIAN",
            "name", "Jamie R.",
            "shares", "CHOSEN",
            "goals", scene.goals(jamie).getFirst().toString(),
            "lasts", "THREE_MONTHS"));
  }

  @Test
  void the_person_reads_and_signs_and_only_then_it_is_seen_with_the_notice() {
    var form = form();
    var sheet = post(jamie, "/my/team/new", form);
    assertThat(sheet).hasStatusOk();
    assertThat(body(sheet))
        .contains("I am Jamie R.")
        .contains("Lena, Cumberland Clinic")
        .contains("Of my goals only these: A home of mine.")
        .contains("I can take this back at any time");
    assertThat(body(get(lena, "/care"))).doesNotContain("Jamie");

    assertThat(post(jamie, "/my/team/new/signature", form)).hasStatus(422);
    var shown = SHOWN.matcher(body(sheet));
    assertThat(shown.find()).isTrue();
    form.put("shown", shown.group(1));
    form.put("signature", "Jamie R.");
    for (int twice = 0; twice < 2; twice++) {
      assertThat(post(jamie, "/my/team/new/signature", form)).hasStatus(303);
    }
    assertThat(teams.of(jamie, jamie.participant())).hasSize(1);
    assertThat(town.as(jamie, () -> consents.mine(jamie))).hasSize(1);
    var mine = body(get(jamie, "/my/team"));
    assertThat(mine).contains("Lena, Cumberland Clinic").contains("one goal").contains("Not yet");

    assertThat(body(get(lena, "/care"))).contains("Jamie R.").contains(Part2Notice.TEXT);
    assertThat(body(get(lena, "/today"))).contains("Jamie R.").contains(Part2Notice.TEXT);
    var member = teams.of(jamie, jamie.participant()).getFirst().member().id();
    assertThat(body(get(lena, "/care/" + member)))
        .contains("A home of mine")
        .contains("Begin with A home of mine")
        .contains(Part2Notice.TEXT)
        .contains("I am Jamie R.")
        .doesNotContain("A garden")
        .doesNotContain("Why it matters is mine")
        .doesNotContain("Under way")
        .doesNotContain(jamie.participant().toString());
    assertThat(teams.mine(jamie, member).looked())
        .singleElement()
        .satisfies(look -> {
          assertThat(look.information()).containsExactly(Information.GOALS);
          assertThat(look.notice()).isEqualTo(Part2Notice.VERSION);
        });
    assertThat(body(get(jamie, "/my/looked")))
        .contains("Lena, at a treatment partner, read what you share with your care team");
    assertThat(body(get(jamie, "/my/permissions"))).contains("my goals and the steps to them");
  }

  /// What it is, is told by what is in it and never by its name.
  @Test
  void a_sheet_that_was_signed_with_a_pen_is_kept_with_the_permission() {
    var form = form();
    var shown = SHOWN.matcher(body(post(jamie, "/my/team/new", form)));
    assertThat(shown.find()).isTrue();
    form.put("shown", shown.group(1));
    form.put("signature", "Jamie R.");
    assertThat(signsWithAPen(form, "<html>"))
        .hasStatus(422)
        .bodyText()
        .contains("This is not a PDF, PNG or JPEG", "value=\"Jamie R.\"");
    assertThat(signsWithAPen(form, "%PDF" + "-1.7".repeat(1_400_000))).hasStatus(422);
    assertThat(town.as(jamie, () -> consents.mine(jamie))).isEmpty();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(signsWithAPen(form, "%PDF-1.7 signed")).hasStatus(303);
    }
    var given = town.as(jamie, () -> consents.mine(jamie));
    assertThat(given).hasSize(1);
    var permission = "/my/permissions/" + given.getFirst().id();
    assertThat(body(get(jamie, permission + "/sheet"))).isEqualTo("%PDF-1.7 signed");
    for (var stranger : List.of(maria, ada, lena)) {
      assertThat(get(stranger, permission + "/sheet")).hasStatus(404);
    }
    assertThat(body(get(lena, "/care"))).contains("Jamie R.");
  }

  private MvcTestResult signsWithAPen(Map<String, String> form, String content) {
    var sheet =
        new org.springframework.mock.web.MockMultipartFile(
            "pen",
            "sheet.pdf",
            "application/pdf",
            content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var request =
        mvc.post().uri("/my/team/new/signature").multipart().file(sheet).with(signedIn.as(jamie));
    form.forEach(request::param);
    return request.exchange();
  }

  @Test
  void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
    var form = form();
    form.put("who", "");
    form.remove("relation");
    form.put("name", "");
    form.remove("goals");
    form.put("lasts", "");
    var answer = post(jamie, "/my/team/new", form);
    assertThat(answer).hasStatus(422);
    assertThat(body(answer))
        .contains("called-error")
        .contains("relation-error")
        .contains("name-error")
        .contains("goals-error")
        .contains("lasts-error");
    var probation = form();
    probation.put("who", "");
    probation.put("called", "Mr. Cole");
    probation.put("relation", "PROBATION");
    probation.put("notes", "true");
    assertThat(body(post(jamie, "/my/team/new", probation)))
        .contains("notes-error")
        .contains("Mr. Cole");
    probation.remove("notes");
    assertThat(body(post(jamie, "/my/team/new", probation)))
        .as("somebody who gives no care passes nothing on")
        .contains("They may not pass it on")
        .doesNotContain("HIPAA");
  }

  @Test
  void taken_back_closed_or_never_there_is_the_same_page_that_is_not_there() {
    var member = letsLena(null, true, true).id();
    var colleague = colleague();
    var stranger = body(get(lena, "/care/" + UUID.randomUUID()));
    assertThat(get(lena, "/care/" + member)).hasStatusOk();
    assertThat(get(colleague, "/care/" + member)).hasStatus(404);
    assertThat(body(get(colleague, "/care"))).doesNotContain("Jamie");
    assertThat(post(jamie, "/my/team/" + member + "/end", Map.of())).hasStatus(303);
    var gone = get(lena, "/care/" + member);
    assertThat(gone).hasStatus(404);
    assertThat(plain(body(gone))).isEqualTo(plain(stranger));
    assertThat(post(lena, "/care/" + member + "/notes", Map.of("words", "Hello"))).hasStatus(404);
    assertThat(body(get(jamie, "/my/team"))).contains("No longer on your team");

    var anew = letsLena(null, false, false).id();
    assertThat(anew).as("the same person stays the same").isEqualTo(member);
    assertThat(get(lena, "/care/" + member)).hasStatusOk();
    // Under What I allow it is the same.
    var consent = teams.mine(jamie, member).share().consent();
    consents.withdraw(jamie, consent, 0);
    assertThat(get(lena, "/care/" + member)).hasStatus(404);

    letsLena(null, false, true);
    time.forward(Duration.ofDays(100));
    assertThat(get(lena, "/care/" + member)).as("its day came").hasStatus(404);
    assertThat(seenAs(lena, "select count(*) from careteam.member")).isZero();
  }

  /// The page said that they see goals when they could not even come in.
  @Test
  void the_person_reads_that_somebody_works_there_no_more_and_sees_nothing() {
    var member = letsLena(null, false, true).id();
    assertThat(body(get(jamie, "/my/team"))).contains("all goals of my plan");
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql("update partners.member set until = now() where account_id = :lena")
                .param("lena", lena.account().value())
                .update());
    for (var path : List.of("/my/team", "/my/team/" + member)) {
      assertThat(body(get(jamie, path)))
          .contains("They do not work there any more, and see nothing.")
          .contains("Take it back");
    }
    assertThat(body(get(jamie, "/my/team"))).doesNotContain("all goals of my plan");
  }

  private static String plain(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "·");
  }

  /// Somebody who works at the same clinic.
  private Viewer colleague() {
    var account = accounts.open(town.signIn("Omar"), null, "Omar", Town.PASSWORD, Language.EN);
    house.inOrganization(
        town.id(), () -> partners.member(town.id(), lena.partner(), account, "Omar"));
    return new Viewer(
        account,
        Hat.PARTNER,
        town.id(),
        lena.organizationName(),
        lena.person(),
        "Omar",
        lena.country(),
        lena.zone());
  }

  private long seenAs(Viewer viewer, String count) {
    return house.as(Asking.of(viewer), () -> database.sql(count).query(Long.class).single());
  }

  @Test
  void how_it_goes_is_what_the_person_said_and_not_in_their_words() {
    var member = letsLena(null, true, false).id();
    scene.says(town, jamie, maria, Rating.MET, "Maria wrote this down.");
    var page = body(get(lena, "/care/" + member));
    assertThat(page)
        .contains("Under way")
        .doesNotContain("These words are mine alone")
        .doesNotContain("Maria wrote this down");
    assertThat(desk.open(member, lena, WayOut.PAGE).orElseThrow().goals().getFirst().ratings())
        .as("what the person has not said yes to is not theirs yet")
        .extracting(one -> one.rating())
        .containsExactly(Rating.UNDER_WAY);
    assertThat(post(jamie, "/my/team/" + member + "/less", Map.of("what", "PROGRESS")))
        .hasStatus(303);
    assertThat(body(get(lena, "/care/" + member))).contains("A dog").doesNotContain("Under way");
    assertThat(body(get(jamie, "/my/permissions")))
        .contains("taken back: how I say it goes with them");
    var garden = scene.goals(jamie).get(1).toString();
    assertThat(post(jamie, "/my/team/" + member + "/less", Map.of("what", garden))).hasStatus(303);
    assertThat(body(get(lena, "/care/" + member))).contains("A dog").doesNotContain("A garden");
  }

  /// A session of somebody at a partner that asks PostgreSQL itself.
  @Test
  void how_it_goes_is_open_in_postgresql_goal_by_goal_and_without_words() {
    var ratings = "select count(*) from careteam.open_rating";
    var goals = scene.goals(jamie);
    var member = letsLena(Set.of(goals.get(0)), false, false);
    assertThat(seenAs(lena, ratings)).as("goals without how they go").isZero();
    teams.end(jamie, member.id());
    letsLena(Set.of(goals.get(1)), true, false);
    assertThat(seenAs(lena, ratings)).as("another goal").isZero();
    teams.end(jamie, member.id());
    letsLena(Set.of(goals.get(0), goals.get(1)), true, false);
    scene.says(town, jamie, maria, Rating.MET, "Maria wrote this down.");
    assertThat(seenAs(lena, ratings)).as("and not what they have not looked at").isEqualTo(1);
    assertThat(
            house.as(
                Asking.of(lena),
                () ->
                    database
                        .sql("select row_to_json(r)::text from careteam.open_rating r")
                        .query(String.class)
                        .list()))
        .singleElement()
        .asString()
        .contains("UNDER_WAY")
        .doesNotContain("mine alone");
    for (var table : List.of("plans.goal_rating", "plans.review")) {
      assertThat(seenAs(lena, "select count(*) from " + table)).as(table).isZero();
    }
    for (var other : List.of(colleague(), maria, ada, jamie)) {
      assertThat(seenAs(other, ratings)).isZero();
    }
    teams.without(jamie, member.id(), goals.get(0));
    assertThat(seenAs(lena, ratings)).as("one goal taken back").isZero();
    teams.end(jamie, member.id());
    letsLena(null, true, false);
    assertThat(seenAs(lena, ratings)).isEqualTo(1);
    teams.without(jamie, member.id(), Information.PROGRESS);
    assertThat(seenAs(lena, ratings)).as("how it goes taken back").isZero();
  }

  @Test
  void a_note_is_shown_to_the_person_first_and_the_team_reads_it_when_they_say_so() {
    var member = letsLena(null, false, true).id();
    var note = writes(NOTE);
    assertThat(body(get(lena, "/care/" + member))).doesNotContain(NOTE);
    assertThat(body(get(jamie, "/today"))).contains("Notes for your team: read them first");
    assertThat(body(get(jamie, "/my/team"))).contains(NOTE);
    var path = "/my/team/notes/" + note;
    assertThat(post(jamie, path + "/reading", Map.of("team", "yes"))).hasStatus(303);
    var id = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(post(jamie, path + "/words", Map.of("id", id, "words", "Not on Sundays.")))
          .hasStatus(303);
    }
    assertThat(body(get(lena, "/care/" + member)))
        .contains(NOTE)
        .containsOnlyOnce("Not on Sundays.");

    assertThat(post(jamie, path + "/objection", Map.of("id", id, "notSo", ""))).hasStatus(422);
    assertThat(post(jamie, path + "/objection", Map.of("id", id, "notSo", "It was before five.")))
        .hasStatus(303);
    assertThat(body(get(lena, "/care/" + member)))
        .as("it rests until the person says otherwise")
        .doesNotContain(NOTE)
        .doesNotContain("before five");
    assertThat(body(get(ada, "/today"))).contains("that is not how it was");
    assertThat(body(get(ada, "/team-notes/" + note))).contains(NOTE).contains("before five");
    assertThat(post(maria, "/team-notes/" + note + "/answer", Map.of("words", "I know better")))
        .as("never the author alone")
        .hasStatus(404);
    assertThat(post(ada, "/team-notes/" + note + "/answer", Map.of("words", "Thank you.")))
        .hasStatus(303);
    assertThat(body(get(jamie, path))).contains("Thank you.");
    assertThat(get(ada, "/team-notes/" + note)).hasStatus(404);
  }

  /// Back to the page, other words, sent again under the same number: both stand.
  @Test
  void what_the_person_says_after_going_back_is_not_lost() {
    var note = writes(NOTE);
    var path = "/my/team/notes/" + note;
    var id = UUID.randomUUID().toString();
    for (var words : List.of("Not on Sundays.", "Not on Sundays.", "Nor at night.")) {
      assertThat(post(jamie, path + "/words", Map.of("id", id, "words", words))).hasStatus(303);
      assertThat(post(jamie, path + "/objection", Map.of("id", id, "notSo", "No: " + words)))
          .hasStatus(303);
    }
    assertThat(body(get(jamie, path)))
        .contains("Nor at night.")
        .contains("No: Nor at night.")
        .containsOnlyOnce("No: Not on Sundays.");
    assertThat(post(jamie, path + "/words", Map.of("id", "tampered", "words", "Still here.")))
        .hasStatus(303);
    assertThat(body(get(jamie, path))).contains("Still here.");
  }

  /// A session in one's own name, with a note about somebody else.
  @Test
  void nobody_puts_words_under_a_note_about_somebody_else() {
    var note = writes(NOTE);
    var lou = town.participant("Lou");
    for (var table : List.of("word (id, note_id, ", "objection (author_id, id, note_id, ")) {
      var author = table.startsWith("objection") ? ":author, " : "";
      assertThatThrownBy(() ->
              house.as(
                  Asking.of(lou),
                  () ->
                      database
                          .sql(
                              "insert into careteam."
                                  + table
                                  + "organization_id, participant_id, words, at) values ("
                                  + author
                                  + "gen_random_uuid(), :note, :organization, :lou, 'Mine.', now())")
                          .param("organization", town.id().value())
                          .param("note", note.value())
                          .param("lou", lou.person())
                          .param("author", maria.account().value())
                          .update()))
          .rootCause()
          .hasMessageContaining("note_about_them");
    }
  }

  @Test
  void what_waits_for_a_supervisor_who_left_comes_to_the_managers() {
    var theo = town.specialist("Theo");
    house.inOrganization(
        town.id(),
        () ->
            specialists.appoint(
                town.id(),
                maria.specialist(),
                new Post(Role.PEER_SPECIALIST, Set.of(), theo.specialist())));
    var note = writes(NOTE);
    assertThat(
            post(
                jamie,
                "/my/team/notes/" + note + "/objection",
                Map.of("id", UUID.randomUUID().toString(), "notSo", "It was not.")))
        .hasStatus(303);
    assertThat(get(theo, "/team-notes/" + note)).hasStatusOk();
    assertThat(get(ada, "/team-notes/" + note)).hasStatus(404);
    house.inOrganization(town.id(), () -> staff.leave(town.id(), theo.account(), Hat.SPECIALIST));
    assertThat(body(get(ada, "/today"))).contains("that is not how it was");
    assertThat(post(ada, "/team-notes/" + note + "/answer", Map.of("words", "Thank you.")))
        .hasStatus(303);
    assertThat(body(get(jamie, "/my/team/notes/" + note))).contains("Thank you.");
  }

  @Test
  void where_nobody_but_the_author_could_answer_the_person_reads_so_and_somebody_is_asked_for() {
    var ines = town.administrator("Ines");
    house.inOrganization(
        town.id(),
        () -> {
          staff.join(town.id(), maria.account(), Hat.MANAGER, null);
          staff.leave(town.id(), ada.account(), Hat.MANAGER);
        });
    var note = writes(NOTE);
    var path = "/my/team/notes/" + note;
    assertThat(body(get(jamie, path))).contains("nobody else can answer you just now");
    assertThat(
            post(
                jamie,
                path + "/objection",
                Map.of("id", UUID.randomUUID().toString(), "notSo", "It was not.")))
        .hasStatus(303);
    assertThat(body(get(jamie, path))).contains("were asked to name somebody");
    assertThat(body(get(ines, "/today")))
        .contains("only another program manager may give")
        .doesNotContain("Jamie")
        .doesNotContain("It was not.");
    var cora = town.manager("Cora");
    assertThat(body(get(jamie, path))).contains("Someone reads this and answers");
    assertThat(post(cora, "/team-notes/" + note + "/answer", Map.of("words", "Thank you.")))
        .hasStatus(303);
    assertThat(body(get(jamie, path))).contains("Thank you.");
  }

  @Test
  void whoever_supervises_stands_for_a_note_too_where_the_program_asks_for_it() {
    var before = writes("Before anybody asked for it.");
    assertThat(body(get(ada, "/team-notes/rules"))).contains("Somebody countersigns their notes");
    var rules =
        Map.of(
            "reads", "CLINICIAN", "writes", "PEER_SPECIALIST", "countersigned", "PEER_SPECIALIST");
    assertThat(post(ada, "/team-notes/rules", rules)).hasStatus(303);
    var note = writes(NOTE);
    notes.open(jamie, note, true);
    var member = letsLena(null, false, true).id();
    var page = "/team-notes/" + note + "/countersign";
    assertThat(body(get(maria, "/people/" + jamie.participant() + "/team")))
        .containsOnlyOnce("Waits for somebody who leads the author");
    assertThat(body(get(lena, "/care/" + member))).contains(NOTE).doesNotContain("Waits for");
    assertThat(body(get(ada, "/today"))).contains("Notes for a team to countersign", page);
    assertThat(get(ada, "/team-notes/" + before + "/countersign")).hasStatus(404);
    for (var stranger : List.of(maria, jamie, lena, town.specialist("Theo"))) {
      assertThat(get(stranger, page)).hasStatus(404);
      assertThat(post(stranger, page, Map.of())).hasStatus(404);
    }
    assertThat(body(get(ada, page))).contains(NOTE, "With your name under it you stand for it too");
    assertThat(post(ada, page, Map.of())).hasStatus(303);
    assertThat(post(ada, page, Map.of())).as("it waits no more").hasStatus(404);
    for (var reader :
        Map.of(
                jamie,
                "/my/team",
                maria,
                "/people/" + jamie.participant() + "/team",
                lena,
                "/care/" + member)
            .entrySet()) {
      assertThat(body(get(reader.getKey(), reader.getValue()))).contains("Countersigned by Ada");
    }
    assertThat(body(get(ada, "/today"))).doesNotContain("Notes for a team to countersign");
  }

  /// Of somebody who supervises it waits for them, and of one who manages too for another manager.
  @Test
  void nobody_countersigns_their_own_note() {
    var theo = town.specialist("Theo");
    house.inOrganization(
        town.id(),
        () -> {
          staff.join(town.id(), maria.account(), Hat.MANAGER, null);
          specialists.appoint(
              town.id(),
              maria.specialist(),
              new Post(Role.PEER_SPECIALIST, Set.of(), theo.specialist()));
        });
    var rules = Map.of("writes", "PEER_SPECIALIST", "countersigned", "PEER_SPECIALIST");
    assertThat(post(ada, "/team-notes/rules", rules)).hasStatus(303);
    var page = "/team-notes/" + writes(NOTE) + "/countersign";
    var herself =
        new Viewer(
            maria.account(),
            Hat.MANAGER,
            town.id(),
            maria.organizationName(),
            null,
            "Maria",
            maria.country(),
            maria.zone());
    for (var one : List.of(herself, maria, ada)) {
      assertThat(get(one, page)).hasStatus(404);
    }
    assertThat(body(get(theo, page))).contains(NOTE);
    house.inOrganization(town.id(), () -> staff.leave(town.id(), theo.account(), Hat.SPECIALIST));
    assertThat(get(herself, page)).hasStatus(404);
    assertThat(body(get(ada, page))).contains(NOTE);
    for (var one : List.of(maria, ada, jamie, herself)) {
      assertThatThrownBy(() ->
              house.as(
                  Asking.of(one),
                  () ->
                      database
                          .sql(
                              """
                              insert into careteam.countersign
                                (organization_id, note_id, participant_id, author_id, asked_at, by_id, called, at)
                              select organization_id, id, participant_id, author_id, now(), :by, 'Me', now()
                                from careteam.note
                               union all select :org, gen_random_uuid(), :jamie, :by, now(), null, null, null
                              """)
                          .param("by", ada.account().value())
                          .param("org", town.id().value())
                          .param("jamie", jamie.participant().value())
                          .update()))
          .rootCause()
          .hasMessageContaining("row-level security");
      assertThat(
              house.as(
                  Asking.of(one),
                  () ->
                      database
                          .sql(
                              "update careteam.countersign set by_id = :by, called = 'Me', at = now()")
                          .param("by", ada.account().value())
                          .update()))
          .isZero();
    }
  }

  @Test
  void a_clinician_writes_a_short_note_that_person_and_peer_read() {
    var member = letsLena(null, false, true).id();
    var id = UUID.randomUUID().toString();
    assertThat(
            post(lena, "/care/" + member + "/notes", Map.of("id", id, "words", "x".repeat(1001))))
        .hasStatus(422);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(
              post(lena, "/care/" + member + "/notes", Map.of("id", id, "words", "Thursday at 8.")))
          .hasStatus(303);
    }
    assertThat(body(get(lena, "/care/" + member)))
        .containsOnlyOnce("Thursday at 8.")
        .contains("and nobody else");
    assertThat(body(get(jamie, "/my/team"))).contains("Thursday at 8.");
    assertThat(body(get(maria, "/today"))).contains("Someone wrote to the team");
    assertThat(body(get(maria, "/people/" + jamie.participant() + "/team")))
        .contains("Thursday at 8.");
    assertThat(body(get(maria, "/today"))).doesNotContain("Someone wrote to the team");
    var other = colleague();
    scene.lets(jamie, other, null, false, true, TeamUntil.MONTH);
    var theirs = desk.all(other).getFirst().member();
    assertThat(body(get(other, "/care/" + theirs))).doesNotContain("Thursday at 8.");
    notes.open(jamie, new TeamNoteId(UUID.fromString(id)), true);
    assertThat(body(get(other, "/care/" + theirs))).contains("Thursday at 8.");
    post(jamie, "/my/team/" + member + "/less", Map.of("what", "TEAM_NOTES"));
    assertThat(body(get(lena, "/care/" + member)))
        .as("without the notes, not even their own")
        .doesNotContain("Thursday at 8.");
  }

  /// Of a goal its words and steps, and nothing else; to nobody but whoever is named.
  @Test
  void a_goal_that_is_open_in_postgresql_says_no_more_than_it_may() {
    letsLena(Set.of(scene.goals(jamie).getFirst()), false, false);
    assertThat(
            house.as(
                Asking.of(lena),
                () ->
                    database
                        .sql("select goal::text from careteam.open_goal")
                        .query(String.class)
                        .list()))
        .singleElement()
        .asString()
        .contains("A home of mine", "Begin with A home of mine")
        .doesNotContain("Why it matters", "importance", "confidence", "stage", "barriers");
    for (var other : List.of(colleague(), maria, ada, jamie)) {
      assertThat(seenAs(other, "select count(*) from careteam.open_goal")).isZero();
    }
  }

  /// C11, in PostgreSQL too.
  @Test
  void what_a_role_may_do_is_data_and_the_tables_hold_it() {
    for (var role : TeamRole.values()) {
      var edge =
          house.as(
              Asking.of(ada),
              () ->
                  database
                      .sql(
                          "select careteam.reads(:org, :role) as reads,"
                              + " careteam.writes(:org, :role) as writes, false as countersigned")
                      .param("org", town.id().value())
                      .param("role", role.name())
                      .query(TeamEdge.class)
                      .single());
      assertThat(edge).as(role.name()).isEqualTo(TeamEdge.USUAL.get(role));
    }
    var note = writes(NOTE);
    var member = letsLena(null, false, true);
    notes.open(jamie, note, true);
    assertThat(notes.of(maria, jamie.participant())).hasSize(1);
    house.inOrganization(
        town.id(),
        () ->
            specialists.appoint(
                town.id(), maria.specialist(), new Post(Role.VOLUNTEER, Set.of(), null)));
    assertThatThrownBy(() -> writes("Another one.")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            house.as(
                Asking.of(maria),
                () ->
                    table.add(
                        new TeamNote(
                            town.id(),
                            TeamNoteId.next(),
                            jamie.participant(),
                            maria.account(),
                            Hat.SPECIALIST,
                            TeamRole.PEER_SPECIALIST,
                            "Maria",
                            "As somebody I am not.",
                            java.time.Instant.EPOCH,
                            null))))
        .as("row-level security")
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(body(get(maria, "/people/" + jamie.participant() + "/team")))
        .contains("In your role you do not read notes for the team")
        .doesNotContain("Write it for the team");

    assertThat(post(ada, "/team-notes/rules", Map.of("writes", "PEER_SPECIALIST"))).hasStatus(303);
    var view = desk.open(member.id(), lena, WayOut.PAGE).orElseThrow();
    assertThat(view.notes()).isEmpty();
    assertThat(view.writes()).isFalse();
    assertThatThrownBy(() -> notes.write(lena, member, UUID.randomUUID(), "No."))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_first_person_story_is_pointed_out_once_and_never_stopped() {
    var stories =
        Map.of(
            Language.EN,
            List.of(
                "I told him about my own recovery.",
                "I used, too, and I stopped.",
                "I said that I used for years before I asked anybody.",
                "We talked about the year when I was homeless.",
                "I’ve been there.",
                "When I drank, I hid it as well.",
                "I told her I got sober in 2011.",
                "I said I am in recovery."),
            Language.ES,
            List.of(
                "Le hablé de mi propia recuperación.",
                "Le conté que yo bebía mucho.",
                "Cuando yo consumía, tampoco dormía.",
                "Le dije que yo también pasé por eso.",
                "Le hablé de cuando vivía en la calle."),
            Language.NL,
            List.of(
                "Ik vertelde over mijn eigen herstel.",
                "Ik gebruikte zelf ook, zei ik.",
                "Toen ik dronk, sliep ik ook niet.",
                "Ik vertelde hoe het was toen ik vastzat.",
                "Ik ben in herstel."));
    var harmless =
        Map.of(
            Language.EN,
            List.of(
                "I used the bus to meet her at the clinic.",
                "I used open questions and the worksheet.",
                "I was using my phone to find the address.",
                "I have been there at nine, and the office was closed.",
                "When I was in prison on Tuesday to see him, he was calm.",
                "She signed up for the class My Recovery Kitchen.",
                "I used to call on Mondays; now we text.",
                "I drank a coffee with him before court."),
            Language.ES,
            List.of(
                "Yo bebía café mientras esperábamos.",
                "Cuando estuve en la calle con él, hablamos del trámite.",
                "Usé preguntas abiertas y la hoja.",
                "Estuve ahí a las nueve y la oficina estaba cerrada.",
                "Cuando estuve en prisión para visitarlo, estaba tranquilo."),
            Language.NL,
            List.of(
                "Ik gebruikte de vragenlijst en open vragen.",
                "Toen ik vastzat in het verkeer, belde ik haar.",
                "Ik dronk koffie met hem voor de zitting.",
                "Ze vulde de map Mijn herstel in beeld in.",
                "Ik gebruikte de bus om hem te ontmoeten."));
    for (var language : Language.values()) {
      for (var story : stories.get(language)) {
        assertThat(GentleWords.hints(language, story))
            .as(story)
            .anyMatch(hint -> hint.isOwnStory());
      }
      for (var sentence : harmless.get(language)) {
        assertThat(GentleWords.hints(language, sentence))
            .as(sentence)
            .noneMatch(hint -> hint.isOwnStory());
      }
    }
    assertThat(GentleWords.hints(Language.EN, "She said: “I used again.”")).isEmpty();
    var path = "/people/" + jamie.participant() + "/team/notes";
    var form =
        new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "words", "I used too, once."));
    var hinted = post(maria, path, form);
    assertThat(hinted).hasStatusOk();
    assertThat(body(hinted)).contains("your own story").contains("I used too, once.");
    form.put("hinted", "yes");
    assertThat(post(maria, path, form)).hasStatus(303);
  }

  /// What a peer shares of themselves leaves with nobody's record, whichever way it leaves.
  @Test
  void the_story_of_a_specialist_is_in_no_record_that_is_printed_or_saved() {
    var story = "I have been there.";
    assertThat(town.as(maria, () -> specialists.find(town.id(), maria.specialist())).words())
        .isEqualTo(story);
    var member = letsLena(null, true, true).id();
    notes.open(jamie, writes(NOTE), true);
    var person = "/people/" + jamie.participant();
    var record = new LinkedHashMap<String, Viewer>();
    for (var path :
        List.of(
            "/my/notes",
            "/my/plan",
            "/my/plan/print",
            "/my/plan/print/plan.pdf",
            "/my/plan/print/pocket.pdf",
            "/my/messages/file",
            "/my/tools",
            "/my/tools/sheet",
            "/my/tools/file",
            "/my/team",
            "/my/team/" + member,
            "/my/permissions",
            "/my/looked")) {
      record.put(path, jamie);
    }
    for (var path : List.of("", "/notes", "/plan", "/plan/print", "/team")) {
      record.put(person + path, maria);
    }
    record.put("/care/" + member, lena);
    var opened = new ArrayList<String>();
    record.forEach((path, viewer) -> {
      var result = get(viewer, path);
      if (result.getResponse().getStatus() == 200) {
        opened.add(path);
        assertThat(said(result)).as(path).doesNotContain(story);
      }
    });
    assertThat(opened).hasSizeGreaterThan(record.size() - 4).anyMatch(one -> one.endsWith(".pdf"));
    assertThat(said(get(jamie, "/my/plan/print/plan.pdf")))
        .as("what is printed is read as words")
        .contains("A home of mine");
    assertThat(
            house.as(
                Asking.of(lena),
                () ->
                    database
                        .sql("select count(*) from specialists.specialist")
                        .query(Long.class)
                        .single()))
        .as("the table of stories is closed to a team")
        .isZero();
  }

  /// The words of a page, or of a file on paper.
  private static String said(MvcTestResult result) {
    if (!MediaType.APPLICATION_PDF_VALUE.equals(result.getResponse().getContentType())) {
      return body(result);
    }
    try (var file = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
      return new PDFTextStripper().getText(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What somebody on the team reads is exactly what the permissions in force open, whatever was
  /// given, narrowed, ended and taken back before.
  @ParameterizedTest
  @ValueSource(longs = {198, 199, 205, 42})
  void what_is_read_is_what_is_open(long seed) {
    var random = new Random(seed);
    var goals = scene.goals(jamie);
    var written = new ArrayList<TeamNoteId>();
    var opened = new HashSet<TeamNoteId>();
    Set<GoalId> some = Set.of();
    var all = false;
    var open = EnumSet.noneOf(Information.class);
    TeamMemberId member = null;
    var days = 0;
    var history = new ArrayList<String>();
    for (int step = 0; step < 14; step++) {
      var what = member == null ? 0 : random.nextInt(9);
      history.add(String.valueOf(what));
      switch (what) {
        case 0, 1 -> {
          all = random.nextInt(3) == 0;
          some =
              all
                  ? Set.of()
                  : goals.stream().filter(one -> random.nextBoolean()).collect(Collectors.toSet());
          var readsNotes = some.isEmpty() && !all || random.nextBoolean();
          var progress = random.nextBoolean();
          member = letsLena(all ? null : some, progress, readsNotes).id();
          open = EnumSet.noneOf(Information.class);
          if (all || !some.isEmpty()) {
            open.add(Information.GOALS);
            if (progress) {
              open.add(Information.PROGRESS);
            }
          }
          if (readsNotes) {
            open.add(Information.TEAM_NOTES);
          }
          days = 80;
        }
        case 2 -> {
          var less = List.copyOf(TeamDesk.PARTS).get(random.nextInt(3));
          teams.without(jamie, member, less);
          open.remove(less);
          if (less == Information.GOALS) {
            open.remove(Information.PROGRESS);
          }
        }
        case 3 -> {
          var goal = goals.get(random.nextInt(goals.size()));
          teams.without(jamie, member, goal);
          some = new HashSet<>(all ? Set.copyOf(goals) : some);
          some.remove(goal);
          all = false;
          if (some.isEmpty()) {
            open.remove(Information.GOALS);
            open.remove(Information.PROGRESS);
          }
        }
        case 4 -> {
          teams.end(jamie, member);
          open.clear();
        }
        case 5 -> {
          consents.withdraw(jamie, teams.mine(jamie, member).share().consent(), 0);
          open.clear();
        }
        case 6 -> {
          time.forward(Duration.ofDays(40));
          days -= 40;
          if (days < 0) {
            open.clear();
          }
        }
        case 7 -> written.add(writes("Note " + written.size()));
        default -> {
          if (!written.isEmpty()) {
            var note = written.get(random.nextInt(written.size()));
            var yes = random.nextBoolean();
            notes.open(jamie, note, yes);
            if (yes) {
              opened.add(note);
            } else {
              opened.remove(note);
            }
          }
        }
      }
      var shared =
          open.contains(Information.GOALS) ? (all ? Set.copyOf(goals) : some) : Set.<GoalId>of();
      var view = desk.open(member, lena, WayOut.PAGE);
      var as = "seed " + seed + ", " + history;
      assertThat(view.isPresent())
          .as(as)
          .isEqualTo(!shared.isEmpty() || open.contains(Information.TEAM_NOTES));
      assertThat(view.stream().flatMap(one -> one.goals().stream()).map(one -> one.goal().id()))
          .as(as)
          .containsExactlyInAnyOrderElementsOf(shared);
      assertThat(
              view.stream()
                  .flatMap(one -> one.goals().stream())
                  .anyMatch(one -> !one.ratings().isEmpty()))
          .as(as)
          .isEqualTo(open.contains(Information.PROGRESS) && shared.contains(goals.getFirst()));
      assertThat(view.stream().flatMap(one -> one.notes().stream()).map(one -> one.note().id()))
          .as(as)
          .containsExactlyInAnyOrderElementsOf(
              open.contains(Information.TEAM_NOTES) ? opened : Set.of());
      // PostgreSQL by itself, asked by a session that wants all of it.
      assertThat(seenAs(lena, "select count(*) from careteam.note"))
          .as(as)
          .isEqualTo(open.contains(Information.TEAM_NOTES) ? opened.size() : 0);
      assertThat(seenAs(lena, "select count(*) from careteam.share"))
          .as(as)
          .isEqualTo(view.isPresent() ? 1 : 0);
      assertThat(seenAs(lena, "select count(*) from careteam.open_goal"))
          .as(as)
          .isEqualTo(shared.size());
      assertThat(seenAs(lena, "select count(*) from plans.plan_version")).as(as).isZero();
    }
  }
}
