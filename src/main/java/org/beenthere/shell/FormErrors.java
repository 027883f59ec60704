package org.beenthere.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is the matter with a form, by field, as keys of sentences that say what to do. The same
/// words stand in the summary on top and beside the field.
///
/// A form checks itself: `FormErrors errors = FormErrors.none().require("called", called)`.
public final class FormErrors {

  /// One sentence about one field.
  ///
  /// @param field the name of the field, which is also its id on the page
  /// @param key the key of the sentence
  /// @param details what the sentence fills in
  public record Problem(String field, String key, List<Object> details) {}

  private final Map<String, Problem> problems = new LinkedHashMap<>();

  public static FormErrors none() {
    return new FormErrors();
  }

  public static FormErrors of(String field, String key, Object... details) {
    return none().add(field, key, details);
  }

  /// Adds a problem; the first one of a field is the one that is told.
  public FormErrors add(String field, String key, Object... details) {
    problems.putIfAbsent(field, new Problem(field, key, List.of(details)));
    return this;
  }

  public FormErrors addIf(boolean wrong, String field, String key, Object... details) {
    return wrong ? add(field, key, details) : this;
  }

  /// Something must be written here.
  ///
  /// @param key the sentence that says what, such as `ask.called.missing`
  public FormErrors require(String field, @Nullable String value, String key) {
    return addIf(value == null || value.isBlank(), field, key);
  }

  /// No more than so many characters, counted as a person counts them.
  public FormErrors atMost(int limit, String field, @Nullable String value) {
    var length = value == null ? 0 : value.codePointCount(0, value.length());
    return addIf(length > limit, field, "form.tooLong", limit, length);
  }

  public boolean any() {
    return !problems.isEmpty();
  }

  public List<Problem> all() {
    return List.copyOf(problems.values());
  }

  /// The problem of a field, or null when it is fine.
  public @Nullable Problem at(String field) {
    return problems.get(field);
  }
}
