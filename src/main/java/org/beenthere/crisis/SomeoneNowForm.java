package org.beenthere.crisis;

import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;

/// What somebody says with *I need someone now*: nothing of it is required.
public record SomeoneNowForm(
    @Nullable String form, @Nullable String phone, @Nullable String words) {

  public SomeoneNowForm {
    form = FormText.stripped(form);
    phone = FormText.oneLine(phone);
    words = FormText.stripped(words);
  }

  static SomeoneNowForm fresh(@Nullable String phone) {
    return new SomeoneNowForm(Identifier.fresh().toString(), phone, "");
  }

  SomeoneNowForm with(String typed) {
    return new SomeoneNowForm(form, phone, typed);
  }

  /// The number of the form; one that was tampered with is another.
  UUID id() {
    try {
      return Identifier.read(form());
    } catch (NotFound tampered) {
      return Identifier.fresh();
    }
  }

  FormErrors check() {
    return FormErrors.none().atMost(50, "phone", phone()).atMost(2_000, "words", words());
  }

  @Override
  public String form() {
    return FormText.asIs(form);
  }

  @Override
  public String phone() {
    return FormText.asIs(phone);
  }

  @Override
  public String words() {
    return FormText.asIs(words);
  }
}
