package org.beenthere.partners;

import org.beenthere.shell.FormText;

/// Something said to those who meet. Longer than that it is cut: a few words on the way to a call.
///
/// @param form names this form, so that sending it twice is saying it once
public record WordForm(String form, String words) {

  private static final int LONGEST = 2000;

  public WordForm {
    form = FormText.stripped(form);
    words = FormText.stripped(words);
    if (words.codePointCount(0, words.length()) > LONGEST) {
      words = words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }
  }
}
