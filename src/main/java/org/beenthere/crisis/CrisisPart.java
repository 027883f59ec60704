package org.beenthere.crisis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may write about, in the order in which it reads. Nothing of it is required.
///
/// The headings are ours: they follow what plans for hard days commonly hold, and take the words of
/// no program that owns its own.
public enum CrisisPart {
  WELL,
  DAILY,
  SIGNS,
  HELPS,
  WORSE,
  PEOPLE,
  SAFER,
  WANTED,
  UNWANTED,
  AT_HOME,
  MEDICINES,
  OVER,
  AFTER;

  /// Whether it is one text, and no list.
  public boolean isText() {
    return this != SIGNS && this != PEOPLE;
  }

  /// As it stands in an address.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<CrisisPart> of(String slug) {
    return Arrays.stream(values()).filter(part -> part.slug().equals(slug)).findFirst();
  }

  /// The one that comes after it.
  public Optional<CrisisPart> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
