package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.beenthere.outreach.Stranger;
import org.beenthere.partners.Clinic;
import org.beenthere.partners.Clinic.Referred;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages of finding a peer in an organization with twenty thousand people who looked for a
/// peer, and as many whom a partner brought with what they allowed; and four thousand of what comes
/// along: proposals, covers and hand-overs of the roster, meetings at once, conversations without a
/// name, and changes of the house; and of what somebody keeps at hand, one for each. So many that
/// PostgreSQL would notice what it has to read whole, in a house of its own, because nobody else
/// should have to look after them. `bench/plans` opens the same pages on a hundred thousand.
@InANewHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingPlanTest {

  private static final int MANY = 20_000;

  /// Of those who looked two thousand still do, and of those who were brought two hundred wait.
  private static final List<String> ROWS =
      List.of(
          """
          insert into participants.participant
            (organization_id, id, called, language, zone, state, welcomed_at, accompanied)
          select :organization, gen_random_uuid(), 'Somebody ' || n, 'EN', 'America/Chicago', 'ACTIVE', now(), n > 2000
            from generate_series(1, :many) n
          """,
          """
          insert into matching.search (organization_id, participant_id, began_at, ended_at, call_asked_at)
          select organization_id, id, now() - interval '40 days',
                 case when substr(called, 10)::int > 2000 then now() - interval '30 days' end,
                 case when substr(called, 10)::int % 100 = 1 then now() end
            from participants.participant where organization_id = :organization and called like 'Somebody %'
          """,
          """
          insert into matching.proposal
            (organization_id, id, participant_id, specialist_id, rank, reasons, state, offered_at, chosen_at)
          select organization_id, gen_random_uuid(), participant_id, :specialist, 1, '{ROOM:1}',
                 case when ended_at is not null then 'OVER'
                      when call_asked_at is not null then 'CHOSEN' else 'OFFERED' end,
                 began_at, case when ended_at is null and call_asked_at is not null then now() end
            from matching.search where organization_id = :organization and participant_id <> :participant
           order by ended_at nulls first limit 4000
          """,
          """
          insert into consent.consent
            (organization_id, id, participant_id, state, name, discloser, information, purposes, statements,
             expires_when, language, signed_by, signed_how, signed_at, shown, shown_sha256)
          select :organization, gen_random_uuid(), gen_random_uuid(), 'ACTIVE', 'Somebody', 'The clinic',
                 '{STANDING}', '{PEER_SUPPORT}', '{REVOCATION,CONSEQUENCES}', 'REQUEST_ENDS', 'EN',
                 'Somebody', 'SCREEN', now() - n * interval '1 minute', 'I allow it.', repeat('0', 64)
            from generate_series(1, :many) n
          """,
          """
          insert into consent.recipient (organization_id, consent_id, number, participant_id, kind, partner_id, name, since)
          select organization_id, id, 1, participant_id, 'NAMED', :partner, 'The clinic', signed_at
            from consent.consent where organization_id = :organization and name = 'Somebody'
          """,
          """
          insert into consent.disclosure
            (organization_id, id, consent_id, at, partner_id, recipient, information, purposes, notice, channel)
          select organization_id, gen_random_uuid(), id, signed_at, :partner, 'The clinic', information, purposes,
                 '2024', 'PAGE'
            from consent.consent where organization_id = :organization and name = 'Somebody' limit 4000
          """,
          """
          insert into partners.referral
            (organization_id, id, partner_id, consent_id, member_id, account_id, called, language, referred_at,
             spoken_at)
          select organization_id, gen_random_uuid(), :partner, id, :member, gen_random_uuid(), 'Somebody', 'EN', signed_at,
                 case when signed_at < now() - interval '200 minutes' then signed_at end
            from consent.consent where organization_id = :organization and name = 'Somebody'
          """,
          """
          insert into partners.news (organization_id, referral_id, step, at)
          select organization_id, id, 'RECEIVED', referred_at
            from partners.referral where organization_id = :organization limit 4000
          on conflict do nothing
          """,
          """
          insert into partners.handover
            (organization_id, id, referral_id, consent_id, partner_id, account_id, language, way, asked_at, until, state)
          select organization_id, gen_random_uuid(), id, consent_id, partner_id, account_id, 'EN', 'MESSAGE',
                 referred_at, referred_at + interval '10 minutes', 'NOBODY'
            from partners.referral where organization_id = :organization and called = 'Somebody' limit 4000
          """,
          """
          insert into duty.cover (organization_id, id, account_id, starts, ends, made_at)
          select :organization, gen_random_uuid(), :member, now() - n * interval '1 day',
                 now() - n * interval '1 day' + interval '8 hours', now()
            from generate_series(2, 4000) n
          """,
          """
          insert into duty.handover (organization_id, id, asks, asked, starts, ends, state, asked_at)
          select :organization, gen_random_uuid(), :account, :member, now() - n * interval '1 hour',
                 now() - n * interval '1 hour' + interval '30 minutes', 'DECLINED', now()
            from generate_series(2, 4000) n
          """,
          """
          insert into outreach.conversation
            (organization_id, id, form, language, specialist_id, state, begun_at, last_word_at)
          select :organization, gen_random_uuid(), gen_random_uuid(), 'EN',
                 case when n % 50 = 0 then cast(:specialist as uuid) else gen_random_uuid() end, 'CLOSED', now(),
                 now() - n * interval '1 second'
            from generate_series(1, 4000) n
          """,
          """
          insert into messages.conversation
            (organization_id, id, participant_id, specialist_id, paired_at, ended_at, last_at, last_by_person)
          select organization_id, gen_random_uuid(), id, :specialist, now() - interval '1 day',
                 case when substr(called, 10)::int > 20 then now() end, now(), 1
            from participants.participant
           where organization_id = :organization and called like 'Somebody %' limit 4000
          """,
          """
          insert into messages.message
            (organization_id, conversation_id, number, id, participant_id, by_person, words, way, written_at)
          select organization_id, id, 1, gen_random_uuid(), participant_id, true, 'Hello', 'PAGE', now()
            from messages.conversation where organization_id = :organization
          """,
          """
          insert into messages.alarm
            (organization_id, conversation_id, participant_id, specialist_id, heard_at, settled_at)
          select organization_id, id, participant_id, specialist_id, now(), now()
            from messages.conversation where organization_id = :organization
          """,
          """
          insert into audit.entry
            (organization_id, at, account_id, hat, deed, thing, thing_id, participant_id, purpose, outcome, channel,
             correlation_id, digest)
          select :organization, now(), :member, 'HOUSE', case n % 3 when 0 then 'CHANGE' else 'READ' end,
                 case n % 3 when 0 then 'help' else 'record' end, gen_random_uuid(),
                 case n % 3 when 0 then null else gen_random_uuid() end, 'RUNNING', 'DONE', 'HOUSE',
                 gen_random_uuid(), decode(repeat('00', 32), 'hex')
            from generate_series(1, 4000) n
          """,
          """
          insert into appointments.appointment
            (organization_id, id, participant_id, specialist_id, offer_id, proposed_by, proposed_at, starts_at,
             ends_at, way, state, agreed_at)
          select organization_id, gen_random_uuid(), id, :specialist, gen_random_uuid(), 'SPECIALIST', now(),
                 now() - interval '90 days', now() - interval '90 days' + interval '45 minutes', 'PHONE', 'KEPT', now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into appointments.wish (organization_id, participant_id, times, by, answers_from)
          select organization_id, id, '{DAY_BEFORE}', 'USUAL', '+1615555' || substr(called, 10)
            from participants.participant where organization_id = :organization and called like 'Somebody %'
          """,
          """
          insert into appointments.calendar
            (organization_id, specialist_id, booking, minutes, pause_minutes, notice_hours, ways)
          values (:organization, :specialist, 'BOOK', 45, 15, 24, '{PHONE}')
          """,
          """
          insert into appointments.weekly (organization_id, specialist_id, weekday, opens, closes)
          values (:organization, :specialist, 'MONDAY', '09:00', '17:00')
          """,
          """
          insert into coping.practice (organization_id, id, participant_id, technique, called, how, situation, shared, at)
          select organization_id, gen_random_uuid(), id, 'WALKING', '', 'ALONE', '', true, now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into coping.tool (organization_id, id, participant_id, technique, called, steps, position, shared, added_at)
          select organization_id, gen_random_uuid(), id, 'WALKING', '', '', 1, true, now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into coping.suggestion (organization_id, id, participant_id, specialist_id, technique, words, state, at)
          select organization_id, gen_random_uuid(), id, :specialist, 'WALKING', '', 'OPEN', now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into coping.question (organization_id, id, participant_id, words, whom, shared, at)
          select organization_id, gen_random_uuid(), id, 'When?', '', true, now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into coping.asked
            (organization_id, id, participant_id, what, whom, asked_on, stands, came_of_it, shared, at)
          select organization_id, gen_random_uuid(), id, 'A ride', '', now()::date, 'YES', '', true, now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into coping.letter (organization_id, id, participant_id, recipient, language, whom, words, name, at)
          select organization_id, gen_random_uuid(), id, 'DOCTOR', 'EN', '', 'A copy, please.', '', now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into crisis.readers (organization_id, participant_id, sees, said_at)
          select organization_id, id, 'PEER', now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into crisis.kept (organization_id, participant_id, number, text, said, kept_by, kept_at)
          select organization_id, id, 1, '{"words":{"HELPS":"Soup."},"signs":[],"people":[]}', 'SELF', id, now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into crisis.directive
            (organization_id, id, participant_id, stands, paper, copies, speaks, sees, at)
          select organization_id, gen_random_uuid(), id, 'SIGNED', '', '', '', 'PEER', now()
            from participants.participant where organization_id = :organization
          """,
          """
          insert into crisis.call
            (organization_id, id, participant_id, called, phone, words, begun_at, over, over_at, round)
          select organization_id, gen_random_uuid(), id, called, '', '', now() - interval '3 days', 'ALL_RIGHT', now(), 1
            from participants.participant where organization_id = :organization
          """,
          """
          insert into crisis.moment (organization_id, call_id, number, what, words, at)
          select organization_id, id, 1, 'SAID', 'Outside.', now()
            from crisis.call where organization_id = :organization
          """,
          """
          insert into careteam.member (organization_id, id, participant_id, role, called)
          select organization_id, id, id, 'FAMILY', 'Aunt Jo'
            from participants.participant where organization_id = :organization
          """,
          """
          insert into careteam.share
            (organization_id, consent_id, member_id, participant_id, form, person, all_goals, goals, given_at)
          select organization_id, gen_random_uuid(), id, id, gen_random_uuid(), 'R.', true, '{}', now()
            from participants.participant where organization_id = :organization
          """);

  @Autowired Towns towns;
  @Autowired Clinic clinic;
  @Autowired House house;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  private Town town;
  private Viewer ada;
  private Viewer maria;
  private Viewer lena;
  private Viewer jamie;
  private Viewer walks;
  private Referred sam;
  private UUID meeting;
  private UUID offered;
  private PagePlans pages;

  @BeforeAll
  void thousands_of_everything() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    maria = Stranger.peer(town, "Maria");
    lena = clinic.lena(town, ada);
    jamie = town.participant("Jamie");
    walks = town.participant("Tasha");
    town.pair(walks, maria);
    town.pair(jamie, maria);
    sam = clinic.refers(lena, "Sam");
    meeting = clinic.meetsNow(lena, sam.id(), maria);
    house.inOrganization(
        town.id(),
        () -> {
          database.sql("set local statement_timeout = 0").update();
          ROWS.forEach(sql ->
              database
                  .sql(sql)
                  .param("organization", town.id().value())
                  .param("specialist", maria.person())
                  .param("participant", jamie.person())
                  .param("partner", lena.person())
                  .param("member", lena.account().value())
                  .param("account", maria.account().value())
                  .param("many", MANY)
                  .update());
          offered =
              database
                  .sql(
                      """
                      select id from matching.proposal
                       where organization_id = :organization and state = 'CHOSEN' limit 1
                      """)
                  .param("organization", town.id().value())
                  .query(UUID.class)
                  .single();
        });
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      statement.execute(
          """
          vacuum analyze participants.participant, matching.search, matching.proposal, consent.consent,
                         consent.recipient, consent.disclosure, partners.referral, partners.news,
                         partners.handover, duty.cover, duty.handover, outreach.conversation, audit.entry,
                         coping.practice, coping.tool, coping.suggestion, coping.question, coping.asked,
                         coping.letter, appointments.appointment, appointments.wish, messages.conversation, messages.message, messages.alarm,
                         crisis.readers, crisis.kept, crisis.directive, crisis.call,
                         crisis.moment, careteam.member, careteam.share
          """);
    }
    pages = new PagePlans(mvc, signedIn, house, database);
  }

  @Test
  void every_page_reads_an_index_and_asks_nothing_for_each_line() {
    // How many are at home in each program is counted once an hour, for whichever page comes first.
    assertThat(mvc.get().uri("/openings")).hasStatusOk();
    pages.opens(
        ada,
        "/today",
        "/people/alone",
        "/matching",
        "/matching/rules",
        "/partners",
        "/partners/" + lena.person(),
        "/waits/" + sam.id(),
        "/requests",
        "/requests/" + sam.id(),
        "/requests/together",
        "/programs",
        "/team",
        "/duty",
        "/duty/weekly",
        "/duty/covers",
        "/duty/handovers",
        "/changes");
    pages.opens(
        maria,
        "/today",
        "/profile/known",
        "/proposals/" + offered,
        "/handovers/" + meeting,
        "/duty",
        "/duty/handovers",
        "/people/" + jamie.person() + "/messages",
        "/people/" + jamie.person() + "/messages/thread",
        "/conversations");
    pages.opens(lena, "/today", "/referrals", "/referrals/" + sam.id(), "/referrals/new");
    pages.opens(jamie, "/today", "/my/peers", "/my/peers/wish", "/my/permissions", "/my/looked");
    pages.opens(
        jamie,
        "/my/tools",
        "/my/tools/kit",
        "/my/tools/practice",
        "/my/tools/practice/new",
        "/my/tools/questions",
        "/my/tools/asked",
        "/my/tools/letters");
    pages.opens(
        jamie,
        "/my/crisis-plan",
        "/my/crisis-plan/parts/helps",
        "/my/directive",
        "/my/now",
        "/my/now/earlier");
    pages.opens(ada, "/calls");
    pages.opens(maria, "/calls");
    pages.opens(jamie, "/my/team", "/my/team/new");
    pages.opens(lena, "/care");
    pages.opens(maria, "/people/" + walks.participant() + "/team");
    pages.opens(maria, "/people/" + walks.participant() + "/crisis-plan");
    pages.opens(
        maria, "/people/" + walks.participant(), "/people/" + walks.participant() + "/coping");
    pages.opens(jamie, "/today", "/my/messages", "/my/messages/wishes", "/my/messages/file");
    pages.opens(
        jamie, "/my/meetings", "/my/meetings/times", "/my/meetings/reminders", "/my-calendar");
    pages.opens(maria, "/meetings", "/my-hours", "/my-hours/days", "/my-calendar");
    pages.opens(null, calendarOf(maria));
    pages.opens(sam.guest(), "/today", "/my/permissions", "/my/permissions/" + sam.consent());
    pages.opens(null, "/people-near", "/peers/" + maria.person(), "/write", "/ask");
    pages.areFine(100);
  }

  private String calendarOf(Viewer who) {
    var made = mvc.post().uri("/my-calendar").with(signedIn.as(who)).exchange();
    var found = Pattern.compile("/calendar/[\\w-]{43}").matcher(body(made));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String body(MvcTestResult made) {
    try {
      return made.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
