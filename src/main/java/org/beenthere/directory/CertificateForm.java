package org.beenthere.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.beenthere.certification.Credential;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A certificate as a manager types it from the paper.
///
/// @param title what it is called
/// @param validUntil the last day it holds, ISO 8601
public record CertificateForm(
    String title,
    String jurisdiction,
    String number,
    String issuer,
    String grantedOn,
    String validUntil) {

  static final CertificateForm EMPTY = new CertificateForm("", "", "", "", "", "");

  public CertificateForm {
    title = FormText.oneLine(title);
    jurisdiction = FormText.stripped(jurisdiction);
    number = FormText.stripped(number);
    issuer = FormText.oneLine(issuer);
    grantedOn = FormText.stripped(grantedOn);
    validUntil = FormText.stripped(validUntil);
  }

  FormErrors check(FormErrors errors) {
    var from = date(grantedOn);
    var until = date(validUntil);
    return errors
        .require("title", title, "directory.newcomer.title.missing")
        .atMost(80, "title", title)
        .addIf(
            !jurisdiction.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"),
            "jurisdiction",
            "directory.newcomer.jurisdiction.wrong")
        .require("issuer", issuer, "directory.newcomer.issuer.missing")
        .atMost(120, "issuer", issuer)
        .atMost(40, "number", number)
        .addIf(from == null, "grantedOn", "directory.newcomer.date.wrong")
        .addIf(until == null, "validUntil", "directory.newcomer.date.wrong")
        .addIf(
            from != null && until != null && until.isBefore(from),
            "validUntil",
            "directory.newcomer.date.order");
  }

  /// The credential, once [#check] found nothing.
  Credential granted(OrganizationId organization, AccountId holder) {
    return Credential.granted(
        organization,
        holder,
        title,
        jurisdiction,
        number,
        issuer,
        Objects.requireNonNull(date(grantedOn)),
        Objects.requireNonNull(date(validUntil)));
  }

  static @Nullable LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
