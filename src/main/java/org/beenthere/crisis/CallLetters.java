package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Letters about a call to those who work here. They ask to look, and say neither at whom nor why.
@Component
class CallLetters {

  static final String PREFIX = "crisis/";

  private final Accounts accounts;
  private final Courier courier;
  private final Pages pages;

  CallLetters(Accounts accounts, Courier courier, Pages pages) {
    this.accounts = accounts;
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
      var words = pages.words(found.language(), ZoneOffset.UTC);
      courier.send(
          new Message(
              organization,
              PREFIX + call,
              account + "-" + now.getEpochSecond(),
              Recipient.of(account),
              new Route.Email(found.email()),
              new Wording.Chosen(words.t(subject), words.t(text)),
              "/today",
              found.language(),
              now,
              SafeHours.any(ZoneOffset.UTC)));
    });
    return box.isPresent();
  }

  /// Nothing that was sent so far goes out any more.
  void stop(OrganizationId organization, UUID call) {
    courier.stop(organization, PREFIX + call);
  }
}
