package org.beenthere.specialists;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// For whom, when, and within which limits, as ticked and typed.
///
/// @param notTaken what they do not walk with people through
/// @param free keys of parts of the week
/// @param hours how many hours a week they have for people, as typed; empty for no limit
public record TermsForm(
    Set<Community> serves,
    List<String> free,
    String limits,
    @Nullable Gender gender,
    Set<Experience> notTaken,
    String hours) {

  /// More hours than a week of work has are a slip of the finger.
  private static final int MOST_HOURS = 60;

  static final TermsForm EMPTY = new TermsForm(Set.of(), List.of(), "", null, Set.of(), "");

  public TermsForm {
    serves = serves == null ? Set.of() : serves;
    free = free == null ? List.of() : free;
    limits = FormText.asIs(limits);
    notTaken = notTaken == null ? Set.of() : notTaken;
    hours = FormText.asIs(hours);
  }

  static TermsForm of(Terms terms, Set<Experience> notTaken) {
    return new TermsForm(
        terms.serves(),
        terms.free().stream().map(WeekPart::key).toList(),
        terms.limits(),
        terms.gender(),
        notTaken,
        terms.hours() == null ? "" : terms.hours().toString());
  }

  FormErrors check(FormErrors errors) {
    var typed = hours.strip();
    return errors
        .atMost(500, "terms.limits", limits)
        .addIf(
            !typed.isEmpty()
                && !(typed.matches("\\d{1,2}")
                    && Integer.parseInt(typed) >= 1
                    && Integer.parseInt(typed) <= MOST_HOURS),
            "terms.hours",
            "specialists.terms.hours.wrong",
            MOST_HOURS);
  }

  Terms applyTo(Terms now) {
    return now.with(
            serves.isEmpty() ? Set.of() : EnumSet.copyOf(serves),
            free.stream().flatMap(key -> WeekPart.of(key).stream()).toList(),
            limits.strip(),
            gender)
        .within(hours.isBlank() ? null : Integer.valueOf(hours.strip()));
  }
}
