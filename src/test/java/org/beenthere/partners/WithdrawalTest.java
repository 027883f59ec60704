package org.beenthere.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.consent.Consent;
import org.beenthere.consent.ConsentId;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Expiry;
import org.beenthere.consent.Information;
import org.beenthere.consent.Part2Notice;
import org.beenthere.consent.Permission;
import org.beenthere.consent.Purpose;
import org.beenthere.consent.Recipient;
import org.beenthere.consent.Terms;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.partners.Clinic.Referred;
import org.beenthere.partners.Referral.Step;
import org.beenthere.referrals.Answering;
import org.beenthere.referrals.DeclineReason;
import org.beenthere.referrals.Referrals;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.PartnerId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a partner sees is what somebody allows, as long as they allow it: in the pages, and in
/// PostgreSQL when a hostile session asks it directly.
@InTheHouse
class WithdrawalTest {

  @Autowired Towns towns;
  @Autowired Clinic clinic;
  @Autowired PartnerDesk desk;
  @Autowired Consents consents;
  @Autowired RecurringTask<Void> forgetOldPermissions;
  @Autowired Referrals referrals;
  @Autowired Pairings pairings;
  @Autowired JdbcClient database;
  @Autowired DataSource pool;
  @Autowired House house;
  @Autowired TestTime time;
  @Autowired Clock clock;

  private Town town;
  private Viewer ada;
  private Viewer lena;

  @BeforeEach
  void a_clinic() {
    town = towns.found();
    ada = town.manager("Ada");
    lena = clinic.lena(town, ada);
  }

  private List<Step> steps(Referred one) {
    return desk.open(one.id(), lena).orElseThrow().steps().stream()
        .map(ReferralStanding.Line::step)
        .toList();
  }

  private Viewer welcome(Referred one) {
    var answer = town.as(ada, () -> referrals.welcome(one.id(), ada));
    var participant = ((Answering.Answered) answer).request().answer().participant();
    return new Viewer(
        one.guest().account(),
        Hat.PARTICIPANT,
        town.id(),
        "Riverbend",
        participant.value(),
        one.guest().called(),
        "US",
        town.zone().getId());
  }

  @Test
  void a_partner_follows_the_steps_and_never_learns_why_it_ended() {
    var sam = clinic.refers(lena, "Sam");
    assertThat(steps(sam)).containsExactly(Step.RECEIVED);
    var person = welcome(sam);
    assertThat(steps(sam)).containsExactly(Step.RECEIVED, Step.ACCEPTED);
    var maria = town.specialist("Maria");
    town.pair(person, maria);
    house.inOrganization(
        town.id(), () -> pairings.end(town.id(), person.participant(), Pairing.End.LOST_CONTACT));
    assertThat(steps(sam)).containsExactly(Step.RECEIVED, Step.ACCEPTED, Step.CLOSED);

    var kim = clinic.refers(lena, "Kim");
    town.does(ada, () -> referrals.decline(kim.id(), DeclineReason.NO_ROOM, ada));
    assertThat(steps(kim)).containsExactlyInAnyOrder(Step.RECEIVED, Step.CLOSED);
  }

  @Test
  void only_what_is_allowed_is_told_and_in_the_database_too() { // PR-05
    var sam =
        clinic.refers(lena, "Sam", Set.of(Information.FIRST_MEETING), Until.THREE_MONTHS, null);
    welcome(sam);
    assertThat(steps(sam)).isEmpty();
    assertThat(
            house.as(
                Asking.of(lena),
                () ->
                    database.sql("select count(*) from partners.news").query(Long.class).single()))
        .isZero();
  }

  @Test
  void a_key_is_made_only_for_who_is_named_what_is_allowed_and_what_for() { // PR-05
    var sam = clinic.refers(lena, "Sam", Set.of(Information.STANDING), Until.THREE_MONTHS, null);
    var me = new Recipient.Named(lena.partner(), "");
    assertThat(permission(sam, me, Information.STANDING, Purpose.PEER_SUPPORT))
        .isInstanceOf(Permission.Granted.class);
    assertThat(
            permission(
                sam,
                new Recipient.Named(PartnerId.next(), Clinic.NAME),
                Information.STANDING,
                Purpose.PEER_SUPPORT))
        .isEqualTo(new Permission.Denied(Permission.Why.NOT_NAMED));
    assertThat(permission(sam, me, Information.CLOSED, Purpose.PEER_SUPPORT))
        .isEqualTo(new Permission.Denied(Permission.Why.OTHER_THINGS));
    assertThat(permission(sam, me, Information.STANDING, Purpose.LEGAL_PROCEEDINGS))
        .isEqualTo(new Permission.Denied(Permission.Why.OTHER_THINGS));
  }

  private Permission permission(Referred one, Recipient who, Information what, Purpose purpose) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            consents.permission(
                town.id(), new ConsentId(one.consent()), who, Set.of(what), purpose));
  }

  @Test
  void taking_it_back_closes_everything_at_once_and_the_ledger_stays() { // PR-09
    var sam = clinic.refers(lena, "Sam");
    var handover = clinic.asksNow(lena, sam.id());
    var told = told(sam);
    assertThat(told).isNotEmpty();
    consents.withdraw(sam.guest(), new ConsentId(sam.consent()), 0);

    assertThat(desk.open(sam.id(), lena)).isEmpty();
    assertThat(desk.all(lena)).isEmpty();
    assertThat(rowsSeen()).isZero();
    assertThat(told(sam)).isEqualTo(told);
    assertThat(
            house.as(
                Asking.houseOf(town.id()),
                () ->
                    database
                        .sql("select state from partners.handover where id = :id")
                        .param("id", handover)
                        .query(String.class)
                        .single()))
        .isEqualTo("STOPPED");
    assertThat(mine(sam).state(clock.instant())).isEqualTo(Consent.State.WITHDRAWN);
  }

  private long rowsSeen() {
    return house.as(
        Asking.of(lena),
        () ->
            database
                .sql(
                    """
                    select (select count(*) from partners.referral)
                         + (select count(*) from partners.news)
                         + (select count(*) from partners.handover)
                         + (select count(*) from consent.consent)
                         + (select count(*) from consent.recipient)
                    """)
                .query(Long.class)
                .single());
  }

  private List<?> told(Referred one) {
    return town.as(one.guest(), () -> consents.told(town.id(), new ConsentId(one.consent())));
  }

  private Consent mine(Referred one) {
    return town.as(one.guest(), () -> consents.mine(one.guest())).getFirst();
  }

  @Test
  void taking_it_back_from_one_leaves_the_other() { // PR-10
    var sam = clinic.refers(lena, "Sam");
    var partner =
        mine(sam).grants().stream()
            .filter(one -> one.recipient().name().equals(Clinic.NAME))
            .findFirst()
            .orElseThrow();
    consents.withdraw(sam.guest(), new ConsentId(sam.consent()), partner.number());

    assertThat(desk.open(sam.id(), lena)).isEmpty();
    assertThat(mine(sam).isInForce(clock.instant())).isTrue();
    assertThat(mine(sam).grants().stream().filter(one -> one.holds(clock.instant())))
        .singleElement()
        .satisfies(one -> assertThat(one.recipient().name()).isEqualTo("Riverbend"));
    assertThat(
            permission(
                sam,
                new Recipient.Named(lena.partner(), ""),
                Information.STANDING,
                Purpose.PEER_SUPPORT))
        .isEqualTo(new Permission.Denied(Permission.Why.WITHDRAWN));
  }

  @Test
  void the_day_it_ends_closes_it_by_itself() { // PR-11
    var sam = clinic.refers(lena, "Sam");
    time.forward(Duration.ofDays(100));
    assertThat(desk.open(sam.id(), lena)).isEmpty();
    assertThat(rowsSeen()).isZero();
    assertThat(mine(sam).state(clock.instant())).isEqualTo(Consent.State.EXPIRED);
  }

  @Test
  void what_was_to_end_it_ends_it() { // PR-11
    var sam = clinic.refers(lena, "Sam", Clinic.ALL, Until.PEER_FOUND, null);
    var person = welcome(sam);
    assertThat(desk.open(sam.id(), lena)).isPresent();
    town.pair(person, town.specialist("Maria"));
    assertThat(desk.open(sam.id(), lena)).isEmpty();
    assertThat(rowsSeen()).isZero();

    var kim = clinic.refers(lena, "Kim", Clinic.ALL, Until.REQUEST_ENDS, null);
    town.does(ada, () -> referrals.decline(kim.id(), DeclineReason.TOO_FAR, ada));
    assertThat(desk.open(kim.id(), lena)).isEmpty();
  }

  @Test
  void every_look_is_a_line_with_the_statement_that_went_with_it() { // PR-08
    var sam = clinic.refers(lena, "Sam");
    clinic.looks(lena, sam.id());
    var person = welcome(sam);
    clinic.looks(lena, sam.id());
    var told = town.as(person, () -> consents.told(town.id(), new ConsentId(sam.consent())));
    assertThat(told).hasSize(3);
    assertThat(told.getLast())
        .as("the form was the first that was told, by the partner to us")
        .satisfies(line -> {
          assertThat(line.by()).isEqualTo(Clinic.NAME);
          assertThat(line.recipient()).isEqualTo("Riverbend");
          assertThat(line.notice()).isEqualTo(Part2Notice.VERSION);
          assertThat(line.information()).containsExactly(Information.FORM);
        });
    assertThat(told.subList(0, 2))
        .allSatisfy(line -> {
          assertThat(line.recipient()).isEqualTo(Clinic.NAME);
          assertThat(line.notice()).isEqualTo(Part2Notice.VERSION);
          assertThat(line.information()).containsExactly(Information.STANDING);
        });
    assertThat(
            house.as(
                Asking.of(person),
                () ->
                    database
                        .sql("select count(*) from audit.entry where hat = 'PARTNER'")
                        .query(Long.class)
                        .single()))
        .as("what the person reads under Who looked")
        .isEqualTo(1);
  }

  @Test
  void what_was_signed_is_kept_as_it_was_shown() { // PR-38
    var sam = clinic.withPen(lena, "Sam");
    var consent = mine(sam);
    var paper = consent.paper();
    assertThat(paper.text())
        .contains("I am Sam Doe.")
        .contains(Clinic.NAME)
        .contains("may not be used against me");
    var stored =
        house.as(
            Asking.of(sam.guest()),
            () ->
                database
                    .sql("select shown_sha256 from consent.consent")
                    .query(String.class)
                    .single());
    assertThat(stored).isEqualTo(paper.sha256());
    assertThat(town.as(sam.guest(), () -> consents.sheet(town.id(), consent.id())))
        .hasValueSatisfying(one -> assertThat(one.content()).isEqualTo(Clinic.pen().content()));
  }

  @Test
  void nobody_changes_what_was_signed_or_told_not_even_the_house() throws SQLException {
    var sam = clinic.withPen(lena, "Sam");
    clinic.looks(lena, sam.id());
    for (var doing :
        List.of(
            "update consent.disclosure set recipient = 'nobody'",
            "delete from consent.disclosure",
            "update consent.sheet set media_type = 'image/jpeg'",
            "update consent.consent set name = 'Alex'",
            "update consent.consent set shown = 'I allow everything'",
            "update consent.consent set purposes = array['LEGAL_PROCEEDINGS', 'TPO']")) {
      assertThatThrownBy(() -> hostile(doing, "HOUSE", null))
          .as(doing)
          .isInstanceOf(SQLException.class);
    }
    assertThat(told(sam)).hasSize(2);
  }

  @Test
  void a_hostile_session_of_a_partner_sees_and_changes_nothing_more() throws SQLException {
    var sam = clinic.refers(lena, "Sam");
    var other = clinic.somebody(town, ada, "County Court", "Omar", Partner.Kind.COURT);
    assertThat(hostile("select 1 from partners.referral", "PARTNER", other.person())).isZero();
    assertThat(hostile("select 1 from consent.consent", "PARTNER", other.person())).isZero();
    assertThat(hostile("select 1 from referrals.request", "PARTNER", lena.person())).isZero();
    assertThat(hostile("select 1 from consent.disclosure", "PARTNER", lena.person())).isZero();
    assertThat(hostile("select 1 from partners.sheet", "PARTNER", lena.person())).isZero();
    assertThat(hostile("select 1 from partners.referral", "PARTNER", lena.person())).isEqualTo(1);
    assertThat(
            hostile(
                "update consent.recipient set until = null, withdrawn_at = null",
                "PARTNER",
                lena.person()))
        .isZero();
    consents.withdraw(sam.guest(), new ConsentId(sam.consent()), 0);
    assertThat(hostile("select 1 from partners.referral", "PARTNER", lena.person())).isZero();
    // Whoever says that it is earlier than it is gains nothing.
    var later = clinic.refers(lena, "Kim");
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    "update consent.recipient set until = now() - interval '1 second'"
                        + " where consent_id = :id")
                .param("id", later.consent())
                .update());
    assertThat(
            hostile(
                "select 1 from partners.referral"
                    + " where set_config('beenthere.now', '2001-01-01T00:00:00Z', true) is not null",
                "PARTNER",
                lena.person()))
        .isZero();
  }

  @Test
  void six_years_after_it_was_over_it_is_forgotten_and_not_a_day_before() throws SQLException {
    var sam = clinic.withPen(lena, "Sam");
    clinic.looks(lena, sam.id());
    consents.withdraw(sam.guest(), new ConsentId(sam.consent()), 0);
    for (var table : List.of("disclosure", "sheet", "recipient", "consent")) {
      assertThatThrownBy(() -> hostile("delete from consent." + table, "HOUSE", null))
          .as(table)
          .isInstanceOf(SQLException.class);
    }
    // The clock of the database, which no test moves either.
    var now =
        database
            .sql("select now()")
            .query(OffsetDateTime.class)
            .single()
            .atZoneSameInstant(ZoneOffset.UTC);
    var long6 = allows(sam, now.minusYears(6).minusDays(1).toInstant());
    var almost = allows(sam, now.minusYears(6).plusDays(2).toInstant());
    assertThatThrownBy(() ->
            hostile(
                "update consent.consent set state = 'EXPIRED', ended_at = '2001-01-01'"
                    + " where state = 'ACTIVE'",
                "HOUSE",
                null))
        .as("nobody makes one old")
        .isInstanceOf(SQLException.class);

    forgetOldPermissions.execute(null, null);

    var left =
        house.as(
            Asking.of(sam.guest()),
            () ->
                database.sql("select id from consent.consent").query(java.util.UUID.class).list());
    assertThat(left).contains(sam.consent(), almost.value()).doesNotContain(long6.value());
    assertThat(told(sam)).isNotEmpty();
  }

  /// Somebody allowed something until then.
  private ConsentId allows(Referred sam, Instant until) {
    var before = mine(sam);
    var terms = before.terms();
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            consents.sign(
                town.id(),
                sam.guest().account(),
                null,
                new Terms(
                    terms.name(),
                    terms.discloser(),
                    terms.information(),
                    terms.recipients(),
                    terms.purposes(),
                    new Expiry.At(until),
                    terms.statements(),
                    terms.language()),
                "Sam Doe",
                before.paper(),
                null));
  }

  /// Does it in a session of its own with the program's password.
  private int hostile(String doing, String hat, UUID person) throws SQLException {
    try (var session = pool.getConnection()) {
      session.setAutoCommit(false);
      try (var say =
          session.prepareStatement(
              "select set_config('beenthere.organization', ?, true),"
                  + " set_config('beenthere.account', ?, true),"
                  + " set_config('beenthere.person', ?, true),"
                  + " set_config('beenthere.hat', ?, true)")) {
        say.setString(1, town.id().toString());
        say.setString(2, lena.account().toString());
        say.setString(3, person == null ? "" : person.toString());
        say.setString(4, hat);
        say.execute();
      }
      try (var statement = session.createStatement()) {
        if (!statement.execute(doing)) {
          return statement.getUpdateCount();
        }
        try (var rows = statement.getResultSet()) {
          return rows.next() ? 1 : 0;
        }
      } finally {
        session.rollback();
      }
    }
  }

  @Test
  void taking_the_request_back_takes_the_permission_back() {
    var sam = clinic.refers(lena, "Sam");
    house.inOrganization(town.id(), () -> consents.withdrawAll(town.id(), sam.guest().account()));
    assertThat(desk.open(sam.id(), lena)).isEmpty();
  }

  @Test
  void somebody_elses_permission_is_not_there() {
    var sam = clinic.refers(lena, "Sam");
    var kim = clinic.refers(lena, "Kim");
    assertThatThrownBy(() -> consents.withdraw(kim.guest(), new ConsentId(sam.consent()), 0))
        .isInstanceOf(NotFound.class);
    assertThat(desk.open(sam.id(), lena)).isPresent();
  }
}
