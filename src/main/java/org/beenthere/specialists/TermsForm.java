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
public record TermsForm(
    Set<Community> serves,
    List<String> free,
    String limits,
    @Nullable Gender gender,
    Set<Experience> notTaken) {

  static final TermsForm EMPTY = new TermsForm(Set.of(), List.of(), "", null, Set.of());

  public TermsForm {
    serves = serves == null ? Set.of() : serves;
    free = free == null ? List.of() : free;
    limits = FormText.asIs(limits);
    notTaken = notTaken == null ? Set.of() : notTaken;
  }

  static TermsForm of(Terms terms, Set<Experience> notTaken) {
    return new TermsForm(
        terms.serves(),
        terms.free().stream().map(WeekPart::key).toList(),
        terms.limits(),
        terms.gender(),
        notTaken);
  }

  FormErrors check(FormErrors errors) {
    return errors.atMost(500, "terms.limits", limits);
  }

  Terms applyTo(Terms now) {
    return now.with(
        serves.isEmpty() ? Set.of() : EnumSet.copyOf(serves),
        free.stream().flatMap(key -> WeekPart.of(key).stream()).toList(),
        limits.strip(),
        gender);
  }
}
