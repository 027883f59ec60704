package org.beenthere.outreach;

import org.beenthere.shell.FormErrors;

/// What somebody was typing on the page of their conversation, and what is the matter with it.
public record TypedHere(SayForm say, CallForm call, TalkForm talk, FormErrors errors) {

  static final TypedHere NOTHING =
      new TypedHere(new SayForm("", "", false), CallForm.EMPTY, TalkForm.EMPTY, FormErrors.none());

  /// Whether there is nothing that could be lost.
  public boolean isNothing() {
    return say.words().isEmpty() && call.isEmpty() && talk.isEmpty();
  }

  TypedHere saying(SayForm form, FormErrors found) {
    return new TypedHere(form, call, talk, found);
  }

  TypedHere calling(CallForm form, FormErrors found) {
    return new TypedHere(say, form, talk, found);
  }

  TypedHere proposing(TalkForm form, FormErrors found) {
    return new TypedHere(say, call, form, found);
  }

  TypedHere wrong(FormErrors found) {
    return new TypedHere(say, call, talk, found);
  }

  /// Filled in with what is known already, and a form that was not sent yet.
  TypedHere from(Conversation one) {
    return new TypedHere(
        say.form().isEmpty() ? new SayForm(SayForm.empty().form(), say.words(), say.heard()) : say,
        call.isWrongIn(errors) || !call.isEmpty() ? call : CallForm.of(one.call()),
        talk,
        errors);
  }
}
