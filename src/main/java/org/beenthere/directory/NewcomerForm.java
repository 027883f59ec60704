package org.beenthere.directory;

import org.beenthere.shell.EmailAddress;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// A specialist who is to work here: how they sign in, how many people they walk with, and the
/// certificate they hold, if they hold one.
///
/// @param password a first password, told to them in person
/// @param title what the certificate is called; empty for somebody without one
/// @param validUntil the last day it holds, ISO 8601
public record NewcomerForm(
    String called,
    String signIn,
    String password,
    String places,
    String title,
    String jurisdiction,
    String number,
    String issuer,
    String grantedOn,
    String validUntil) {

  static final NewcomerForm EMPTY = new NewcomerForm("", "", "", "12", "", "", "", "", "", "");

  public NewcomerForm {
    called = FormText.oneLine(called);
    signIn = FormText.oneLine(signIn);
    password = FormText.asIs(password);
    places = FormText.stripped(places);
    title = FormText.oneLine(title);
    jurisdiction = FormText.stripped(jurisdiction);
    number = FormText.stripped(number);
    issuer = FormText.oneLine(issuer);
    grantedOn = FormText.stripped(grantedOn);
    validUntil = FormText.stripped(validUntil);
  }

  FormErrors check() {
    var errors =
        FormErrors.none()
            .require("called", called, "directory.newcomer.called.missing")
            .atMost(80, "called", called)
            .require("signIn", signIn, "directory.newcomer.signIn.missing")
            .atMost(80, "signIn", signIn)
            .addIf(!EmailAddress.mayBeSignedInWith(signIn), "signIn", "form.email.wrong")
            .addIf(password.length() < 12, "password", "directory.newcomer.password.short")
            .addIf(!isPlaces(places), "places", "directory.newcomer.places.wrong");
    return isCertified() ? certificate().check(errors) : errors;
  }

  /// The certificate they hold, as it was typed.
  public CertificateForm certificate() {
    return new CertificateForm(title, jurisdiction, number, issuer, grantedOn, validUntil);
  }

  boolean isCertified() {
    return !title.isEmpty();
  }

  @Nullable String email() {
    return signIn.contains("@") ? signIn : null;
  }

  private static boolean isPlaces(String typed) {
    return typed.matches("\\d{1,2}") && Integer.parseInt(typed) <= 60;
  }
}
