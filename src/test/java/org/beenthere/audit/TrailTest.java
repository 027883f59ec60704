package org.beenthere.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@InTheHouse
class TrailTest {

  @Autowired Towns towns;
  @Autowired Trail trail;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer ada;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
  }

  @Test
  void a_look_is_written_down() {
    town.does(maria, () -> trail.read(maria, jamie.participant(), "plan"));

    assertThat(seenBy(jamie)).containsExactly("SPECIALIST READ plan SUPPORT DONE HOUSE");
    assertThat(seenBy(ada)).containsExactly("SPECIALIST READ plan SUPPORT DONE HOUSE");
  }

  @Test
  void nobody_chooses_the_number_of_an_entry() {
    town.does(maria, () -> trail.read(maria, jamie.participant(), "plan"));

    for (var number : List.of(-5L, 9_000_000_000_000_000_000L)) {
      assertThatThrownBy(() ->
              town.does(
                  maria,
                  () ->
                      database
                          .sql(
                              """
                              insert into audit.entry
                                (organization_id, number, at, account_id, hat, deed, thing, purpose,
                                 outcome, channel, correlation_id, digest)
                              values
                                (storage.organization(), :number, now(), storage.account(),
                                 storage.hat(), 'READ', 'plan', 'SUPPORT', 'DONE', 'WEB',
                                 gen_random_uuid(), sha256('x'))
                              """)
                          .param("number", number)
                          .update()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void a_specialist_does_not_see_who_else_looked() {
    town.does(maria, () -> trail.read(maria, jamie.participant(), "plan"));

    assertThat(seenBy(maria)).isEmpty();
    assertThat(seenBy(town.participant("Sam"))).isEmpty();
    assertThat(seenBy(town.administrator("Root"))).isEmpty();
    assertThat(seenBy(towns.found().manager("Ada"))).isEmpty();
  }

  @Test
  void one_page_is_one_look_however_many_parts_of_it_ask() {
    var request = new MockHttpServletRequest("GET", "/people/somebody");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      town.does(maria, () -> trail.read(maria, jamie.participant(), "record"));
      town.does(maria, () -> trail.read(maria, jamie.participant(), "record"));
      assertThat(seenBy(jamie)).containsExactly("SPECIALIST READ record SUPPORT DONE WEB");
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }

    town.does(maria, () -> trail.read(maria, jamie.participant(), "record"));
    assertThat(seenBy(jamie)).hasSize(2);
  }

  @Test
  void it_keeps_from_where_somebody_looked_who_works_here_and_of_nobody_else() {
    var request = new MockHttpServletRequest("GET", "/people/somebody");
    request.setRemoteAddr("192.0.2.7");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      town.does(maria, () -> trail.read(maria, jamie.participant(), "record"));
      town.does(jamie, () -> trail.read(jamie, jamie.participant(), "plan"));
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }

    assertThat(
            town.as(
                ada,
                () ->
                    database
                        .sql(
                            "select hat || ' ' || coalesce(address, '-') from audit.entry order by number")
                        .query(String.class)
                        .list()))
        .containsExactly("SPECIALIST 192.0.2.7", "PARTICIPANT -");
  }

  @Test
  void what_is_rolled_back_was_not_done_but_a_refusal_stays() {
    assertThatThrownBy(() ->
            town.does(
                maria,
                () -> {
                  trail.changed(maria, jamie.participant(), "plan", UUID.randomUUID());
                  trail.refused(maria, Deed.SIGN, jamie.participant(), "plan", null);
                  throw new Refusal("no");
                }))
        .isInstanceOf(Refusal.class);

    assertThat(seenBy(jamie)).containsExactly("SPECIALIST SIGN plan SUPPORT REFUSED HOUSE");
  }

  @Test
  void an_export_of_several_people_is_one_entry_each_and_one_for_the_whole() {
    var sam = town.participant("Sam");
    town.does(
        ada, () -> trail.exported(ada, List.of(jamie.participant(), sam.participant()), "record"));

    assertThat(seenBy(jamie)).containsExactly("MANAGER EXPORT record RUNNING DONE HOUSE");
    assertThat(seenBy(sam)).containsExactly("MANAGER EXPORT record RUNNING DONE HOUSE");
    assertThat(seenBy(ada)).hasSize(3).contains("MANAGER EXPORT record.list RUNNING DONE HOUSE");
  }

  @Test
  void nobody_writes_in_the_name_of_another() {
    assertThatThrownBy(() -> town.does(maria, () -> trail.read(ada, jamie.participant(), "plan")))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void signing_in_is_written_at_the_door() {
    var account = AccountId.next();
    trail.signedIn(account);
    trail.signInFailed(account);
    trail.signedOut(account);
    trail.signInFailed(null);

    assertThat(
            house.as(
                Asking.HOUSE,
                () ->
                    database
                        .sql("select deed from audit.entry where account_id = ? order by number")
                        .param(account.value())
                        .query(String.class)
                        .list()))
        .containsExactly("SIGN_IN", "SIGN_IN_FAILED", "SIGN_OUT");
    assertThat(seenBy(ada)).isEmpty();
  }

  @Test
  void the_house_writes_what_it_did_by_itself() {
    house.inOrganization(
        town.id(),
        () -> trail.byTheHouse(town.id(), Deed.SEND, jamie.participant(), "message", null));

    assertThat(seenBy(jamie)).containsExactly("HOUSE SEND message PROMISE DONE HOUSE");
  }

  private List<String> seenBy(Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () ->
            database
                .sql(
                    """
                    select concat_ws(' ', hat, deed, thing, purpose, outcome, channel)
                      from audit.entry where organization_id = ? order by number
                    """)
                .param(town.id().value())
                .query(String.class)
                .list());
  }
}
