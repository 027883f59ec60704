package org.beenthere.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.certification.Standing.NoCertificate;
import org.beenthere.certification.Standing.NotCertified;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// The register, as everybody asks it.
@InTheHouse
@RecordApplicationEvents
class RegisterTest {

  @Autowired Towns towns;
  @Autowired Register register;
  @Autowired DailyLook look;
  @Autowired House house;
  @Autowired Clock clock;
  @Autowired ApplicationEvents events;

  Town town;
  Viewer maria;
  Viewer ada;
  LocalDate today;

  @BeforeEach
  void a_town() {
    town = towns.found();
    maria = town.specialist("Maria");
    ada = town.manager("Ada");
    today = LocalDate.ofInstant(clock.instant(), town.zone());
  }

  @Test
  void anybody_may_ask_whether_somebody_is_certified() {
    granted(today.plusYears(1));

    assertThat(house.as(Asking.VISITOR, () -> register.standing(maria.account(), today)))
        .isEqualTo(
            new Certified(
                "Certified Peer Recovery Specialist",
                "US-TN",
                "State of Tennessee",
                today.plusYears(1)));
  }

  @Test
  void many_are_asked_about_at_once_and_each_gets_an_answer() {
    granted(today.plusYears(1));
    var dee = town.specialist("Dee");

    var standings =
        house.as(
            Asking.VISITOR,
            () -> register.standings(List.of(dee.account(), maria.account()), today));

    assertThat(standings.get(maria.account())).isInstanceOf(Certified.class);
    assertThat(standings.get(dee.account())).isEqualTo(new NotCertified(NoCertificate.NONE));
  }

  @Test
  void a_suspended_credential_holds_again_once_it_is_reinstated() {
    var credential = granted(today.plusYears(1));

    town.does(ada, () -> register.suspend(town.id(), credential.id(), today));
    assertThat(standing()).isEqualTo(new NotCertified(NoCertificate.SUSPENDED));

    town.does(ada, () -> register.reinstate(town.id(), credential.id()));
    assertThat(standing()).isInstanceOf(Certified.class);
    assertThat(events.stream(CredentialLapsed.class).filter(this::isMarias)).hasSize(1);
  }

  @Test
  void a_revoked_credential_cannot_be_reinstated() {
    var credential = granted(today.plusYears(1));
    town.does(ada, () -> register.revoke(town.id(), credential.id(), today));

    assertThatThrownBy(() -> town.does(ada, () -> register.reinstate(town.id(), credential.id())))
        .isInstanceOf(NotFound.class);
    assertThat(standing()).isEqualTo(new NotCertified(NoCertificate.REVOKED));
  }

  @Test
  void a_credential_that_ran_out_is_told_once() {
    granted(today.minusDays(1));

    look.look();
    look.look();

    assertThat(events.stream(CredentialLapsed.class).filter(this::isMarias)).hasSize(1);
  }

  @Test
  void on_its_last_day_nothing_is_told() {
    granted(today);

    look.look();

    assertThat(events.stream(CredentialLapsed.class).filter(this::isMarias)).isEmpty();
  }

  @Test
  void a_specialist_cannot_certify_themselves() {
    assertThatThrownBy(
            () -> town.does(maria, () -> register.record(credential(today.plusYears(1)))))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void a_manager_of_another_organization_cannot_suspend() {
    var credential = granted(today.plusYears(1));
    var other = towns.found();

    assertThatThrownBy(() ->
            other.does(
                other.manager("Bo"), () -> register.suspend(town.id(), credential.id(), today)))
        .isInstanceOf(NotFound.class);
    assertThat(standing()).isInstanceOf(Certified.class);
  }

  private Standing standing() {
    return house.as(Asking.VISITOR, () -> register.standing(maria.account(), today));
  }

  private Credential granted(LocalDate until) {
    var credential = credential(until);
    town.does(ada, () -> register.record(credential));
    return credential;
  }

  private Credential credential(LocalDate until) {
    return Credential.granted(
        town.id(),
        maria.account(),
        "Certified Peer Recovery Specialist",
        "US-TN",
        "TN-1",
        "State of Tennessee",
        today.minusYears(1),
        until);
  }

  private boolean isMarias(CredentialLapsed lapsed) {
    return lapsed.holder().equals(maria.account());
  }
}
