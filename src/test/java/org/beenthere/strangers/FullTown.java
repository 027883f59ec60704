package org.beenthere.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.careteam.GoalChoice;
import org.beenthere.careteam.TeamForm;
import org.beenthere.careteam.TeamGiving;
import org.beenthere.careteam.TeamRole;
import org.beenthere.careteam.TeamUntil;
import org.beenthere.consent.ConsentPaper;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Expiry;
import org.beenthere.consent.Information;
import org.beenthere.consent.Purpose;
import org.beenthere.consent.Recipient;
import org.beenthere.consent.Scribe;
import org.beenthere.consent.Terms;
import org.beenthere.outreach.Conversations;
import org.beenthere.outreach.Stranger;
import org.beenthere.participants.SafeContact;
import org.beenthere.partners.Clinic;
import org.beenthere.partners.Partners;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.plans.Agreement;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalMore;
import org.beenthere.plans.LifeArea;
import org.beenthere.plans.PlanTerms;
import org.beenthere.plans.PlanText;
import org.beenthere.plans.Plans;
import org.beenthere.plans.QuietMeans;
import org.beenthere.plans.QuietStep;
import org.beenthere.plans.Step;
import org.beenthere.plans.StepId;
import org.beenthere.referrals.Guest;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockSetting;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Builds towns in which there is something of every kind the house knows, twice: two pairs who
/// walk together and know nothing of each other. All of it is done on the pages where people do it.
@TestComponent
class FullTown {

  private static final Place NASHVILLE =
      new Place("US-37203", "37203", "Nashville", "US-TN", "US", new Point(36.15, -86.79));

  private final Towns towns;
  private final Guest guest;
  private final Clinic clinic;
  private final Partners partners;
  private final Consents consents;
  private final TeamGiving giving;
  private final Stranger stranger;
  private final Conversations conversations;
  private final Plans plans;
  private final SignedIn signedIn;
  private final MockMvcTester mvc;
  private final ClockSetting clockSetting;
  private final House house;
  private final JdbcClient database;
  private final Clock clock;

  FullTown(
      Towns towns,
      Guest guest,
      Clinic clinic,
      Partners partners,
      Consents consents,
      TeamGiving giving,
      Stranger stranger,
      Conversations conversations,
      Plans plans,
      SignedIn signedIn,
      MockMvcTester mvc,
      ClockSetting clockSetting,
      House house,
      JdbcClient database,
      Clock clock) {
    this.towns = towns;
    this.guest = guest;
    this.clinic = clinic;
    this.partners = partners;
    this.consents = consents;
    this.giving = giving;
    this.stranger = stranger;
    this.conversations = conversations;
    this.plans = plans;
    this.signedIn = signedIn;
    this.mvc = mvc;
    this.clockSetting = clockSetting;
    this.house = house;
    this.database = database;
    this.clock = clock;
  }

  /// A town with everything in it.
  record Everything(
      Town town, Viewer ada, Viewer ines, Viewer guest, Viewer lena, Pair first, Pair second) {

    Viewer viewer(Hat hat) {
      return switch (hat) {
        case MANAGER -> ada;
        case ADMINISTRATOR -> ines;
        case GUEST -> guest;
        case PARTNER -> lena;
        case PARTICIPANT, SPECIALIST -> first.viewer(hat);
        case VISITOR, DOOR, HOUSE ->
            throw new IllegalArgumentException("nobody signs in as " + hat);
      };
    }
  }

  /// Builds so many towns, and lets so much time pass that everybody in them has gone quiet.
  List<Everything> build(int many) {
    var begun = java.util.stream.Stream.generate(this::begin).limit(many).toList();
    clockSetting.moveForward(Duration.ofDays(6));
    return begun.stream().map(this::goOn).toList();
  }

  private record Begun(Town town, Viewer ada, Viewer[] people, Viewer[] peers) {}

  private Begun begin() {
    var town = towns.found();
    var ada = town.manager("Ada");
    var byText =
        new SafeContact(SafeContact.Means.TEXT, "+16155550134", null, null, null, false, "");
    var people =
        new Viewer[] {town.participant("Jamie"), town.participant("Alex", Language.EN, byText)};
    var peers = new Viewer[] {certified(town, "Maria"), certified(town, "Rosa")};
    for (int i = 0; i < 2; i++) {
      town.pair(people[i], peers[i]);
      agree(town, people[i], peers[i], i == 0 ? QuietMeans.MESSAGE : QuietMeans.TEXT);
    }
    return new Begun(town, ada, people, peers);
  }

  private Everything goOn(Begun begun) {
    var town = begun.town;
    var ines = town.administrator("Ines");
    post(ines, "/plan-rules", Form.filled(today(), "id", Identifier.fresh().toString()));
    post(ines, "/crisis", Map.of("line", "US/911/Emergency"));
    notes(begun.ada);
    post(ines, "/video", Form.filled(today()));
    for (int i = 0; i < 2; i++) {
      walk(begun.people[i], begun.peers[i], begun.ada);
      write(begun.people[i], begun.peers[i]);
      wayBack(begun.people[i]);
      keepsCloser(begun.peers[i]);
      chosenBy(town, begun.ada, begun.peers[i], "Kim" + i);
      guest.asks(town, "Sam" + i, begun.peers[i].specialist());
      stranger.writes(town, begun.peers[i], "I would like to stop, and I want to die.");
    }
    onCall(begun);
    conversations.erase(stranger.writes(town, begun.peers[0], "Never mind.").ticket());
    post(ines, "/office-hours", Form.filled(today()));
    intake(begun, ines);
    bringLists(begun.ada);
    keepsHelp(begun.ada);
    post(ines, "/referral-hours", Form.filled(today()));
    var lena = partners(begun);
    matching(begun);
    var waiting = guest.asks(town, "Lou").viewer();
    return new Everything(
        town,
        begun.ada,
        ines,
        waiting,
        lena,
        Pair.of(town, begun.people[0], begun.peers[0], house, database),
        Pair.of(town, begun.people[1], begun.peers[1], house, database));
  }

  /// Other weights than the usual ones, leave for volunteers, somebody whom each peer knows
  /// privately, two kept together, and a waiting list that was looked at.
  private void matching(Begun begun) {
    var town = begun.town;
    var rules = new HashMap<String, String>();
    for (var ground :
        List.of(
            "ASKED_FOR",
            "LANGUAGE",
            "EXPERIENCE",
            "COMMUNITY",
            "WALKED_BEFORE",
            "ROOM",
            "NEAR",
            "WAY",
            "NICE_LANGUAGE",
            "TIME")) {
      rules.put("points[" + ground + "]", "7");
    }
    rules.put("minutes[PHONE]", "25");
    house.inOrganization(
        town.id(),
        () ->
            rules.put(
                "volunteers",
                database
                    .sql("select id from organizations.program where organization_id = :town")
                    .param("town", town.id().value())
                    .query(String.class)
                    .single()));
    post(begun.ada, "/matching/rules", rules);
    for (int i = 0; i < 2; i++) {
      post(begun.peers[i], "/profile/known", Form.filled(today(), "called", "Somebody I know"));
    }
    var lux = town.participant("Lux");
    post(begun.ada, "/people/" + lux.participant() + "/proposals", Map.of());
    post(
        begun.ada,
        "/matching/pins",
        Map.of(
            "participant",
            lux.participant().toString(),
            "specialist",
            begun.peers[0].specialist().toString()));
    Awaitility.await().until(() -> isLookedAt(town));
  }

  private boolean isLookedAt(Town town) {
    var ready = new boolean[1];
    house.inOrganization(
        town.id(),
        () ->
            ready[0] =
                database
                    .sql(
                        """
                        select exists (select from matching.draft
                                        where organization_id = :town and state = 'READY')
                        """)
                    .param("town", town.id().value())
                    .query(Boolean.class)
                    .single());
    return ready[0];
  }

  /// Both are on call every week and once more, let their name be shown, and ask Ada to take over;
  /// both rest from messages, and will be away, when Nell stands in.
  private void onCall(Begun begun) {
    var nell = begun.town.specialist("Nell").account().toString();
    for (int i = 0; i < 2; i++) {
      var peer = begun.peers[i];
      var who = peer.account().toString();
      var day = today().plusDays(3 + i);
      var weekday = day.getDayOfWeek().name();
      post(begun.ada, "/duty/weekly", Form.filled(today(), "account", who, "weekday", weekday));
      post(begun.ada, "/duty/covers", Form.filled(today(), "account", who));
      post(peer, "/duty", Form.filled(today(), "called", "Kim"));
      post(
          peer,
          "/cover",
          Form.filled(
              today(),
              "covering",
              nell,
              "first",
              day.toString(),
              "back",
              day.plusDays(9).toString()));
      post(peer, "/duty/ring", Map.of("number", "615 555 0134"));
      post(peer, "/conversations/rest", Form.filled(today(), "days", "7"));
      post(
          peer,
          "/duty/handovers",
          Form.filled(
              today(),
              "account",
              begun.ada.account().toString(),
              "startDay",
              day.toString(),
              "endDay",
              day.toString()));
    }
  }

  /// What comes with asking: a program with rules, somebody moved out of the order, somebody who is
  /// not the person of the same name, a form filled in together, and one put aside.
  private void intake(Begun begun, Viewer ines) {
    var town = begun.town;
    var program = new UUID[1];
    house.inOrganization(
        town.id(),
        () ->
            program[0] =
                database
                    .sql("select id from organizations.program where organization_id = :town")
                    .param("town", town.id().value())
                    .query(UUID.class)
                    .single());
    post(ines, "/programs/" + program[0], Form.filled(today(), "ageFrom", "18", "version", "0"));
    var jamie = guest.asks(town, "Jamie").request();
    post(
        begun.ada,
        "/requests/" + jamie + "/people/" + begun.people[0].participant(),
        Form.filled(today(), "same", "no"));
    post(begun.ada, "/requests/" + jamie + "/move", Form.filled(today()));
    var together = Form.filled(today(), "called", "Lee", "age", "34");
    var asked = mvc.post().uri("/requests/together").with(signedIn.as(begun.peers[0]));
    together.forEach(asked::param);
    assertThat(asked.exchange()).hasStatusOk();
    assertThat(
            mvc.post()
                .uri("/ask/draft")
                .with(SignedIn.token())
                .param("form", UUID.randomUUID().toString())
                .param("organization", town.id().toString())
                .param("called", "Lou"))
        .hasStatusOk();
  }

  private static Viewer certified(Town town, String called) {
    return town.certified(called, NASHVILLE, Set.of(Experience.ALCOHOL), List.of("en"));
  }

  /// The two write a plan, talk about it and sign it.
  private void agree(Town town, Viewer person, Viewer peer, QuietMeans means) {
    var who = person.participant();
    town.does(
        person,
        () -> {
          var draft = plans.draftFor(person, who);
          plans.save(person, who, draft.revision(), plan(means));
          plans.propose(person, who);
          plans.remark(person, who, "Is once a week too often?");
        });
    for (var signer : List.of(person, peer)) {
      town.does(
          signer,
          () -> {
            var open = Objects.requireNonNull(plans.standing(town.id(), who).open());
            var paper = plans.paper(open, Language.EN, ZoneId.of(signer.zone()));
            plans.sign(
                signer,
                who,
                open.number(),
                new Plans.Shown(Language.EN, paper.sha256()),
                signer.called());
          });
    }
  }

  private String goalOf(Viewer person) {
    return house
        .as(Asking.of(person), () -> plans.activeGoals(person.organization(), person.participant()))
        .getFirst()
        .id()
        .toString();
  }

  /// What two do who walk together: a note with a correction and a line, a draft, a meeting, and
  /// the next plan.
  private void walk(Viewer person, Viewer peer, Viewer ada) {
    var people = "/people/" + person.participant();
    post(person, "/my/notes/receipts", Map.of("asked", "true"));
    var note = Identifier.fresh().toString();
    post(peer, people + "/notes", Form.filled(today(), "id", note));
    post(
        peer,
        people + "/notes/" + note + "/change",
        Form.filled(today(), "did", "We talked about the bus, and the way back."));
    post(peer, people + "/notes/" + note + "/amendments", Form.filled(today()));
    post(person, "/my/notes/" + note, Form.filled(today()));
    post(person, "/my/notes/" + note + "/objection", Form.filled(today()));
    post(ada, "/notes/waiting/" + note + "/answer", Form.filled(today()));
    post(person, "/my/notes/" + note + "/objection", Form.filled(today()));
    var countersigned = Identifier.fresh().toString();
    post(peer, people + "/notes", Form.filled(today(), "id", countersigned));
    post(ada, "/notes/waiting/" + countersigned + "/countersign", Map.of("formers", "0"));
    post(peer, people + "/drafts", Form.filled(today()));
    post(peer, people + "/meetings/new", Form.filled(today()));
    post(person, "/my/meetings/reminders", Map.of("by", "HERE"));
    for (var who : List.of(person, peer)) {
      assertThat(mvc.post().uri("/my-calendar").with(signedIn.as(who))).hasStatusOk();
    }
    post(peer, "/my-hours", Form.filled(today(), "week[MONDAY]", "9-12"));
    post(peer, "/my-hours/days", Form.filled(today()));
    for (var tools : List.of("kit/new", "practice/new", "questions", "asked/new", "letters")) {
      post(person, "/my/tools/" + tools, Form.filled(today()));
    }
    post(peer, people + "/coping", Form.filled(today()));
    crisis(person, peer, ada);
    var goal = goalOf(person);
    post(
        peer,
        people + "/plan/review",
        Form.filled(
            today(),
            "id",
            Identifier.fresh().toString(),
            "goal-0-id",
            goal,
            "goal-0-rating",
            "UNDER_WAY"));
    post(peer, people + "/plan/others", Form.filled(today(), "signs", "CLINICIAN"));
    enclose(peer, people + "/plan/versions/1/scan", "sheet", Map.of("of", "CLINICIAN"));
    post(person, "/my/plan", Form.filled(today()));
    post(person, "/my/plan/together", Form.filled(today(), "together", "yes"));
  }

  /// A plan for hard days with a version and a draft, which their peer may read; and that they need
  /// someone now.
  private void crisis(Viewer person, Viewer peer, Viewer ada) {
    post(person, "/my/crisis-plan/readers", Map.of("sees", "PEER"));
    writesForHardDays(person, "/my/crisis-plan", "well");
    post(
        person,
        "/my/crisis-plan/kept",
        Map.of("shown", hidden(person, "/my/crisis-plan", "shown")));
    writesForHardDays(peer, "/people/" + person.participant() + "/crisis-plan", "helps");
    post(person, "/my/now", Form.filled(today(), "phone", "+16155550142"));
    post(ada, "/calls", Map.of("minutes", "7"));
    var directive =
        Form.filled(today(), "stands", "SIGNED", "signedOn", "", "lookedAtOn", "", "sees", "PEER");
    var request =
        mvc.post()
            .uri("/my/directive")
            .multipart()
            .file(
                new MockMultipartFile(
                    "file", "a.txt", "text/plain", "%PDF-1.7 a".getBytes(StandardCharsets.UTF_8)))
            .with(signedIn.as(person));
    directive.forEach(request::param);
    assertThat(request.exchange()).hasStatus(303);
  }

  private void writesForHardDays(Viewer who, String base, String part) {
    var at = base + "/parts/" + part;
    post(who, at, Form.filled(today(), "seen", hidden(who, at, "seen")));
  }

  private String hidden(Viewer who, String page, String name) {
    try {
      return mvc.get()
          .uri(page)
          .with(signedIn.as(who))
          .exchange()
          .getResponse()
          .getContentAsString()
          .replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Other rules for notes than the usual ones: nothing is asked, and somebody countersigns.
  private void notes(Viewer ada) {
    var rules = new HashMap<String, String>();
    for (var rule :
        List.of(
            "OWN_TIME",
            "PERSON_TIME",
            "TRAVEL",
            "FULL_DAY",
            "LONG_GROUP",
            "LARGE_GROUP",
            "NAMES",
            "LAPSED")) {
      rules.put("answers[" + rule + "]", "LET");
      rules.put("most[" + rule + "]", "100");
    }
    rules.put("tasks", "PEER_SPECIALIST.GOALS");
    rules.put("goals", "PEER_SPECIALIST");
    rules.put("reads", "PEER_SPECIALIST");
    rules.put("countersigned", "PEER_SPECIALIST");
    post(ada, "/notes/rules", rules);
  }

  /// What two write to each other: one of it sounds like danger, the person answers by text, and
  /// lets somebody read what they wrote.
  private void write(Viewer person, Viewer peer) {
    var theirs = "/people/" + person.participant() + "/messages";
    post(person, "/my/messages", Form.filled(today(), "words", "I want to die", "heard", "true"));
    enclose(peer, theirs, "enclosed", Form.filled(today(), "words", "I am here."));
    post(peer, theirs + "/marks", Map.of("marks", "true"));
    post(person, "/my/messages/wishes", Map.of("marks", "true"));
    post(
        person,
        "/my/messages",
        Form.filled(today(), "words", "I want to die today", "heard", "true"));
    house.inOrganization(
        person.organization(),
        () -> {
          database
              .sql(
                  """
                  insert into messages.by_text (organization_id, participant_id, number, since)
                  values (:organization, :person, '+16155550134', now())
                  """)
              .param("organization", person.organization().value())
              .param("person", person.participant().value())
              .update();
          database
              .sql(
                  """
                  insert into messages.opening
                    (organization_id, conversation_id, participant_id, specialist_id, may_read, said_at)
                  select organization_id, id, participant_id, specialist_id, false, now()
                    from messages.conversation where participant_id = :person
                  """)
              .param("person", person.participant().value())
              .update();
        });
  }

  /// A clinic that refers people, two of whom are met at once and two of whom wait; and what the
  /// two participants allow.
  private Viewer partners(Begun begun) {
    var ada = begun.ada;
    var lena = clinic.lena(begun.town, ada);
    partners.invite(ada, lena.partner(), "Omar");
    post(
        ada,
        "/team-notes/rules",
        Map.of(
            "reads",
            "TRAINEE,OTHER",
            "writes",
            "PEER_SPECIALIST,CLINICIAN,CASE_MANAGER,FAMILY",
            "countersigned",
            "PEER_SPECIALIST"));
    var peers = "PEER_SPECIALIST";
    post(
        ada,
        "/plan-rules/roles",
        Map.of("reads", peers, "writes", peers, "reviews", peers, "signs", peers));
    clinic.withPen(lena, "Pen");
    for (int i = 0; i < 2; i++) {
      var met = clinic.refers(lena, "Met" + i);
      clinic.looks(lena, met.id());
      clinic.meetsNow(lena, met.id(), begun.peers[i]);
      var waits = clinic.refers(lena, "Waits" + i);
      clinic.looksAfter(begun.peers[i], waits.id(), clock.instant());
      allows(begun.people[i]);
      team(begun.people[i], begun.peers[i], lena);
    }
    return lena;
  }

  /// Somebody on the team of a person, notes that peer and clinic wrote for it, the person’s own
  /// words to one, and what was not so.
  private void team(Viewer person, Viewer peer, Viewer lena) {
    var form =
        new TeamForm(
            UUID.randomUUID().toString(),
            "",
            lena.account().toString(),
            TeamRole.CLINICIAN,
            "",
            person.called(),
            GoalChoice.ALL,
            List.of(),
            true,
            true,
            TeamUntil.YEAR,
            person.called(),
            "");
    var member = giving.member(person, form, giving.colleagues(person));
    giving.give(person, member, form, giving.goals(person), Language.EN, null);
    var note = Identifier.fresh().toString();
    post(peer, "/people/" + person.participant() + "/team/notes", Form.filled(today(), "id", note));
    post(person, "/my/team/notes/" + note + "/reading", Map.of("team", "yes"));
    post(person, "/my/team/notes/" + note + "/words", Form.filled(today()));
    post(person, "/my/team/notes/" + note + "/objection", Form.filled(today()));
    post(lena, "/care/" + member.id() + "/notes", Form.filled(today()));
  }

  private void allows(Viewer person) {
    var terms =
        new Terms(
            person.called(),
            "Riverbend",
            Set.of(Information.STANDING),
            List.of(new Recipient.Named(null, "A doctor")),
            Set.of(Purpose.PEER_SUPPORT),
            Expiry.through(today().plusYears(1), ZoneId.of(person.zone())),
            Scribe.statements(Set.of(Purpose.PEER_SUPPORT)),
            Language.EN);
    house.inOrganization(
        person.organization(),
        () ->
            consents.sign(
                person.organization(),
                person.account(),
                person.participant(),
                terms,
                person.called(),
                new ConsentPaper(Language.EN, "I allow it."),
                null));
  }

  /// What a specialist shares only with those they walk with.
  private void keepsCloser(Viewer peer) {
    house.inOrganization(
        peer.organization(),
        () ->
            database
                .sql(
                    """
                    insert into specialists.kept
                      (organization_id, specialist_id, account_id, share, audience, words)
                    values (:organization, :specialist, :account, 'LIMITS', 'MY_PEOPLE', 'No lifts.')
                    """)
                .param("organization", peer.organization().value())
                .param("specialist", peer.specialist().value())
                .param("account", peer.account().value())
                .update());
  }

  /// What stands in a text. Texts need a gateway, and the house of the tests has none.
  private void wayBack(Viewer person) {
    house.inOrganization(
        person.organization(),
        () ->
            database
                .sql(
                    """
                    insert into monitoring.way_back (organization_id, token_hash, participant_id, until)
                    values (:organization, sha256(uuid_send(gen_random_uuid())), :person, :until)
                    """)
                .param("organization", person.organization().value())
                .param("person", person.participant().value())
                .param("until", today().plusDays(30))
                .update());
  }

  /// Somebody who was welcomed chooses a peer.
  private void chosenBy(Town town, Viewer ada, Viewer peer, String called) {
    var asked = guest.asks(town, called, peer.specialist());
    post(ada, "/requests/" + asked.request() + "/welcome", Form.filled(today()));
    var found = new UUID[2];
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    select p.participant_id, p.id
                      from matching.proposal p
                           join participants.participant who on who.id = p.participant_id
                     where who.account_id = :account and p.specialist_id = :peer
                    """)
                .param("account", asked.viewer().account().value())
                .param("peer", peer.specialist().value())
                .query((row, number) -> {
                  found[0] = row.getObject(1, UUID.class);
                  found[1] = row.getObject(2, UUID.class);
                  return found;
                })
                .single());
    var viewer =
        new Viewer(
            asked.viewer().account(),
            Hat.PARTICIPANT,
            town.id(),
            "Riverbend",
            found[0],
            called,
            "US",
            town.zone().getId());
    post(viewer, "/my/peers/" + found[1] + "/choice", Form.filled(today()));
  }

  /// A list that is looked at, with an answer about one of its rows, and one that came in.
  private void bringLists(Viewer ada) {
    var looked =
        bringList(
            ada,
            """
            Client #,First name,Last name,DOB,Status,Peer,Concerns
            a1,Ana,López,1980-05-01,active,M. Gonzalez,alcohol
            a2,Bo,Berg,1990-02-30,closed,D. W.,
            """);
    for (var which : List.of("look", "ready", "out")) {
      post(ada, looked + "/rows?show=" + which, Form.filled(today(), "choice-2", "BRING"));
    }
    var came = bringList(ada, "Client #,First name,Last name,DOB\nb1,Cy,Dale,1980-05-01\n");
    post(ada, came + "/bringing-in", Form.filled(today()));
  }

  /// A place that helps, which somebody calls wrong, and a file that waits for a decision.
  private void keepsHelp(Viewer ada) {
    post(ada, "/resource-list/new", Form.filled(today(), "phone", "(615) 555-0150"));
    var place = new UUID[1];
    house.inOrganization(
        ada.organization(),
        () -> {
          place[0] =
              database
                  .sql("select id from resources.service where organization_id = :organization")
                  .param("organization", ada.organization().value())
                  .query(UUID.class)
                  .single();
          database
              .sql("insert into resources.rest values (:organization, :service, '{}')")
              .param("organization", ada.organization().value())
              .param("service", place[0])
              .update();
        });
    post(
        ada, "/resources/" + place[0] + "/wrong", Map.of("kind", "PHONE", "what", "It rings out."));
    var file =
        new MockMultipartFile(
            "file",
            "help.json",
            "application/json",
            "[{\"id\": \"s1\", \"name\": \"Bus\", \"organization\": {\"id\": \"o1\", \"name\": \"Bus\"}}]"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(
            mvc.post()
                .uri("/resource-list/import")
                .multipart()
                .file(file)
                .with(signedIn.as(ada))
                .exchange())
        .hasStatus(303);
  }

  private String bringList(Viewer ada, String list) {
    var file =
        new MockMultipartFile(
            "list", "list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8));
    var answer =
        mvc.post()
            .uri("/people/arrivals/new")
            .multipart()
            .file(file)
            .with(signedIn.as(ada))
            .exchange();
    assertThat(answer).hasStatus(303);
    return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
  }

  private void enclose(Viewer viewer, String path, String field, Map<String, String> form) {
    var pdf = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);
    var request =
        mvc.post()
            .uri(path)
            .multipart()
            .file(new MockMultipartFile(field, "a.pdf", "application/pdf", pdf))
            .with(signedIn.as(viewer));
    form.forEach(request::param);
    assertThat(request.exchange()).as(path).hasStatus(303);
  }

  private void post(Viewer viewer, String path, Map<String, String> form) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer));
    form.forEach(request::param);
    assertThat(request.exchange()).as(path).hasStatus(303);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private PlanText plan(QuietMeans means) {
    return new PlanText(
        "Sleep through the night.",
        "I keep going.",
        "Ana",
        "Walking",
        "",
        List.of(goal(LifeArea.HOUSING, "A room with a door"), goal(LifeArea.WORK, "A job nearby")),
        new Agreement(
            3,
            Way.PHONE,
            List.of("Come, or say so the day before"),
            List.of("Answer by the next morning"),
            List.of(
                new QuietStep(4, means, "Thinking of you.", "", null),
                new QuietStep(9, QuietMeans.ASK_SUPPORTER, "Ask Ana.", "Ana", today())),
            21,
            "",
            "",
            new PlanTerms("", "Say it is the library.", "", "", "", "", "")));
  }

  private static Goal goal(LifeArea area, String words) {
    return new Goal(
        GoalId.next(),
        area,
        words,
        "",
        null,
        null,
        null,
        "",
        List.of(new Step(StepId.next(), "Ask around", "", null)),
        GoalMore.NONE);
  }
}
