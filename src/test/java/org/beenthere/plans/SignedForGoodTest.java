package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneId;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an ill-meant SQL session can do that signed on as the program: nothing to what was signed.
@InTheHouse
class SignedForGoodTest {

  /// `insufficient_privilege` and `raise_exception`, PostgreSQL appendix A.
  private static final String NOT_ALLOWED = "42501";

  private static final String AGAINST_THE_RULES = "P0001";

  @Autowired Towns towns;
  @Autowired Plans plans;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;
  ParticipantId who;

  @BeforeEach
  void jamie_and_maria_have_signed() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, LadderRulesTest.BY_PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    who = jamie.participant();
    propose();
    sign(jamie);
    sign(maria);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update plans.plan_version set text = '{}'",
        "update plans.plan_version set text = '{}', revision = revision + 1",
        "update plans.plan_version set revision = 9",
        "update plans.plan_version set together = true",
        "update plans.plan_version set active_at = now()",
        "update plans.plan_version set state = 'DRAFT', active_at = null, proposed_at = null",
        "update plans.plan_version set state = 'PROPOSED', active_at = null",
        "update plans.plan_version set number = 7",
        "update plans.plan_version set drafted_at = now()",
        "delete from plans.plan_version",
        "update plans.signature set name_as_written = 'Somebody else'",
        "delete from plans.signature",
        "update plans.writing set role = 'PARTICIPANT'",
        "update plans.remark set words = 'Something else'",
        "alter table plans.plan_version disable trigger keep_the_history",
        "drop trigger keep_the_history on plans.plan_version",
        "alter table plans.plan_version disable row level security",
        "truncate plans.plan_version cascade"
      })
  void a_signed_plan_stays_as_it_was_signed(String hostile) {
    assertThatThrownBy(() -> asHouse(hostile))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isIn(NOT_ALLOWED, AGAINST_THE_RULES));

    var plan = town.as(jamie, () -> plans.active(town.id(), who)).orElseThrow();
    assertThat(plan.text()).isEqualTo(Jamies.PLAN);
    assertThat(town.as(jamie, () -> plans.signatures(plan))).hasSize(2);
  }

  @Test
  void a_plan_is_not_brought_into_force_without_both_signatures() {
    town.does(maria, () -> plans.end(maria, who));
    propose();
    sign(jamie);

    assertThatThrownBy(() ->
            asHouse(
                "update plans.plan_version set state = 'ACTIVE', active_at = now()"
                    + " where number = 2"))
        .rootCause()
        .hasMessageContaining("when both have signed");
  }

  @Test
  void a_plan_does_not_begin_in_force() {
    assertThatThrownBy(() ->
            asHouse(
                """
                insert into plans.plan_version
                  (organization_id, participant_id, number, state, text, together, drafted_at,
                   changed_at, proposed_at, active_at)
                select organization_id, participant_id, 2, 'ACTIVE', '{}', true, now(), now(),
                       now(), now()
                  from plans.plan_version
                """))
        .rootCause()
        .hasMessageContaining("begins as a draft");
  }

  @Test
  void nobody_signs_for_somebody_else() {
    town.does(maria, () -> plans.end(maria, who));
    propose();
    var forJamie =
        """
        insert into plans.signature
          (organization_id, participant_id, number, revision, role, signer, name_as_written, method,
           signed_at, language, shown, sha256)
        select organization_id, participant_id, number, revision, '%s', '%s', 'Jamie', 'TYPED',
               now(), 'EN', 'x', encode(sha256('x'), 'hex')
          from plans.plan_version where state = 'PROPOSED'
        """;

    assertThatThrownBy(() -> as(maria, forJamie.formatted("PARTICIPANT", jamie.account())))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> as(maria, forJamie.formatted("PARTICIPANT", maria.account())))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> asHouse(forJamie.formatted("PARTICIPANT", jamie.account())))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  /// Paper is only ever a participant's, has a witness, and is written down by their peer.
  @Test
  void nobody_signs_on_paper_for_anybody_else() {
    town.does(maria, () -> plans.end(maria, who));
    propose();
    var onPaper =
        """
        insert into plans.signature
          (organization_id, participant_id, number, revision, role, signer, name_as_written, method,
           signed_on, witness, signed_at, language, shown, sha256)
        select organization_id, participant_id, number, revision, '%s', '%s', 'Jamie', 'PAPER',
               current_date, %s, now(), 'EN', 'x', encode(sha256('x'), 'hex')
          from plans.plan_version where state = 'PROPOSED'
        """;

    assertThatThrownBy(() -> as(jamie, onPaper.formatted("PARTICIPANT", jamie.account(), "'Ana'")))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> as(maria, onPaper.formatted("PARTICIPANT", jamie.account(), "'Ana'")))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> as(maria, onPaper.formatted("SPECIALIST", maria.account(), "'Ana'")))
        .rootCause()
        .hasMessageContaining("only_a_participant_signs_on_paper");
    assertThatThrownBy(() -> as(maria, onPaper.formatted("PARTICIPANT", maria.account(), "null")))
        .rootCause()
        .hasMessageContaining("paper_has_a_day_and_a_witness");
  }

  @Test
  void a_signature_whose_hash_is_not_of_its_words_is_refused() {
    town.does(maria, () -> plans.end(maria, who));
    propose();

    assertThatThrownBy(() ->
            as(
                maria,
                """
                insert into plans.signature
                  (organization_id, participant_id, number, revision, role, signer,
                   name_as_written, method, signed_at, language, shown, sha256)
                select organization_id, participant_id, number, revision, 'SPECIALIST',
                       storage.account(), 'Maria', 'TYPED', now(), 'EN', 'x',
                       encode(sha256('y'), 'hex')
                  from plans.plan_version where state = 'PROPOSED'
                """))
        .rootCause()
        .hasMessageContaining("the_hash_is_of_what_was_shown");
  }

  @Test
  void a_manager_reads_and_writes_nothing() {
    var ada = town.manager("Ada");

    assertThat(town.as(ada, () -> plans.history(town.id(), who))).hasSize(1);
    assertThat(as(ada, "update plans.plan_version set state = 'ENDED', ended_at = now()")).isZero();
  }

  private void propose() {
    var draft = town.as(jamie, () -> plans.draftFor(jamie, who));
    town.as(jamie, () -> plans.save(jamie, who, draft.revision(), Jamies.PLAN));
    town.as(jamie, () -> plans.propose(jamie, who));
  }

  private void sign(Viewer signer) {
    town.does(
        signer,
        () -> {
          var open = plans.standing(town.id(), who).open();
          var paper = plans.paper(open, Language.EN, ZoneId.of(signer.zone()));
          plans.sign(
              signer,
              who,
              open.number(),
              new Plans.Shown(Language.EN, paper.sha256()),
              signer.called());
        });
  }

  private int as(Viewer viewer, String sql) {
    return town.as(viewer, () -> database.sql(sql).update());
  }

  private void asHouse(String sql) {
    house.as(Asking.houseOf(town.id()), () -> database.sql(sql).update());
  }
}
