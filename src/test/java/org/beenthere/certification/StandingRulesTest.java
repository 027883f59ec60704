package org.beenthere.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.certification.Standing.NoCertificate;
import org.beenthere.certification.Standing.NotCertified;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.junit.jupiter.api.Test;

/// What credentials say about a day.
class StandingRulesTest {

  private static final LocalDate GRANTED = LocalDate.of(2025, 4, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 6, 15);

  private static final Credential TENNESSEE = from("US-TN", GRANTED, LAST_DAY);

  @Test
  void without_a_credential_nobody_is_certified() {
    assertThat(on(SOME_DAY)).isEqualTo(not(NoCertificate.NONE));
  }

  @Test
  void a_credential_counts_from_the_day_it_is_granted() {
    assertThat(on(GRANTED.minusDays(1), TENNESSEE)).isEqualTo(not(NoCertificate.NONE));
    assertThat(on(GRANTED, TENNESSEE)).isEqualTo(certified("US-TN", LAST_DAY));
  }

  @Test
  void it_still_holds_on_its_last_day_and_no_longer_on_the_day_after() {
    assertThat(on(LAST_DAY, TENNESSEE)).isEqualTo(certified("US-TN", LAST_DAY));
    assertThat(on(LAST_DAY.plusDays(1), TENNESSEE)).isEqualTo(not(NoCertificate.EXPIRED));
  }

  @Test
  void it_does_not_hold_from_the_day_it_is_suspended() {
    var suspended = taken(TENNESSEE, SOME_DAY, null);

    assertThat(on(SOME_DAY.minusDays(1), suspended)).isInstanceOf(Certified.class);
    assertThat(on(SOME_DAY, suspended)).isEqualTo(not(NoCertificate.SUSPENDED));
  }

  @Test
  void revoked_outweighs_suspended_and_expired() {
    var both = taken(TENNESSEE, SOME_DAY, SOME_DAY.plusDays(30));

    assertThat(on(SOME_DAY.plusDays(29), both)).isEqualTo(not(NoCertificate.SUSPENDED));
    assertThat(on(SOME_DAY.plusDays(30), both)).isEqualTo(not(NoCertificate.REVOKED));
    assertThat(on(LAST_DAY.plusYears(1), both)).isEqualTo(not(NoCertificate.REVOKED));
  }

  @Test
  void what_was_revoked_outweighs_a_credential_from_elsewhere_that_was_granted_before() {
    var revoked = taken(TENNESSEE, null, SOME_DAY);
    var kentucky = from("US-KY", GRANTED.plusDays(5), LAST_DAY.plusYears(1));

    assertThat(on(SOME_DAY, revoked, kentucky)).isEqualTo(not(NoCertificate.REVOKED));
  }

  @Test
  void a_credential_granted_afterwards_counts_again() {
    var revoked = taken(TENNESSEE, null, SOME_DAY);
    var again = from("US-TN", SOME_DAY.plusYears(1), LAST_DAY.plusYears(3));

    assertThat(on(SOME_DAY.plusYears(1), revoked, again))
        .isEqualTo(certified("US-TN", LAST_DAY.plusYears(3)));
  }

  @Test
  void of_several_that_hold_the_one_that_holds_longest_is_named() {
    var renewed = from("US-TN", GRANTED.plusYears(1), LAST_DAY.plusYears(2));

    assertThat(on(SOME_DAY, renewed, TENNESSEE))
        .isEqualTo(certified("US-TN", LAST_DAY.plusYears(2)));
    assertThat(on(SOME_DAY, TENNESSEE, renewed))
        .isEqualTo(certified("US-TN", LAST_DAY.plusYears(2)));
  }

  private static Standing on(LocalDate day, Credential... held) {
    return StandingRules.judge(List.of(held), day);
  }

  private static NotCertified not(NoCertificate why) {
    return new NotCertified(why);
  }

  private static Certified certified(String jurisdiction, LocalDate until) {
    return new Certified("Certified Peer", jurisdiction, "The state", until);
  }

  private static Credential from(String jurisdiction, LocalDate granted, LocalDate until) {
    return Credential.granted(
        OrganizationId.next(),
        AccountId.next(),
        "Certified Peer",
        jurisdiction,
        "1",
        "The state",
        granted,
        until);
  }

  private static Credential taken(Credential one, LocalDate suspended, LocalDate revoked) {
    return new Credential(
        one.organization(),
        one.id(),
        one.holder(),
        one.title(),
        one.jurisdiction(),
        one.number(),
        one.issuer(),
        one.grantedOn(),
        one.validUntil(),
        suspended,
        revoked);
  }
}
