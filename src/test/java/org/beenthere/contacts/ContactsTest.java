package org.beenthere.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.contacts.ContactNote.Told;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@InTheHouse
@RecordApplicationEvents
class ContactsTest {

  @Autowired Towns towns;
  @Autowired Contacts contacts;
  @Autowired Pairings pairings;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired ApplicationEvents news;
  @Autowired TestTime time;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @Nested
  class a_note {

    @Test
    void is_read_by_the_person_it_is_about() {
      signs(maria, note("We went through the plan for payday."));

      assertThat(pageFor(jamie).lines())
          .singleElement()
          .satisfies(line -> {
            assertThat(line.note().told().did()).isEqualTo("We went through the plan for payday.");
            assertThat(line.by()).isEqualTo("Maria");
          });
    }

    @Test
    void sent_twice_is_one_note_and_one_piece_of_news() {
      var note = note("We walked.");

      assertThat(signs(maria, note)).isEqualTo(Signing.SIGNED);
      assertThat(signs(maria, note)).isEqualTo(Signing.SIGNED_BEFORE);

      assertThat(pageFor(maria).lines()).hasSize(1);
      assertThat(signedNews()).hasSize(1);
    }

    @Test
    void sent_eight_times_at_once_is_one_note() throws Exception {
      var note = note("We walked.");
      List<Callable<Signing>> sends = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        sends.add(() -> signs(maria, note));
      }

      try (var threads = Executors.newFixedThreadPool(8)) {
        var answers = threads.invokeAll(sends).stream().map(answer -> answer.resultNow()).toList();
        assertThat(answers).containsOnlyOnce(Signing.SIGNED).doesNotContain(Signing.DIFFERS);
      }
      assertThat(pageFor(maria).lines()).hasSize(1);
    }

    @Test
    void is_never_rewritten_by_another_text_of_the_same_identifier() {
      var note = note("We walked.");
      signs(maria, note);

      assertThat(signs(maria, with(note.id(), "We sat."))).isEqualTo(Signing.DIFFERS);
      assertThat(pageFor(maria).lines().getFirst().note().told().did()).isEqualTo("We walked.");
    }

    @Test
    void keeps_what_it_said_even_before_a_statement_and_is_never_removed() {
      var note = note("We walked.");
      signs(maria, note);
      rewrite("We sat.");

      assertThat(pageFor(jamie).lines().getFirst().since().formers())
          .extracting(former -> former.told().did())
          .containsExactly("We walked.");
      assertThatThrownBy(
              () -> town.does(maria, () -> database.sql("delete from contacts.note").update()))
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(
              () -> town.does(maria, () -> database.sql("delete from contacts.former").update()))
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() ->
              town.does(
                  maria,
                  () ->
                      database
                          .sql("update contacts.note set author_id = gen_random_uuid()")
                          .update()))
          .hasStackTraceContaining("permission denied");
    }

    @Test
    void is_locked_after_a_day_even_for_a_statement() {
      signs(maria, note("We walked."));
      time.forward(Duration.ofHours(24));

      assertThatThrownBy(() -> rewrite("We sat.")).hasStackTraceContaining("this note is locked");
    }

    private void rewrite(String did) {
      town.does(
          maria,
          () ->
              database
                  .sql("update contacts.note set did = :did, changed_at = :now")
                  .param("did", did)
                  .param("now", now().atOffset(java.time.ZoneOffset.UTC))
                  .update());
    }

    @Test
    void tells_the_house_who_was_reached_when_and_for_how_long() {
      var note = note("We walked.");
      signs(maria, note);

      assertThat(signedNews())
          .containsExactly(
              new ContactSigned(
                  town.id(),
                  note.id(),
                  jamie.participant(),
                  maria.account(),
                  maria.specialist(),
                  true,
                  Setting.PHONE,
                  note.startedAt(),
                  new Minutes(25),
                  note.signedAt()));
    }

    @Test
    void is_signed_by_nobody_outside_the_circle() {
      var dee = town.specialist("Dee");

      assertThatThrownBy(() -> signs(dee, noteBy(dee, ContactId.next(), "Hello.")))
          .isInstanceOf(NotFound.class);
    }

    @Test
    void is_signed_in_nobody_elses_name() {
      assertThatThrownBy(() -> signs(town.manager("Ada"), note("Hello.")))
          .hasStackTraceContaining("row-level security");
      assertThatThrownBy(() -> signs(jamie, note("Hello.")))
          .hasStackTraceContaining("row-level security");
    }

    @Test
    void is_out_of_sight_once_they_have_parted() {
      signs(maria, note("We walked."));
      town.does(
          town.manager("Ada"),
          () -> pairings.end(town.id(), jamie.participant(), Pairing.End.MOVED_ON));

      assertThatThrownBy(() -> pageFor(maria)).isInstanceOf(NotFound.class);
      assertThat(pageFor(jamie).lines()).hasSize(1);
    }
  }

  @Nested
  class the_list {

    @Test
    void goes_from_the_newest_back_page_by_page() {
      for (int day = 1; day <= 5; day++) {
        signs(maria, at(now().minus(Duration.ofDays(day)), "day " + day));
      }

      var first = town.as(jamie, () -> contacts.of(town.id(), jamie.participant(), null, 2));
      var second =
          town.as(jamie, () -> contacts.of(town.id(), jamie.participant(), first.earlier(), 2));
      var third =
          town.as(jamie, () -> contacts.of(town.id(), jamie.participant(), second.earlier(), 2));

      assertThat(words(first)).containsExactly("day 1", "day 2");
      assertThat(words(second)).containsExactly("day 3", "day 4");
      assertThat(words(third)).containsExactly("day 5");
      assertThat(third.earlier()).isNull();
    }

    @Test
    void is_found_by_its_index() {
      var plan =
          town.as(
              maria,
              () -> {
                database.sql("set local enable_seqscan = off").update();
                return String.join(
                    "\n",
                    database
                        .sql(
                            """
                            explain select id from contacts.note
                             where organization_id = :organization and participant_id = :participant
                             order by started_at desc, id desc limit 20
                            """)
                        .param("organization", town.id().value())
                        .param("participant", jamie.participant().value())
                        .query(String.class)
                        .list());
              });

      assertThat(plan).contains("note_of_participant").doesNotContain("Sort");
    }
  }

  @Nested
  class a_correction {

    @Test
    void stands_beside_the_old_text() {
      var note = note("We met for an hour.");
      signs(maria, note);
      var id = Identifier.fresh();
      for (int twice = 0; twice < 2; twice++) {
        town.does(
            maria,
            () ->
                contacts.amend(
                    maria, jamie.participant(), note.id(), id, "typing slip", "Half an hour."));
      }

      var line = pageFor(jamie).lines().getFirst();
      assertThat(line.note().told().did()).isEqualTo("We met for an hour.");
      assertThat(line.amendments())
          .singleElement()
          .satisfies(correction -> {
            assertThat(correction.words()).isEqualTo("Half an hour.");
            assertThat(correction.reason()).isEqualTo("typing slip");
          });
    }

    @Test
    void is_made_by_the_author_alone() {
      var note = note("We met.");
      signs(maria, note);
      town.does(
          town.manager("Ada"),
          () -> pairings.end(town.id(), jamie.participant(), Pairing.End.HAND_OVER));
      var dee = town.specialist("Dee");
      town.pair(jamie, dee);

      assertThatThrownBy(() ->
              town.does(
                  dee,
                  () ->
                      contacts.amend(
                          dee, jamie.participant(), note.id(), Identifier.fresh(), "no", "no")))
          .isInstanceOf(Refusal.class);
    }
  }

  @Nested
  class the_persons_own_line {

    @Test
    void waits_for_the_author_until_it_is_read() {
      var note = note("We met.");
      signs(maria, note);
      var id = Identifier.fresh();
      for (int twice = 0; twice < 2; twice++) {
        town.does(jamie, () -> contacts.add(jamie, note.id(), id, "I felt heard."));
      }

      assertThat(waiting().unread()).extracting(UnreadLine::noteId).containsExactly(note.id());
      assertThat(pageFor(maria).lines().getFirst().additions())
          .extracting(Addition::words)
          .containsExactly("I felt heard.");
      assertThat(news.stream(LineAdded.class).filter(line -> line.contact().equals(note.id())))
          .hasSize(1);

      town.does(maria, () -> contacts.read(maria, note.id()));
      assertThat(waiting().unread()).isEmpty();
    }

    @Test
    void is_written_by_nobody_else() {
      var note = note("We met.");
      signs(maria, note);

      assertThatThrownBy(() ->
              town.does(
                  maria,
                  () ->
                      database
                          .sql(
                              """
                              insert into contacts.addition
                                (organization_id, id, note_id, participant_id, words, at)
                              select organization_id, gen_random_uuid(), id, participant_id, 'x', now()
                                from contacts.note
                              """)
                          .update()))
          .hasStackTraceContaining("row-level security");
    }

    @Test
    void is_not_added_to_a_note_about_somebody_else() {
      var note = note("We met.");
      signs(maria, note);
      var sam = town.participant("Sam");

      assertThatThrownBy(
              () -> town.does(sam, () -> contacts.add(sam, note.id(), Identifier.fresh(), "Hello")))
          .isInstanceOf(NotFound.class);
    }
  }

  private Signing signs(Viewer who, ContactNote note) {
    return town.as(who, () -> contacts.sign(who, note));
  }

  private NotePage pageFor(Viewer who) {
    return town.as(who, () -> contacts.of(town.id(), jamie.participant(), null, 20));
  }

  private Contacts.Waiting waiting() {
    return town.as(maria, () -> contacts.waitingFor(maria));
  }

  private List<ContactSigned> signedNews() {
    return news.stream(ContactSigned.class)
        .filter(signed -> signed.organization().equals(town.id()))
        .toList();
  }

  private static List<String> words(NotePage page) {
    return page.lines().stream().map(line -> line.note().told().did()).toList();
  }

  private ContactNote note(String did) {
    return noteBy(maria, ContactId.next(), did);
  }

  private ContactNote with(ContactId id, String did) {
    return noteBy(maria, id, did);
  }

  private ContactNote noteBy(Viewer author, ContactId id, String did) {
    return note(author, id, now().minus(Duration.ofMinutes(30)), did);
  }

  private ContactNote at(Instant start, String did) {
    return note(maria, ContactId.next(), start, did);
  }

  private ContactNote note(Viewer author, ContactId id, Instant start, String did) {
    return new ContactNote(
        town.id(),
        id,
        jamie.participant(),
        author.account(),
        author.specialist(),
        Setting.PHONE,
        null,
        start,
        new Minutes(25),
        Set.of(PeerTask.SKILLS),
        List.of(),
        new Told(did, "", ""),
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
