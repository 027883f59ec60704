package org.beenthere.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.certification.Credential;
import org.beenthere.certification.Register;
import org.beenthere.contacts.Around.Certified;
import org.beenthere.organizations.Staff;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the house says when a note is saved, who may write and read which, and who stands for it.
@InTheHouse
class SavingTest {

  @Autowired Towns towns;
  @Autowired Contacts contacts;
  @Autowired NoteSigning signing;
  @Autowired NoteRules rules;
  @Autowired NoteDesk desk;
  @Autowired Objections objections;
  @Autowired Receipts receipts;
  @Autowired Participants participants;
  @Autowired Specialists specialists;
  @Autowired Register register;
  @Autowired Staff staff;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  Town town;
  Viewer jamie;
  Viewer tasha;
  Viewer maria;
  Viewer ada;

  @BeforeEach
  void two_walk_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    tasha = town.participant("Tasha");
    maria = town.specialist("Maria");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
    town.pair(tasha, maria);
  }

  @Test
  void nobody_is_with_two_people_apart_at_once() {
    signs(maria, note(maria, jamie, "10:00", 30));

    assertThat(found(signs(maria, note(maria, tasha, "10:29", 30))))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.rule()).isEqualTo(NoteRule.OWN_TIME);
          assertThat(one.stops()).isTrue();
          assertThat(one.name()).isEqualTo("Jamie");
        });
    assertThat(found(signs(maria, note(maria, tasha, "10:30", 30)))).isEmpty();
  }

  @Test
  void of_many_who_ask_at_the_same_moment_one_is_in_time() throws Exception {
    List<Callable<SigningResult>> sends = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      var person = i % 2 == 0 ? jamie : tasha;
      var start = "10:%02d".formatted(i % 20);
      sends.add(() -> signs(maria, note(maria, person, start, 30)));
    }

    try (var threads = Executors.newFixedThreadPool(30)) {
      var signed =
          threads.invokeAll(sends).stream()
              .map(answer -> answer.resultNow())
              .filter(SigningResult.Done.class::isInstance);
      assertThat(signed).hasSize(1);
    }
    assertThat(count("contacts.taken")).isEqualTo(1);
  }

  @Test
  void even_the_table_refuses_two_contacts_at_once() {
    signs(maria, note(maria, jamie, "10:00", 30));
    signs(maria, note(maria, tasha, "11:00", 30));

    assertThatThrownBy(() ->
            town.does(
                maria,
                () ->
                    database
                        .sql(
                            """
                            update contacts.taken
                               set starts_at = starts_at - interval '31 minutes'
                             where participant_id = :tasha
                            """)
                        .param("tasha", tasha.participant().value())
                        .update()))
        .hasStackTraceContaining("nobody_is_in_two_contacts_at_once");
  }

  @Test
  void time_with_a_colleague_is_asked_about_and_kept_with_the_answer() {
    var dee = town.specialist("Dee");
    house.inOrganization(
        town.id(), () -> participants.letIn(town.id(), jamie.participant(), dee.account()));
    signs(maria, note(maria, jamie, "10:00", 30));
    var both = note(dee, jamie, "10:10", 30);

    assertThat(found(signs(dee, both)))
        .extracting(Finding::rule, Finding::stops)
        .containsExactly(tuple(NoteRule.PERSON_TIME, false));
    town.as(dee, () -> signing.sign(dee, List.of(both), EnumSet.of(NoteRule.PERSON_TIME)));
    assertThat(read(jamie, both.id()).note().around().said()).containsExactly(NoteRule.PERSON_TIME);
  }

  @Test
  void nobody_travels_from_one_end_of_the_state_to_the_other_in_half_an_hour() {
    signs(maria, visit(jamie, "10:00", "Nashville"));

    assertThat(found(signs(maria, visit(tasha, "11:00", "Memphis"))))
        .extracting(Finding::rule)
        .containsExactly(NoteRule.TRAVEL);
    assertThat(found(signs(maria, visit(tasha, "11:00", "the bench by the river")))).isEmpty();
  }

  @Test
  void more_minutes_than_a_day_of_work_are_asked_about() {
    signs(maria, note(maria, jamie, "01:00", 400));

    assertThat(found(signs(maria, note(maria, tasha, "08:00", 400))))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.rule()).isEqualTo(NoteRule.FULL_DAY);
          assertThat(one.number()).isEqualTo("800");
        });
  }

  @Test
  void a_certificate_that_had_run_out_is_told_and_the_note_is_kept_and_says_so() {
    lapse(maria);
    var note = note(maria, jamie, "10:00", 30);

    assertThat(found(signs(maria, note)))
        .extracting(Finding::rule)
        .containsExactly(NoteRule.LAPSED);
    town.as(maria, () -> signing.sign(maria, List.of(note), EnumSet.of(NoteRule.LAPSED)));
    assertThat(read(jamie, note.id()).note().around().standing()).isEqualTo(Certified.LAPSED);
  }

  @Test
  void an_organization_says_what_follows() {
    var form = rulesForm(Map.of("OWN_TIME", "ASK", "FULL_DAY", "STOP"));
    town.does(ada, () -> rules.keep(ada, form));
    signs(maria, note(maria, jamie, "10:00", 30));

    assertThat(found(signs(maria, note(maria, tasha, "10:10", 30))))
        .extracting(Finding::stops)
        .containsExactly(false);
    assertThatThrownBy(() -> town.does(maria, () -> rules.keep(maria, form)))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void one_note_for_a_group_is_one_entry_for_each_without_anothers_name() {
    var form = group("We cooked soup together.", Map.of(tasha, "She cut the onions for Jamie."));
    assertThat(found(group(form))).extracting(Finding::name).containsExactly("Jamie");

    var well = group("We cooked soup together.", Map.of(tasha, "She cut the onions."));
    assertThat(found(group(well))).isEmpty();
    assertThat(group(well)).isEqualTo(new SigningResult.Done(Signing.SIGNED_BEFORE));

    var hers = page(tasha).lines().getFirst().note();
    var his = page(jamie).lines().getFirst().note();
    assertThat(hers.told().mattered()).isEqualTo("She cut the onions.");
    assertThat(his.told().mattered()).isEmpty();
    assertThat(his.told().did()).isEqualTo("We cooked soup together.");
    assertThat(his.around().groupSize()).isEqualTo(2);
    assertThat(page(jamie).lines()).hasSize(1);
    var naming = FreshNote.again(his, town.zone());
    var changed =
        town.as(
            maria,
            () ->
                signing.change(
                    maria,
                    typed(naming, "We cooked soup with Tasha.")
                        .note(jamie.participant(), maria, List.of(), clock.instant()),
                    Set.of()));
    assertThat(found(changed)).extracting(Finding::name).containsExactly("Tasha");
  }

  private static NoteForm typed(NoteForm form, String did) {
    return new NoteForm(
        form.id(),
        form.setting(),
        form.outcome(),
        form.day(),
        form.started(),
        form.minutes(),
        form.usual(),
        form.tasks(),
        form.goals(),
        did,
        form.mattered(),
        form.next(),
        form.twice(),
        form.place(),
        form.nextOn(),
        form.said(),
        "");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_a_role_reads_is_the_same_in_the_file_and_in_the_table(Role role) {
    appoint(maria, new Post(role, Set.of(), null));

    assertThat(town.as(maria, this::readsAll)).isEqualTo(RoleEdge.usual(role).readsAll());
  }

  @Test
  void a_volunteer_reads_their_own_notes_and_signs_their_own_tasks() {
    var note = note(maria, jamie, "10:00", 30);
    signs(maria, note);
    var lena = town.specialist("Lena");
    house.inOrganization(
        town.id(), () -> participants.letIn(town.id(), jamie.participant(), lena.account()));
    appoint(lena, new Post(Role.VOLUNTEER, Set.of(), null));

    town.does(jamie, () -> objections.say(jamie, note.id(), ContactId.next().value(), "No."));
    var added = ContactId.next().value();
    town.does(jamie, () -> contacts.add(jamie, note.id(), added, "It was my idea."));
    var amended = ContactId.next().value();
    town.does(
        maria,
        () -> contacts.amend(maria, jamie.participant(), note.id(), amended, "Wrong", "Not so."));

    assertThat(page(lena, jamie).lines()).isEmpty();
    for (var table : List.of("note", "taken", "addition", "objection", "amendment")) {
      assertThat(rows(maria, table)).as(table).isPositive();
      assertThat(rows(lena, table)).as(table).isZero();
    }
    var care = note(lena, jamie, "12:00", 30, PeerTask.CARE);
    assertThat(signs(lena, care)).isInstanceOf(SigningResult.NotTheirs.class);
    signs(lena, note(lena, jamie, "12:00", 30));
    assertThat(page(lena, jamie).lines())
        .extracting(line -> line.note().around().role())
        .containsExactly(Role.VOLUNTEER);
  }

  @Test
  void what_a_trainee_notes_waits_for_who_supervises_and_is_locked_then() {
    var rosa = town.specialist("Rosa");
    appoint(maria, new Post(Role.TRAINEE, Set.of(), rosa.specialist()));
    var note = note(maria, jamie, "10:00", 30);
    signs(maria, note);

    assertThat(waiting(ada)).isEmpty();
    assertThat(waiting(maria)).isEmpty();
    assertThat(waiting(rosa))
        .extracting(WaitingLine::called, WaitingLine::path)
        .containsExactly(tuple("Jamie", "/notes/waiting/" + note.id()));
    assertThatThrownBy(() -> town.does(maria, () -> desk.countersign(maria, note.id(), 0)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> town.does(rosa, () -> desk.countersign(rosa, note.id(), 1)))
        .as("another text than the one that was read")
        .isInstanceOf(Refusal.class);
    for (int twice = 0; twice < 2; twice++) {
      town.does(rosa, () -> desk.countersign(rosa, note.id(), 0));
    }
    assertThatThrownBy(() -> town.does(ada, () -> desk.countersign(ada, note.id(), 0)))
        .isInstanceOf(NotFound.class);

    assertThat(waiting(rosa)).isEmpty();
    assertThat(read(jamie, note.id()).since().countersign())
        .extracting(Countersign::called)
        .isEqualTo("Rosa");
    assertThatThrownBy(
            () -> town.does(maria, () -> contacts.toChange(maria, jamie.participant(), note.id())))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> page(rosa, jamie)).isInstanceOf(NotFound.class);
  }

  @Test
  void that_is_not_how_it_was_goes_to_the_managers_and_is_answered_in_words() {
    var note = note(maria, jamie, "10:00", 30);
    signs(maria, note);
    var id = ContactId.next().value();
    for (int twice = 0; twice < 2; twice++) {
      town.does(jamie, () -> objections.say(jamie, note.id(), id, "We did not meet."));
    }

    assertThat(waiting(maria)).isEmpty();
    assertThat(waiting(ada))
        .extracting(WaitingLine::key)
        .containsExactly("contacts.desk.OBJECTION");
    assertThat(read(maria, note.id()).since().objections())
        .extracting(Objection::words)
        .containsExactly("We did not meet.");
    var answer = ContactId.next().value();
    for (int twice = 0; twice < 2; twice++) {
      town.does(ada, () -> desk.answer(ada, note.id(), answer, "Thank you. I called Maria."));
    }
    assertThatThrownBy(() ->
            town.does(
                ada, () -> desk.answer(ada, note.id(), ContactId.next().value(), "And more.")))
        .isInstanceOf(NotFound.class);

    assertThat(waiting(ada)).isEmpty();
    assertThat(read(jamie, note.id()).since().answers())
        .extracting(Answer::called, Answer::words)
        .containsExactly(tuple("Ada", "Thank you. I called Maria."));
    assertThat(
            town.as(
                jamie,
                () ->
                    database
                        .sql("select path from courier.message where channel = 'INBOX'")
                        .query(String.class)
                        .list()))
        .contains("/my/notes/" + note.id());
  }

  @Test
  void of_a_change_and_a_countersignature_at_one_moment_what_was_read_is_what_is_signed()
      throws Exception {
    var rosa = town.specialist("Rosa");
    appoint(maria, new Post(Role.TRAINEE, Set.of(), rosa.specialist()));
    for (int i = 0; i < 10; i++) {
      var note = note(maria, jamie, "%02d:00".formatted(8 + i), 30);
      signs(maria, note);
      var other = note(maria, jamie, "%02d:30".formatted(8 + i), 30).under(note.id());
      Callable<Object> change =
          () -> town.as(maria, () -> signing.change(maria, other, EnumSet.allOf(NoteRule.class)));
      Callable<Object> countersign =
          () -> {
            town.does(rosa, () -> desk.countersign(rosa, note.id(), 0));
            return "countersigned";
          };
      try (var threads = Executors.newFixedThreadPool(2)) {
        threads.invokeAll(List.of(change, countersign));
      }
      var since = read(jamie, note.id()).since();
      assertThat(since.countersign() != null && !since.formers().isEmpty())
          .as("countersigned, and changed")
          .isFalse();
    }
  }

  @Test
  void
      where_the_only_manager_wrote_it_the_person_is_told_and_who_gives_out_hats_asks_for_another() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    var ines = town.administrator("Ines");
    town.pair(jamie, maria);
    manages(maria.account());
    var note = note(maria, jamie, "10:00", 30);
    signs(maria, note);

    assertThat(town.as(jamie, () -> contacts.hasWhoAnswers(note))).isFalse();
    town.does(jamie, () -> objections.say(jamie, note.id(), ContactId.next().value(), "No."));
    assertThat(noticesOf(ines))
        .singleElement()
        .asString()
        .contains("another program manager")
        .doesNotContain("Jamie")
        .doesNotContain("Maria");

    ada = town.manager("Ada");
    assertThat(town.as(jamie, () -> contacts.hasWhoAnswers(note))).isTrue();
    assertThat(waiting(ada)).hasSize(1);
  }

  private void manages(org.beenthere.vocabulary.AccountId account) {
    house.inOrganization(town.id(), () -> staff.join(town.id(), account, Hat.MANAGER, null));
  }

  private List<String> noticesOf(Viewer who) {
    return town.as(
        who, () -> database.sql("select body from courier.message").query(String.class).list());
  }

  @Test
  void what_waited_for_somebody_who_left_waits_for_the_managers() {
    var rosa = town.specialist("Rosa");
    appoint(maria, new Post(Role.TRAINEE, Set.of(), rosa.specialist()));
    signs(maria, note(maria, jamie, "10:00", 30));
    assertThat(waiting(ada)).isEmpty();

    house.inOrganization(town.id(), () -> staff.leave(town.id(), rosa.account(), Hat.SPECIALIST));

    assertThat(waiting(ada)).hasSize(1);
  }

  @Test
  void whoever_wants_a_receipt_answers_with_one_tap_and_not_right_is_passed_on() {
    signs(maria, note(maria, jamie, "09:00", 30));
    town.does(jamie, () -> receipts.wish(jamie, true));
    var right = note(maria, jamie, "10:00", 30);
    var wrong = note(maria, jamie, "11:00", 30);
    signs(maria, right);
    signs(maria, wrong);

    assertThat(asked(jamie)).containsExactly(right.id(), wrong.id());
    town.does(jamie, () -> receipts.reply(jamie, right.id(), Receipt.Reply.RIGHT));
    for (int twice = 0; twice < 2; twice++) {
      town.does(jamie, () -> receipts.reply(jamie, wrong.id(), Receipt.Reply.NOT_RIGHT));
    }

    assertThat(asked(jamie)).isEmpty();
    assertThat(waiting(ada)).hasSize(1);
    assertThat(read(maria, wrong.id()).since().objections()).hasSize(1);
    assertThat(
            town.as(
                maria,
                () ->
                    database
                        .sql("update contacts.receipt set answer = null, answered_at = null")
                        .update()))
        .as("rows that a specialist may answer for somebody")
        .isZero();
    town.does(jamie, () -> receipts.wish(jamie, false));
    signs(maria, note(maria, jamie, "12:00", 30));
    assertThat(asked(jamie)).isEmpty();
  }

  @Test
  void what_waits_is_found_by_its_index() {
    assertThat(plan(ada, "contacts.waiting", "supervisor_id is null", "supervisor_id, at, note_id"))
        .contains("waiting_for_whom")
        .doesNotContain("Sort");
    assertThat(plan(jamie, "contacts.receipt", "participant_id = :person and answer is null", "at"))
        .contains("receipt_open")
        .doesNotContain("Sort");
    assertThat(plan(maria, "contacts.taken", "specialist_id = :person", "starts_at"))
        .contains("taken_of_specialist")
        .doesNotContain("Sort");
  }

  private String plan(Viewer who, String table, String which, String order) {
    return town.as(
        who,
        () -> {
          database.sql("set local enable_seqscan = off").update();
          database.sql("set local enable_bitmapscan = off").update();
          return String.join(
              "\n",
              database
                  .sql(
                      "explain select note_id from "
                          + table
                          + " where organization_id = :organization and "
                          + which
                          + " order by "
                          + order
                          + " limit 6")
                  .param("organization", town.id().value())
                  .param("person", who.person())
                  .query(String.class)
                  .list());
        });
  }

  private List<ContactId> asked(Viewer who) {
    return town.as(who, () -> receipts.open(who).stream().map(ContactNote::id).toList());
  }

  private List<WaitingLine> waiting(Viewer who) {
    return town.as(who, () -> desk.waitingFor(who, 10));
  }

  private boolean readsAll() {
    return database.sql("select contacts.reads_all()").query(Boolean.class).single();
  }

  private void appoint(Viewer who, Post post) {
    house.inOrganization(town.id(), () -> specialists.appoint(town.id(), who.specialist(), post));
  }

  private void lapse(Viewer who) {
    var day = yesterday();
    house.inOrganization(
        town.id(),
        () ->
            register.record(
                Credential.granted(
                    town.id(),
                    who.account(),
                    "Certified Peer Recovery Specialist",
                    "US-TN",
                    "",
                    "A board",
                    day.minusYears(2),
                    day.minusDays(1))));
  }

  private NoteRulesForm rulesForm(Map<String, String> other) {
    var usual = town.as(ada, () -> rules.of(town.id()));
    var answers = new HashMap<>(usual.answers());
    answers.putAll(other);
    return new NoteRulesForm(
        answers, usual.most(), usual.tasks(), usual.goals(), usual.reads(), usual.countersigned());
  }

  private int rows(Viewer who, String table) {
    return town.as(
        who,
        () -> database.sql("select count(*) from contacts." + table).query(Integer.class).single());
  }

  private int count(String table) {
    return town.as(
        maria, () -> database.sql("select count(*) from " + table).query(Integer.class).single());
  }

  private NotePage.Line read(Viewer who, ContactId note) {
    return town.as(who, () -> contacts.one(town.id(), jamie.participant(), note));
  }

  private NotePage page(Viewer person) {
    return page(person, person);
  }

  private NotePage page(Viewer who, Viewer person) {
    return town.as(who, () -> contacts.of(town.id(), person.participant(), null, 20));
  }

  private SigningResult signs(Viewer who, ContactNote note) {
    return town.as(who, () -> signing.sign(who, List.of(note), Set.of()));
  }

  private static List<Finding> found(SigningResult result) {
    return result instanceof SigningResult.NotYet(var found) ? found : List.of();
  }

  private final ContactId groupId = ContactId.next();

  private GroupForm group(String did, Map<Viewer, String> own) {
    var words = new HashMap<String, String>();
    own.forEach((who, said) -> words.put(who.participant().toString(), said));
    return new GroupForm(
        groupId.toString(),
        List.of(jamie.participant().toString(), tasha.participant().toString()),
        words,
        "",
        yesterday().toString(),
        "18:00",
        "60",
        List.of(),
        did,
        "",
        "",
        "",
        List.of(),
        "");
  }

  private SigningResult group(GroupForm form) {
    return town.as(maria, () -> contacts.sign(maria, form));
  }

  private ContactNote visit(Viewer person, String start, String place) {
    var note = note(maria, person, start, 30);
    return new ContactNote(
        note.organization(),
        note.id(),
        note.participant(),
        note.author(),
        note.specialist(),
        Setting.COMMUNITY,
        null,
        note.startedAt(),
        note.length(),
        note.tasks(),
        List.of(),
        note.told(),
        Around.NOTHING.told(place, null),
        note.signedAt());
  }

  private ContactNote note(Viewer author, Viewer person, String start, int minutes) {
    return note(author, person, start, minutes, PeerTask.SKILLS);
  }

  private ContactNote note(Viewer author, Viewer person, String start, int minutes, PeerTask task) {
    return new ContactNote(
        town.id(),
        ContactId.next(),
        person.participant(),
        author.account(),
        author.specialist(),
        Setting.PHONE,
        null,
        at(start),
        new Minutes(minutes),
        Set.of(task),
        List.of(),
        new ContactNote.Told("We talked.", "", ""),
        clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
  }

  private Instant at(String start) {
    return yesterday().atTime(LocalTime.parse(start)).atZone(town.zone()).toInstant();
  }

  private LocalDate yesterday() {
    return LocalDate.ofInstant(clock.instant().minus(Duration.ofDays(1)), town.zone());
  }
}
