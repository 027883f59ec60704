package org.beenthere.coping;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;

/// A letter as it is typed; nothing in it is null.
///
/// @param form made with the form and sent along with it, so that twice kept is one
/// @param recipient to whom: [Letter.To]
/// @param speaks the code of the language in which it is written
/// @param whom whom it greets
/// @param name who signs it
public record LetterForm(
    String form, String recipient, String speaks, String whom, String words, String name) {

  private static final int NAME = 120;
  private static final int WORDS = 8000;

  public LetterForm {
    form = FormText.asIs(form);
    recipient = FormText.asIs(recipient);
    speaks = FormText.asIs(speaks);
    whom = FormText.oneLine(whom);
    words = FormText.stripped(words);
    name = FormText.oneLine(name);
  }

  static LetterForm begun(Letter.To to, Language language, String words) {
    return new LetterForm(Identifier.fresh().toString(), to.name(), language.code(), "", words, "");
  }

  static LetterForm of(Letter letter) {
    return new LetterForm(
        letter.id().toString(),
        letter.recipient().name(),
        letter.language().code(),
        letter.whom(),
        letter.words(),
        letter.name());
  }

  FormErrors check() {
    return FormErrors.none()
        .atMost(NAME, "whom", whom)
        .require("words", words, "coping.letters.words.missing")
        .atMost(WORDS, "words", words)
        .atMost(NAME, "name", name);
  }

  /// To whom; anybody when it says nobody that we know.
  public Letter.To to() {
    return Arrays.stream(Letter.To.values())
        .filter(one -> one.name().equals(recipient))
        .findFirst()
        .orElse(Letter.To.OFFICE);
  }

  public Language language() {
    return Language.of(speaks);
  }

  UUID id() {
    return Identifier.of(
        Identifier.read(form), List.of("letter", recipient, speaks, whom, words, name));
  }
}
