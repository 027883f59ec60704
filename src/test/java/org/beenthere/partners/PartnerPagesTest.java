package org.beenthere.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.consent.Carried;
import org.beenthere.consent.Part2Notice;
import org.beenthere.consent.Upload;
import org.beenthere.duty.Duty;
import org.beenthere.outreach.Stranger;
import org.beenthere.pairings.Pairings;
import org.beenthere.referrals.Answering;
import org.beenthere.referrals.Referrals;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.WeekPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A treatment partner at their pages: coming in, bringing somebody, and what is told when.
@InTheHouse
class PartnerPagesTest {

  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");
  private static final Pattern PHRASE = Pattern.compile("id=\"phrase\">([a-z ]+)<");
  private static final Pattern LINK = Pattern.compile("/invitation/([\\w-]+)");

  @Autowired Towns towns;
  @Autowired Clinic clinic;
  @Autowired Partners partners;
  @Autowired PartnerDesk desk;
  @Autowired Handovers handovers;
  @Autowired WaitRounds rounds;
  @Autowired Duty duty;
  @Autowired Specialists specialists;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired House house;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired Stranger stranger;
  @Autowired Referrals referrals;
  @Autowired Pairings pairings;

  private Town town;
  private Viewer ada;
  private Viewer lena;

  @BeforeEach
  void a_clinic() {
    town = towns.found();
    ada = town.manager("Ada");
    lena = clinic.lena(town, ada);
  }

  private static Map<String, String> form(String called, String language) {
    return new HashMap<>(
        Map.of(
            "form", UUID.randomUUID().toString(),
            "called", called,
            "language", language,
            "words", "It is about Sundays.",
            "reach.reachBy", "PHONE",
            "reach.phone", "615 555 0134",
            "name", called + " Doe",
            "tells", "STANDING",
            "until", "YEAR"));
  }

  private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer));
    form.forEach(request::param);
    return request.exchange();
  }

  private MvcTestResult sign(Map<String, String> form, MockMultipartFile... pen) {
    var request = mvc.post().uri("/referrals/new/signature").multipart();
    for (var one : pen) {
      request.file(one);
    }
    var signing = request.with(signedIn.as(lena));
    form.forEach(signing::param);
    return signing.exchange();
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return mvc.get().uri(path).with(signedIn.as(viewer)).exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String found(Pattern pattern, MvcTestResult in) {
    var found = pattern.matcher(body(in));
    assertThat(found.find()).as(pattern + " on the page").isTrue();
    return found.group(1);
  }

  private long requests() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select count(*) from referrals.request where partner_id is not null")
                .query(Long.class)
                .single());
  }

  /// Reads the sheet and puts a name under it.
  private MvcTestResult brings(Map<String, String> form) {
    var sheet = post(lena, "/referrals/new", form);
    assertThat(sheet).hasStatusOk();
    var signed = new HashMap<>(form);
    signed.put("shown", found(SHOWN, sheet));
    signed.put("signature", form.get("name"));
    return sign(signed);
  }

  @Test
  void the_sheet_is_in_the_language_of_whoever_signs() { // PR-38
    var spanish = post(lena, "/referrals/new", form("Ana", "ES"));
    assertThat(spanish).hasStatusOk();
    assertThat(body(spanish))
        .contains("Soy Ana Doe.")
        .contains("lang=\"es\"")
        .contains("Puedo retirar esto en cualquier momento");
    assertThat(body(post(lena, "/referrals/new", form("Joke", "NL")))).contains("Ik ben Joke Doe.");
    assertThat(requests()).as("nothing is sent before it is signed").isZero();
  }

  @Test
  void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
    var form = form("", "EN");
    form.put("reach.phone", "12");
    form.put("name", "");
    var answer = post(lena, "/referrals/new", form);
    assertThat(answer).hasStatus(422);
    assertThat(body(answer))
        .contains("called-error")
        .contains("reach.phone-error")
        .contains("name-error")
        .contains("It is about Sundays.");

    var whole = form("Sam", "EN");
    var unsigned = sign(whole);
    assertThat(unsigned).hasStatus(422);
    assertThat(body(unsigned)).contains("signature-error").contains("It is about Sundays.");
    var edited = new HashMap<>(whole);
    edited.put("edit", "true");
    assertThat(body(post(lena, "/referrals/new", edited))).contains("It is about Sundays.");
    assertThat(requests()).isZero();
  }

  @Test
  void a_sheet_that_was_changed_is_read_once_more() {
    var form = form("Sam", "EN");
    var signed = new HashMap<>(form);
    signed.put("shown", found(SHOWN, post(lena, "/referrals/new", form)));
    signed.put("signature", "Sam Doe");
    signed.put("until", "PEER_FOUND");
    assertThat(sign(signed)).hasStatus(422);
    assertThat(requests()).isZero();
  }

  @Test
  void another_name_than_the_persons_is_asked_about_once_and_the_role_stands_on_the_copy() {
    var form = form("Sam", "EN");
    var signed = new HashMap<>(form);
    signed.put("shown", found(SHOWN, post(lena, "/referrals/new", form)));
    signed.put("signature", "Someone Else");
    var asked = sign(signed);
    assertThat(asked).hasStatus(422);
    assertThat(body(asked))
        .contains("The sheet says Sam Doe", "id=\"signature-error\"", "name=\"signsAs\"");
    assertThat(requests()).isZero();

    signed.put("signsAs", "GUARDIAN");
    assertThat(sign(signed)).hasStatusOk();
    assertThat(requests()).isEqualTo(1);
    assertThat(signedBy()).containsExactly("Someone Else (parent or guardian)");
  }

  @Test
  void capitals_accents_and_spaces_make_no_other_name() {
    var form = form("Sám", "EN");
    var signed = new HashMap<>(form);
    signed.put("shown", found(SHOWN, post(lena, "/referrals/new", form)));
    signed.put("signature", " sam  DOE ");
    assertThat(sign(signed)).hasStatusOk();
    assertThat(signedBy()).containsExactly("sam DOE");
  }

  private List<String> signedBy() {
    return house.as(
        Asking.houseOf(town.id()),
        () -> database.sql("select signed_by from consent.consent").query(String.class).list());
  }

  @Test
  void the_same_form_sent_twice_is_one_request_and_one_sheet() {
    var form = form("Sam", "EN");
    var first = found(PHRASE, brings(form));
    assertThat(found(PHRASE, brings(form))).isEqualTo(first);
    assertThat(requests()).isEqualTo(1);
    assertThat(first.split(" ")).hasSize(6);
  }

  @Test
  void a_sheet_signed_with_a_pen_is_looked_into() {
    var form = form("Sam", "EN");
    var signed = new HashMap<>(form);
    signed.put("shown", found(SHOWN, post(lena, "/referrals/new", form)));
    signed.put("signature", "Sam Doe");
    var page = new MockMultipartFile("pen", "x.png", "image/png", "<script>".getBytes(UTF_8));
    var large =
        new MockMultipartFile("pen", "x.pdf", "application/pdf", new byte[Upload.LARGEST + 1]);
    for (var wrong : List.of(page, large)) {
      var answer = sign(signed, wrong);
      assertThat(answer).hasStatus(422);
      assertThat(body(answer)).contains("pen-error").contains("value=\"Sam Doe\"");
    }
    assertThat(requests()).isZero();
    var right = new MockMultipartFile("pen", "x.txt", "text/plain", Clinic.pen().content());
    assertThat(sign(signed, right)).hasStatusOk();
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void somebody_who_is_known_here_is_brought_like_anybody() { // PR-37
    var known = form("Jamie", "EN");
    town.participant("Jamie");
    brings(form("Jamie", "EN"));
    var again = brings(known);
    var never = brings(form("Jamiez", "EN"));
    assertThat(again.getResponse().getStatus()).isEqualTo(never.getResponse().getStatus());
    assertThat(plain(again)).isEqualTo(plain(never).replace("Jamiez", "Jamie"));
  }

  /// The page without what differs each time.
  private static String plain(MvcTestResult page) {
    return body(page)
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "·")
        .replaceAll("id=\"phrase\">[a-z ]+<", "id=\"phrase\"><")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void nobody_is_told_that_somebody_is_known_who_does_not_name_them() { // PR-17
    var sam = clinic.refers(lena, "Sam");
    var omar = clinic.somebody(town, ada, "County Court", "Omar", Partner.Kind.COURT);
    var never = get(omar, "/referrals/" + UUID.randomUUID());
    var theirs = get(omar, "/referrals/" + sam.id());
    assertThat(theirs).hasStatus(404);
    assertThat(plain(theirs)).isEqualTo(plain(never));
    assertThat(body(get(omar, "/referrals"))).doesNotContain("Sam");
    for (var open : List.of("/", "/people-near", "/ask", "/sheet", "/sign-in", "/crisis")) {
      assertThat(body(mvc.get().uri(open).exchange())).as(open).doesNotContain("Sam Doe");
    }
    var nobody = mvc.post().uri("/sheet").param("phrase", "not six words").param("form", "x");
    assertThat(nobody.with(SignedIn.token()).exchange()).hasStatus(422);
  }

  @Test
  void whichever_way_it_leaves_it_carries_the_statement_and_the_scope() { // PR-08
    var sam = clinic.refers(lena, "Sam");
    var path = "/referrals/" + sam.id();
    for (var language : List.of("en", "es", "nl")) {
      for (var way : List.of(path, path + "/file")) {
        assertThat(body(get(lena, way + "?lang=" + language)))
            .as("%s in %s", way, language)
            .contains(Part2Notice.TEXT)
            .contains("I am Sam Doe.", "I can take this back at any time");
      }
    }
    assertThat(get(lena, path + "/file"))
        .hasHeader("Content-Disposition", "attachment; filename=\"status.txt\"")
        .hasHeader("Cache-Control", "no-store");
    assertThat(body(get(sam.guest(), "/my/permissions")))
        .contains(Clinic.NAME + " read:", Clinic.NAME + " saved a copy:")
        .as("the person reads what went along, too")
        .contains(Part2Notice.TEXT);
    var omar = clinic.somebody(town, ada, "County Court", "Omar", Partner.Kind.COURT);
    assertThat(get(omar, path + "/file")).hasStatus(404);
  }

  /// A print is a page, so no page may show how it stands and leave out what goes with it; and what
  /// tells how it stands cannot be made without it.
  @Test
  void nothing_that_shows_how_it_stands_can_leave_it_out() throws IOException { // PR-08
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      for (var one : templates.filter(Files::isRegularFile).toList()) {
        var source = Files.readString(one);
        if (source.contains("@param ReferralStanding")) {
          assertThat(source).as(one.toString()).contains("@template.consent.carried(");
        }
      }
    }
    assertThat(Files.readString(Path.of("src/main/jte/consent/carried.jte")))
        .doesNotContain("no-print", "class=\"act", "class=\"buttons");
    assertThat(Files.readString(Path.of("src/main/resources/look/print.css")))
        .as("a print shows what is folded")
        .contains("details::details-content { content-visibility: visible");
    assertThat(Carried.class.getConstructors()).isEmpty();
    assertThatNullPointerException()
        .isThrownBy(() -> new ReferralStanding(null, List.of(), null, false, null, List.of()));
  }

  @Test
  void the_sheet_opens_once_and_says_who_was_there_before() {
    var sam = clinic.refers(lena, "Sam");
    var form = UUID.randomUUID().toString();
    var opened = opens(sam.phrase(), form);
    assertThat(opened).hasStatusOk();
    var words = found(Pattern.compile("id=\"passPhrase\">([a-z ]+)<"), opened);
    assertThat(found(Pattern.compile("id=\"passPhrase\">([a-z ]+)<"), opens(sam.phrase(), form)))
        .as("a second tap")
        .isEqualTo(words);
    var second =
        opens(sam.phrase().toUpperCase(java.util.Locale.ROOT), UUID.randomUUID().toString());
    assertThat(second).hasStatus(422);
    assertThat(body(second)).contains("This sheet was opened").doesNotContain(words);
    assertThat(words).isNotEqualTo(sam.phrase());
  }

  /// A sheet that was never opened lies about for two weeks, and the clinic knows its six words.
  @Test
  void a_sheet_opens_nothing_any_more_once_the_program_gave_the_person_words() {
    var sam = clinic.refers(lena, "Sam");
    var welcomed = post(ada, "/requests/" + sam.id() + "/welcome", Map.of());
    assertThat(welcomed).hasStatus(303);
    var person =
        found(Pattern.compile("/people/([0-9a-f-]{36})"), get(ada, "/requests/" + sam.id()));
    var given =
        post(ada, "/people/" + person + "/sign-in", Map.of("form", UUID.randomUUID().toString()));
    assertThat(given).hasStatusOk();
    var name = found(Pattern.compile("<strong translate=\"no\"[^>]*>([^< ]+)<"), given);
    var words =
        found(Pattern.compile("<strong translate=\"no\"[^>]*>([a-z]+(?: [a-z]+){5})<"), given);

    var sheet = opens(sam.phrase(), UUID.randomUUID().toString());
    var wrong = opens("six words nobody ever printed here", UUID.randomUUID().toString());
    assertThat(sheet).hasStatus(422);
    assertThat(plain(sheet)).isEqualTo(plain(wrong));

    var signsIn =
        mvc.post()
            .uri("/sign-in")
            .param("signIn", name)
            .param("password", words)
            .with(SignedIn.token())
            .exchange();
    assertThat(signsIn).as("the words the person has").hasStatus(303);
  }

  private MvcTestResult opens(String phrase, String form) {
    return mvc.post()
        .uri("/sheet")
        .param("phrase", phrase)
        .param("form", form)
        .with(SignedIn.token())
        .exchange();
  }

  @Test
  void an_invitation_works_once() {
    var id = lena.partner();
    var invited = post(ada, "/partners/" + id + "/invitations", Map.of("called", "Omar"));
    var link = "/invitation/" + found(LINK, invited);
    assertThat(body(mvc.get().uri(link).exchange())).contains(Clinic.NAME).contains("Omar");
    var join = Map.of("called", "Omar", "signIn", town.signIn("omar"), "password", Town.PASSWORD);
    assertThat(visitor(link, Map.of("called", "Omar"))).hasStatus(422);
    assertThat(visitor(link, join)).hasStatus(303);
    assertThat(visitor(link, join)).hasStatus(404);
    assertThat(body(get(ada, "/partners/" + id))).contains("Omar");
  }

  private MvcTestResult visitor(String path, Map<String, String> form) {
    var request = mvc.post().uri(path).with(SignedIn.token());
    form.forEach(request::param);
    return request.exchange();
  }

  @Test
  void a_partner_that_is_paused_is_out_at_once() {
    var cookie = signedIn.cookie(lena);
    assertThat(mvc.get().uri("/referrals").cookie(cookie).exchange()).hasStatusOk();
    assertThat(post(ada, "/partners/" + lena.partner() + "/state", Map.of("state", "PAUSED")))
        .hasStatus(303);
    assertThat(mvc.get().uri("/referrals").cookie(cookie).exchange()).doesNotHave(statusOk());
    var hats =
        house.as(
            new Asking(null, lena.account(), Hat.DOOR, null),
            () -> partners.hatsOf(lena.account(), "Lena"));
    assertThat(hats).isEmpty();
  }

  private static org.assertj.core.api.Condition<MvcTestResult> statusOk() {
    return new org.assertj.core.api.Condition<>(
        one -> one.getResponse().getStatus() == 200, "a page");
  }

  @Test
  void the_manager_sees_who_came_along_and_the_hours() {
    var sam = clinic.refers(lena, "Sam");
    assertThat(body(get(ada, "/requests/" + sam.id()))).contains(Clinic.NAME);
    time.forward(Duration.ofHours(3));
    assertThat(body(get(ada, "/today"))).contains("3 hours").contains("/waits/" + sam.id());
    time.forward(Duration.ofHours(70));
    assertThat(body(get(ada, "/waits/" + sam.id()))).contains("3 days").doesNotContain("73 hours");
    assertThat(post(ada, "/waits/" + sam.id() + "/word", Map.of())).hasStatus(303);
    assertThat(body(get(ada, "/today"))).doesNotContain("/waits/" + sam.id());
    assertThat(post(ada, "/waits/" + sam.id() + "/word", Map.of())).hasStatus(404);
  }

  @Test
  void whoever_waits_is_told_of_once_to_a_second_and_once_to_the_managers() {
    var maria = town.specialist("Maria");
    var ines = town.administrator("Ines");
    haveMail(ada, maria);
    assertThat(
            post(
                ines,
                "/referral-hours",
                Map.of(
                    "secondHours", "2",
                    "managerHours", "5",
                    "second", maria.account().toString())))
        .hasStatus(303);
    var sam = clinic.refers(lena, "Sam");
    var kim = clinic.refersWhoIsReachedOnlyHere(lena, "Kim");
    rounds.round();
    assertThat(messages(sam)).isEmpty();
    time.forward(Duration.ofHours(2));
    rounds.round();
    rounds.round();
    assertThat(messages(sam)).containsExactly("second-letter-" + maria.account());
    assertThat(body(get(maria, "/today"))).contains("Sam");
    assertThat(body(get(maria, "/waits/" + sam.id())))
        .contains("+16155550177")
        .doesNotContain("you cannot write there yet");
    assertThat(body(get(maria, "/waits/" + kim.id())))
        .as("what she can do who has no way of her own to reach them")
        .contains("you cannot write there yet", "Ask a manager");
    assertThat(body(get(ada, "/waits/" + kim.id()))).doesNotContain("Ask a manager");
    time.forward(Duration.ofHours(3));
    rounds.round();
    rounds.round();
    assertThat(messages(sam))
        .containsExactlyInAnyOrder(
            "second-letter-" + maria.account(), "managers-letter-" + ada.account());
    assertThat(post(maria, "/waits/" + sam.id() + "/word", Map.of())).hasStatus(303);
    assertThat(get(maria, "/waits/" + sam.id())).hasStatus(404);
  }

  @Test
  void without_a_second_person_it_is_who_is_on_call_and_then_who_supervises_them() {
    var maria = town.specialist("Maria");
    var rosa = town.specialist("Rosa");
    haveMail(ada, maria, rosa);
    town.does(
        ada,
        () ->
            specialists.appoint(
                town.id(),
                maria.specialist(),
                new Post(Role.VOLUNTEER, Set.of(), rosa.specialist())));
    for (var day : DayOfWeek.values()) {
      town.does(
          ada,
          () -> duty.everyWeek(ada, maria.account(), day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }
    var sam = clinic.refers(lena, "Sam");
    time.forward(Duration.ofHours(4));
    rounds.round();
    assertThat(messages(sam)).containsExactly("second-letter-" + maria.account());
    assertThat(get(rosa, "/waits/" + sam.id())).hasStatus(404);
    time.forward(Duration.ofHours(4));
    rounds.round();
    rounds.round();
    assertThat(messages(sam))
        .containsExactlyInAnyOrder(
            "second-letter-" + maria.account(),
            "managers-letter-" + ada.account(),
            "supervisor-letter-" + rosa.account());
    assertThat(body(get(rosa, "/waits/" + sam.id()))).contains("+16155550177");
    assertThat(post(rosa, "/waits/" + sam.id() + "/word", Map.of())).hasStatus(303);
    assertThat(get(rosa, "/waits/" + sam.id())).hasStatus(404);
  }

  @Test
  void with_nobody_named_or_on_call_it_is_another_peer_and_each_in_turn() {
    var maria = atWork("Maria");
    var rosa = atWork("Rosa");
    var waiting = Stream.of("Sam", "Kim", "Lee").map(one -> clinic.refers(lena, one)).toList();
    time.forward(Duration.ofHours(4));
    rounds.round();
    rounds.round();

    var told = waiting.stream().flatMap(one -> messages(one).stream()).toList();
    var first = told.getFirst().endsWith(maria.account().toString()) ? maria : rosa;
    var other = first == maria ? rosa : maria;
    assertThat(told)
        .as("whoever has the fewest waiting, then who was asked longest ago")
        .containsExactly(
            "second-letter-" + first.account(),
            "second-letter-" + other.account(),
            "second-letter-" + first.account());
    assertThat(body(get(first, "/waits/" + waiting.getFirst().id()))).contains("+16155550177");
    assertThat(get(other, "/waits/" + waiting.getFirst().id())).hasStatus(404);
    assertThat(post(first, "/waits/" + waiting.getFirst().id() + "/word", Map.of())).hasStatus(303);
    assertThat(post(first, "/waits/" + waiting.getLast().id() + "/word", Map.of())).hasStatus(303);

    var ann = clinic.refers(lena, "Ann");
    house.inOrganization(
        town.id(), () -> specialists.free(town.id(), other.specialist(), WeekPart.ALL));
    time.forward(Duration.ofHours(4));
    rounds.round();
    assertThat(messages(ann)).contains("second-letter-" + first.account());
  }

  @Test
  void whom_the_person_wished_for_comes_first() {
    var peers = Stream.of("Maria", "Rosa", "Wes").map(this::atWork).toList();
    for (var wished : peers) {
      var sam = clinic.refersWishing(lena, "Sam " + wished.called(), wished.specialist());
      time.forward(Duration.ofHours(4));
      rounds.round();
      assertThat(messages(sam)).containsExactly("second-letter-" + wished.account());
    }
  }

  @Test
  void of_somebody_welcomed_nobody_is_told_whom_the_two_or_a_manager_keep_apart() {
    var walks = atWork("Maria");
    var pinned = atWork("Pia");
    var known = atWork("Kay");
    var declined = atWork("Dan");
    var rosa = atWork("Rosa");
    var sam = clinic.refers(lena, "Sam");
    var answer = (Answering.Answered) town.as(ada, () -> referrals.welcome(sam.id(), ada));
    var person = answer.request().answer().participant();
    house.inOrganization(
        town.id(),
        () -> {
          pairings.begin(town.id(), person, walks.specialist());
          insert(
              "matching.pin (organization_id, participant_id, specialist_id, together, account_id,"
                  + " since) values (?, ?, ?, false, ?, now())",
              town.id().value(),
              person.value(),
              pinned.specialist().value(),
              ada.account().value());
          insert(
              "matching.known_privately (organization_id, id, specialist_id, account_id, called,"
                  + " participant_id, since) values (?, gen_random_uuid(), ?, ?, '·', ?, now())",
              town.id().value(),
              known.specialist().value(),
              known.account().value(),
              person.value());
          insert(
              "matching.proposal (organization_id, id, participant_id, specialist_id, rank, reasons,"
                  + " state, offered_at, chosen_at, answered_at)"
                  + " values (?, gen_random_uuid(), ?, ?, 9, '{}', 'DECLINED', now(), now(), now())",
              town.id().value(),
              person.value(),
              declined.specialist().value());
        });
    time.forward(Duration.ofHours(4));
    rounds.round();

    assertThat(messages(sam)).containsExactly("second-letter-" + rosa.account());
  }

  private void insert(String row, Object... values) {
    assertThat(database.sql("insert into " + row).params(values).update()).isEqualTo(1);
  }

  /// Each of them could be told but for one thing, and is not; the managers are.
  @Test
  void nobody_is_told_who_is_not_at_work_has_no_room_or_is_kept_apart() {
    haveMail(ada);
    var hours = atWork("Olga");
    var certificate = atWork("Una");
    var room = atWork("Finn");
    var known = atWork("Kay");
    var topic = atWork("Tom");
    var letters = atWork("Lou");
    var away = atWork("Abe");
    stranger.suspends(town, certificate);
    changes(room, "places = 0");
    changes(letters, "letters = false");
    changes(away, "paused_until = date '2999-01-01'");
    house.inOrganization(
        town.id(),
        () -> {
          specialists.free(town.id(), hours.specialist(), List.of(anHourLater(6)));
          database
              .sql(
                  """
                  insert into specialists.kept
                    (organization_id, specialist_id, account_id, share, audience, choices)
                  values (?, ?, ?, 'TOPICS', 'NOBODY', array['ALCOHOL'])
                  """)
              .params(town.id().value(), topic.specialist().value(), topic.account().value())
              .update();
        });
    assertThat(
            post(
                known,
                "/profile/known",
                Map.of("form", UUID.randomUUID().toString(), "called", "Sam D.")))
        .hasStatus(303);
    var sam = clinic.refers(lena, "Sam");
    time.forward(Duration.ofHours(4));
    rounds.round();
    rounds.round();

    assertThat(messages(sam)).containsExactly("managers-letter-" + ada.account());
    assertThat(get(hours, "/waits/" + sam.id())).hasStatus(404);
    time.forward(Duration.ofHours(4));
    rounds.round();
    assertThat(messages(sam)).as("once").containsExactly("managers-letter-" + ada.account());
  }

  /// Listed, certified, with room, with an address, and at work at any hour.
  private Viewer atWork(String called) {
    var one = Stranger.peer(town, called);
    haveMail(one);
    house.inOrganization(
        town.id(), () -> specialists.free(town.id(), one.specialist(), WeekPart.ALL));
    return one;
  }

  private WeekPart anHourLater(int hours) {
    return WeekPart.at(
        clock.instant().plus(Duration.ofHours(4 + hours)).atZone(town.zone()).toLocalDateTime());
  }

  private void changes(Viewer peer, String what) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql("update specialists.specialist set " + what + " where id = ?")
                .param(peer.specialist().value())
                .update());
  }

  /// They have an address of their own, to which the house writes.
  private void haveMail(Viewer... people) {
    for (var one : people) {
      house.as(
          Asking.HOUSE,
          () ->
              database
                  .sql("update access.account set email = id || '@example.org' where id = :id")
                  .param("id", one.account().value())
                  .update());
    }
  }

  private List<String> messages(Clinic.Referred about) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select name from courier.message where owner = :owner order by number")
                .param("owner", "referrals/" + about.id())
                .query(String.class)
                .list());
  }

  @Test
  void messages_say_nothing_of_who_or_what() { // PR-18
    var maria = Stranger.peer(town, "Maria");
    haveMail(ada, maria);
    var sam = clinic.refers(lena, "Sam");
    clinic.asksNow(lena, sam.id());
    time.forward(Duration.ofHours(9));
    rounds.round();
    var said =
        house.as(
            Asking.houseOf(town.id()),
            () ->
                database
                    .sql(
                        """
                        select occasion || ' ' || path || ' ' || coalesce(subject, '')
                               || coalesce(body, '')
                          from courier.message
                        """)
                    .query(String.class)
                    .list());
    assertThat(said).isNotEmpty().allMatch(one -> one.equals("NEWS /today "));
    assertThat(maria).isNotNull();
  }

  @Test
  void of_two_who_come_at_once_one_is_told_that_somebody_was_faster() {
    var maria = Stranger.peer(town, "Maria");
    var rosa = Stranger.peer(town, "Rosa");
    var sam = clinic.refers(lena, "Sam");
    var open = clinic.asksNow(lena, sam.id());
    assertThat(body(get(maria, "/today")))
        .contains("/handovers/" + open + "/taking")
        .doesNotContain("Sam");
    var taking = "/handovers/" + open + "/taking";
    var answers =
        List.of(maria, rosa, ada).parallelStream()
            .map(one -> post(one, taking, Map.of("minutes", "5")).getResponse().getStatus())
            .toList();
    assertThat(answers).containsOnlyOnce(303);
    assertThat(answers.stream().filter(one -> one == 409 || one == 404)).hasSize(2);
    var page = body(get(lena, "/referrals/" + sam.id()));
    assertThat(page).containsAnyOf("Maria comes", "Rosa comes", "Ada comes");
    assertThat(body(get(sam.guest(), "/today")))
        .containsAnyOf("Maria comes", "Rosa comes", "Ada comes");
  }

  @Test
  void they_talk_and_have_met() {
    var maria = Stranger.peer(town, "Maria");
    var sam = clinic.refers(lena, "Sam");
    var open = clinic.meetsNow(lena, sam.id(), maria);
    post(sam.guest(), "/my/handover", Map.of("form", "x", "words", "Hello, I am Sam."));
    assertThat(body(get(maria, "/handovers/" + open))).contains("Hello, I am Sam.");
    assertThat(body(get(sam.guest(), "/today"))).contains("I am on my way.");
    assertThat(body(get(lena, "/referrals/" + sam.id()))).contains("I am on my way.");
    assertThat(post(maria, "/handovers/" + open + "/meeting", Map.of())).hasStatus(303);
    assertThat(inTheTrail(open))
        .as("the guest, too, leaves what they opened and said")
        .contains("GUEST READ handover", "GUEST ADD handover.word", "SPECIALIST ADD handover.word");
    assertThat(body(get(lena, "/referrals/" + sam.id()))).contains("First meeting held");
    assertThat(body(get(ada, "/today"))).doesNotContain("/waits/" + sam.id());
  }

  private List<String> inTheTrail(UUID thing) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select distinct hat || ' ' || deed || ' ' || thing from audit.entry
                     where thing_id = :thing
                    """)
                .param("thing", thing)
                .query(String.class)
                .list());
  }

  @Test
  void after_ten_minutes_it_says_that_nobody_is_free_and_whom_to_call() {
    var maria = Stranger.peer(town, "Maria");
    var sam = clinic.refers(lena, "Sam");
    var open = clinic.asksNow(lena, sam.id());
    time.forward(Duration.ofMinutes(11));
    for (var one : List.of(lena, sam.guest())) {
      var path = one.equals(lena) ? "/referrals/" + sam.id() : "/today";
      assertThat(body(get(one, path))).contains("Nobody is free right now.").contains("tel:988");
    }
    assertThat(post(maria, "/handovers/" + open + "/taking", Map.of()).getResponse().getStatus())
        .isIn(404, 409);
    rounds.round();
    assertThat(clinic.asksNow(lena, sam.id())).isNotEqualTo(open);
  }

  @Test
  void the_person_reads_what_they_allow_and_takes_it_back_in_two_taps() {
    var sam = clinic.refers(lena, "Sam");
    clinic.looks(lena, sam.id());
    var page = body(get(sam.guest(), "/my/permissions"));
    assertThat(page).contains(Clinic.NAME).contains("read: that it came in");
    assertThat(page)
        .as("the first telling: who told whom what, and the notice that went with it")
        .contains(Clinic.NAME + " told Riverbend: what is on this form", Part2Notice.TEXT);
    assertThat(body(get(sam.guest(), "/my/permissions/" + sam.consent())))
        .contains("I am Sam Doe.");
    assertThat(
            post(
                sam.guest(),
                "/my/permissions/" + sam.consent() + "/withdrawal",
                Map.of("number", "0")))
        .hasStatus(303);
    assertThat(get(lena, "/referrals/" + sam.id())).hasStatus(404);
    assertThat(body(get(sam.guest(), "/my/permissions"))).contains("Taken back");
  }
}
