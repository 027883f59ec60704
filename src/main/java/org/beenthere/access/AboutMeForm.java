package org.beenthere.access;

import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What somebody is called, and the language we write to them in.
public record AboutMeForm(String called, String language) {

  private static final int LONGEST = 80;

  public AboutMeForm(@Nullable String called, @Nullable String language) {
    this.called = FormText.oneLine(called);
    this.language = FormText.asIs(language);
  }

  FormErrors check() {
    return FormErrors.none()
        .require("called", called, "access.account.called.missing")
        .atMost(LONGEST, "called", called)
        .addIf(!isLanguage(), "language", "access.account.language.missing");
  }

  private boolean isLanguage() {
    for (var one : Language.values()) {
      if (one.name().equals(language)) {
        return true;
      }
    }
    return false;
  }

  Language spoken() {
    return Language.valueOf(language);
  }
}
