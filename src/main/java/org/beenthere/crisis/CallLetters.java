package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.duty.Duty;
import org.beenthere.organizations.Organizations;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Letters about a call to those who work here, and texts to those who want them too. They ask to
/// look, and say neither at whom nor why.
@Component
class CallLetters {

  static final String PREFIX = "crisis/";

  private final Accounts accounts;
  private final Duty duty;
  private final Organizations organizations;
  private final Courier courier;
  private final Pages pages;

  CallLetters(
      Accounts accounts, Duty duty, Organizations organizations, Courier courier, Pages pages) {
    this.accounts = accounts;
    this.duty = duty;
    this.organizations = organizations;
    this.courier = courier;
    this.pages = pages;
  }

  /// @param subject the key of its subject
  /// @param text the key of what it says
  /// @return whether they have an address that letters go to
  boolean send(
      OrganizationId organization,
      UUID call,
      AccountId account,
      String subject,
      String text,
      Instant now) {
    var box = accounts.letterBox(account);
    box.ifPresent(found -> {
      var name = account + "-" + now.getEpochSecond();
      var way = new Route.Email(found.email());
      send(organization, call, name, account, way, found.language(), subject, text, now);
    });
    return box.isPresent();
  }

  /// Rings somebody by text, where they gave a number for that and the house can send one.
  ///
  /// @return whether it does
  boolean ring(OrganizationId organization, UUID call, AccountId account, Instant now) {
    var number =
        courier.sendsTexts() ? duty.ringsAt(organization, account) : Optional.<String>empty();
    number.ifPresent(found -> {
      var language =
          accounts
              .letterBox(account)
              .map(Accounts.LetterBox::language)
              .orElseGet(() -> organizations.find(organization).language());
      var name = account + "-text-" + now.getEpochSecond();
      var way = new Route.Sms(found);
      send(
          organization,
          call,
          name,
          account,
          way,
          language,
          "crisis.letter.subject",
          "crisis.letter",
          now);
    });
    return number.isPresent();
  }

  private void send(
      OrganizationId organization,
      UUID call,
      String name,
      AccountId account,
      Route way,
      Language language,
      String subject,
      String text,
      Instant now) {
    var words = pages.words(language, ZoneOffset.UTC);
    courier.send(
        new Message(
            organization,
            PREFIX + call,
            name,
            Recipient.of(account),
            way,
            new Wording.Chosen(words.t(subject), words.t(text)),
            "/today",
            language,
            now,
            SafeHours.any(ZoneOffset.UTC)));
  }

  /// Nothing that was sent so far goes out any more.
  void stop(OrganizationId organization, UUID call) {
    courier.stop(organization, PREFIX + call);
  }
}
