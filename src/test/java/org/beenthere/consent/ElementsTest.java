package org.beenthere.consent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.PartnerId;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What 42 CFR 2.31 asks of a consent, element by element (PR-06), what may not be bundled (PR-07),
/// and the second at which one ends (PR-11).
class ElementsTest {

  private static final ZoneId NASHVILLE = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
  private static final Expiry EXPIRY = Expiry.through(LocalDate.of(2026, 3, 8), NASHVILLE);
  private static final ConsentPaper PAPER = new ConsentPaper(Language.EN, "I am Sam.");
  private static final Recipient CLINIC = new Recipient.Named(PartnerId.next(), "Clinic");
  private static final Signature SIGNED = new Signature("Sam Doe", Signature.How.SCREEN, NOW);

  private static Terms whole() {
    return new Terms(
        "Sam Doe",
        "Riverbend",
        EnumSet.allOf(Information.class),
        List.of(CLINIC),
        EnumSet.of(Purpose.PEER_SUPPORT, Purpose.TPO),
        EXPIRY,
        EnumSet.allOf(Statement.class),
        Language.EN);
  }

  private static void isMissed(Element element, Terms terms, @Nullable Signature signed) {
    assertThat(Consent.missing(terms, signed)).containsExactly(element);
    if (signed != null) {
      var draft = Consent.draft(OrganizationId.next(), AccountId.next(), null, terms);
      assertThatThrownBy(() -> draft.signed(signed, PAPER))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.details()).containsExactly(element));
    }
  }

  @Test
  void a_consent_with_every_element_comes_into_force() {
    var signed =
        Consent.draft(OrganizationId.next(), AccountId.next(), null, whole()).signed(SIGNED, PAPER);
    assertThat(signed.isInForce(NOW)).isTrue();
    assertThat(signed.grants()).allMatch(one -> one.holds(NOW));
  }

  @Test
  void without_the_name_of_the_person_it_does_not() {
    var w = whole();
    isMissed(
        Element.NAME,
        new Terms(
            " ",
            w.discloser(),
            w.information(),
            w.recipients(),
            w.purposes(),
            w.expiry(),
            w.statements(),
            w.language()),
        SIGNED);
  }

  @Test
  void without_who_may_tell_it_does_not() {
    var w = whole();
    isMissed(
        Element.DISCLOSER,
        new Terms(
            w.name(),
            "",
            w.information(),
            w.recipients(),
            w.purposes(),
            w.expiry(),
            w.statements(),
            w.language()),
        SIGNED);
  }

  @Test
  void without_what_is_told_it_does_not() {
    var w = whole();
    isMissed(
        Element.INFORMATION,
        new Terms(
            w.name(),
            w.discloser(),
            Set.of(),
            w.recipients(),
            w.purposes(),
            w.expiry(),
            w.statements(),
            w.language()),
        SIGNED);
  }

  @Test
  void without_a_recipient_it_does_not() {
    var w = whole();
    for (var nobody : List.<List<Recipient>>of(List.of(), List.of(new Recipient.OfClass(" ")))) {
      isMissed(
          Element.RECIPIENT,
          new Terms(
              w.name(),
              w.discloser(),
              w.information(),
              nobody,
              w.purposes(),
              w.expiry(),
              w.statements(),
              w.language()),
          SIGNED);
    }
  }

  @Test
  void without_a_purpose_it_does_not() {
    var w = whole();
    isMissed(
        Element.PURPOSE,
        new Terms(
            w.name(),
            w.discloser(),
            w.information(),
            w.recipients(),
            Set.of(),
            w.expiry(),
            w.statements(),
            w.language()),
        SIGNED);
  }

  @Test
  void without_how_to_take_it_back_it_does_not() {
    isMissed(Element.REVOCATION, saying(Statement.REDISCLOSURE, Statement.CONSEQUENCES), SIGNED);
  }

  @Test
  void without_an_end_it_does_not() {
    var w = whole();
    isMissed(
        Element.EXPIRY,
        new Terms(
            w.name(),
            w.discloser(),
            w.information(),
            w.recipients(),
            w.purposes(),
            null,
            w.statements(),
            w.language()),
        SIGNED);
  }

  @Test
  void without_a_signature_it_does_not() {
    assertThat(Consent.missing(whole(), null)).contains(Element.SIGNATURE);
    isMissed(Element.SIGNATURE, whole(), new Signature(" ", Signature.How.SCREEN, NOW));
  }

  @Test
  void without_the_date_of_it_it_does_not() {
    isMissed(Element.DATE, whole(), new Signature("Sam Doe", Signature.How.PAPER, null));
  }

  @Test
  void for_all_care_it_says_that_it_may_be_passed_on() { // PR-07
    isMissed(Element.REDISCLOSURE, saying(Statement.REVOCATION, Statement.CONSEQUENCES), SIGNED);
    assertThat(Scribe.statements(EnumSet.of(Purpose.TPO))).contains(Statement.REDISCLOSURE);
    assertThat(Scribe.statements(EnumSet.of(Purpose.PEER_SUPPORT)))
        .doesNotContain(Statement.REDISCLOSURE);
  }

  @Test
  void without_what_follows_from_not_signing_it_does_not() {
    isMissed(Element.CONSEQUENCES, saying(Statement.REVOCATION, Statement.REDISCLOSURE), SIGNED);
  }

  @Test
  void counseling_notes_and_court_cases_stand_on_a_sheet_of_their_own() { // PR-07
    for (var alone : List.of(Purpose.COUNSELING_NOTES, Purpose.LEGAL_PROCEEDINGS)) {
      assertThatThrownBy(() -> purposes(EnumSet.of(alone, Purpose.TPO)))
          .isInstanceOf(Refusal.class);
      assertThat(purposes(EnumSet.of(alone)).purposes()).containsExactly(alone);
    }
  }

  @Test
  void one_that_never_ends_is_for_all_care() {
    var never = new Expiry.When(Occurrence.NEVER);
    assertThatThrownBy(() -> ending(never, EnumSet.of(Purpose.PEER_SUPPORT)))
        .isInstanceOf(Refusal.class);
    assertThat(ending(never, EnumSet.of(Purpose.TPO)).expiry()).isEqualTo(never);
  }

  @Test
  void it_ends_at_midnight_where_the_program_is_to_the_second() { // PR-11
    var signed =
        Consent.draft(OrganizationId.next(), AccountId.next(), null, whole()).signed(SIGNED, PAPER);
    // That night the clocks go forward in Nashville, and midnight is an hour earlier than a week
    // ago.
    var end = Instant.parse("2026-03-09T05:00:00Z");
    assertThat(signed.isInForce(end.minusSeconds(1))).isTrue();
    assertThat(signed.isInForce(end)).isFalse();
    assertThat(signed.state(end)).isEqualTo(Consent.State.EXPIRED);
    assertThat(signed.grants()).noneMatch(one -> one.holds(end));
  }

  @Test
  void a_recipient_is_who_they_are_and_nobody_else() { // PR-05
    var partner = PartnerId.next();
    var named = new Recipient.Named(partner, "Clinic");
    assertThat(named.includes(new Recipient.Named(partner, "renamed"))).isTrue();
    assertThat(named.includes(new Recipient.Named(PartnerId.next(), "Clinic"))).isFalse();
    assertThat(named.includes(new Recipient.Named(null, "Clinic"))).isFalse();
    assertThat(new Recipient.Named(null, "Dr. Li").includes(named)).isFalse();
    var providers = new Recipient.OfClass("my treating providers");
    assertThat(providers.includes(named)).isFalse();
    assertThat(providers.includes(new Recipient.OfClass("My treating providers"))).isTrue();
  }

  @Test
  void a_file_is_what_is_in_it() {
    assertThat(Upload.type("%PDF-1.7".getBytes(US_ASCII))).contains("application/pdf");
    assertThat(Upload.type(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}))
        .contains("image/jpeg");
    assertThat(Upload.type("<html>".getBytes(US_ASCII))).isEmpty();
    assertThat(Upload.type(new byte[] {(byte) 0x89, 'P'})).isEmpty();
  }

  private static Terms saying(Statement... statements) {
    var w = whole();
    return new Terms(
        w.name(),
        w.discloser(),
        w.information(),
        w.recipients(),
        w.purposes(),
        w.expiry(),
        Set.of(statements),
        w.language());
  }

  private static Terms purposes(Set<Purpose> purposes) {
    return ending(EXPIRY, purposes);
  }

  private static Terms ending(Expiry expiry, Set<Purpose> purposes) {
    var w = whole();
    return new Terms(
        w.name(),
        w.discloser(),
        w.information(),
        w.recipients(),
        purposes,
        expiry,
        w.statements(),
        w.language());
  }
}
