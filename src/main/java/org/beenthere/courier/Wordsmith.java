package org.beenthere.courier;

import java.time.ZoneId;
import org.beenthere.shell.Pages;
import org.beenthere.shell.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts a message into the words that leave the house.
@Component
class Wordsmith {

  private final Pages pages;
  private final String address;

  Wordsmith(Pages pages, @Value("${beenthere.address}") String address) {
    this.pages = pages;
    this.address = address.replaceFirst("/+$", "");
  }

  String subject(Parcel parcel) {
    var chosen = parcel.subject();
    return chosen != null ? chosen : words(parcel).t("courier.subject");
  }

  /// The text of a letter.
  String letter(Parcel parcel) {
    return words(parcel).t("courier.letter", said(parcel), link(parcel));
  }

  /// The text of an SMS.
  String text(Parcel parcel) {
    return said(parcel) + " " + link(parcel);
  }

  /// Whom it is from, as the letter box shows it.
  String sender(Parcel parcel) {
    return words(parcel).t("courier.sender");
  }

  private String said(Parcel parcel) {
    var chosen = parcel.body();
    return chosen != null ? chosen : words(parcel).t("courier.says." + parcel.occasion());
  }

  private String link(Parcel parcel) {
    return address + parcel.path();
  }

  private Words words(Parcel parcel) {
    return pages.words(parcel.language(), ZoneId.of(parcel.zone()));
  }
}
