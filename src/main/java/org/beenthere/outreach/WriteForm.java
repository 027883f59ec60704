package org.beenthere.outreach;

import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Language;

/// What somebody writes first. Only words are needed.
///
/// @param form names this form, so that sending it twice is writing once
/// @param peer the specialist they write to, or empty for whoever is free
/// @param organization whom the page they saw was about
/// @param overnight whether hours that go over midnight are meant
/// @param heard whether the lines to call in danger came up already
public record WriteForm(
    String form,
    String peer,
    String organization,
    String place,
    String called,
    String words,
    String callOn,
    String callFrom,
    String callUntil,
    Boolean overnight,
    Boolean heard) {

  /// Fills what was not sent; null stops here.
  public WriteForm {
    form = FormText.stripped(form);
    peer = FormText.stripped(peer);
    organization = FormText.stripped(organization);
    place = FormText.oneLine(place);
    called = FormText.oneLine(called);
    words = FormText.stripped(words);
    callOn = FormText.oneLine(callOn);
    callFrom = FormText.stripped(callFrom);
    callUntil = FormText.stripped(callUntil);
    overnight = overnight != null && overnight;
    heard = heard != null && heard;
  }

  static WriteForm empty(String peer, String place) {
    return new WriteForm(
        UUID.randomUUID().toString(), peer, "", place, "", "", "", "", "", false, false);
  }

  /// The same form, once the lines to call in danger have been shown.
  WriteForm afterHearing() {
    return new WriteForm(
        form,
        peer,
        organization,
        place,
        called,
        words,
        callOn,
        callFrom,
        callUntil,
        overnight,
        true);
  }

  FormErrors check() {
    var errors =
        FormErrors.none()
            .atMost(80, "called", called)
            .require("words", words, "outreach.words.missing")
            .atMost(SayForm.LONGEST, "words", words);
    return call().check(errors);
  }

  public CallForm call() {
    return new CallForm(callOn, callFrom, callUntil, overnight);
  }

  FirstWords said(Language language) {
    return new FirstWords(called, language, words, call().wish());
  }
}
