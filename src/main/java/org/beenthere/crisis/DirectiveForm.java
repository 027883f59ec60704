package org.beenthere.crisis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.beenthere.crisis.Directive.Stands;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.jspecify.annotations.Nullable;

/// What somebody says about their advance directive.
///
/// @param keep whether the copy that is kept stays, when no other comes
/// @param seen the number of the word that held when the form was opened, or empty
public record DirectiveForm(
    @Nullable String form,
    @Nullable String stands,
    @Nullable String paper,
    @Nullable String copies,
    @Nullable String speaks,
    @Nullable String signedOn,
    @Nullable String lookedAtOn,
    @Nullable String sees,
    @Nullable String keep,
    @Nullable String seen) {

  private static final int LONG = 1_000;

  /// Nobody here signed anything before; a year with a slip in it is no day.
  private static final int LONG_AGO = 1900;

  static DirectiveForm of(@Nullable Directive now) {
    return now == null
        ? new DirectiveForm(fresh(), "", "", "", "", "", "", Sees.ME.name(), "yes", "")
        : new DirectiveForm(
            fresh(),
            now.stands().name(),
            now.paper(),
            now.copies(),
            now.speaks(),
            text(now.signedOn()),
            text(now.lookedAtOn()),
            now.sees().name(),
            "yes",
            now.id().toString());
  }

  /// The same over a later word.
  DirectiveForm over(Directive now) {
    return new DirectiveForm(
        form, stands, paper, copies, speaks, signedOn, lookedAtOn, sees, keep, now.id().toString());
  }

  /// Whether a word that holds is not the one that was on the page, and says something else.
  boolean missed(Directive now) {
    return !now.id().toString().equals(FormText.stripped(seen))
        && !(now.stands() == chosen()
            && now.paper().equals(FormText.stripped(paper))
            && now.copies().equals(FormText.stripped(copies))
            && now.speaks().equals(FormText.stripped(speaks))
            && Objects.equals(now.signedOn(), signed())
            && Objects.equals(now.lookedAtOn(), lookedAt())
            && now.sees() == reads());
  }

  FormErrors check(LocalDate today) {
    var errors =
        FormErrors.none()
            .addIf(chosen() == null, "stands", "crisis.directive.stands.missing")
            .atMost(LONG, "paper", paper)
            .atMost(LONG, "copies", copies)
            .atMost(LONG, "speaks", speaks);
    day(errors, "signedOn", signedOn, today);
    day(errors, "lookedAtOn", lookedAtOn, today);
    return errors;
  }

  private static void day(
      FormErrors errors, String field, @Nullable String typed, LocalDate today) {
    if (FormText.stripped(typed).isEmpty()) {
      return;
    }
    var day = read(typed);
    errors
        .addIf(day == null || day.getYear() < LONG_AGO, field, "crisis.directive.day.wrong")
        .addIf(day != null && day.isAfter(today), field, "crisis.directive.day.future");
  }

  @Nullable LocalDate signed() {
    return read(signedOn);
  }

  @Nullable LocalDate lookedAt() {
    return read(lookedAtOn);
  }

  public @Nullable Stands chosen() {
    return Arrays.stream(Stands.values())
        .filter(one -> one.name().equals(FormText.stripped(stands)))
        .findFirst()
        .orElse(null);
  }

  public Sees reads() {
    return Sees.read(FormText.stripped(sees));
  }

  boolean keeps() {
    return !FormText.stripped(keep).isEmpty();
  }

  /// The number of the form; one that was tampered with is another.
  UUID id() {
    try {
      return Identifier.read(FormText.stripped(form));
    } catch (NotFound tampered) {
      return Identifier.fresh();
    }
  }

  public String said(@Nullable String typed) {
    return FormText.asIs(typed);
  }

  private static String fresh() {
    return Identifier.fresh().toString();
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate read(@Nullable String typed) {
    try {
      return LocalDate.parse(FormText.stripped(typed));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
