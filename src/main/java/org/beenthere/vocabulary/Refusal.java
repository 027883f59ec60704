package org.beenthere.vocabulary;

import java.util.List;

/// A rule forbids it now. Carries the key of a sentence that tells the person what they can do, and
/// never words of the person themselves.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> details;

  public Refusal(String key, Object... details) {
    super(key, null, false, false);
    this.key = key;
    this.details = List.of(details);
  }

  /// The key of the sentence in the message bundles.
  public String key() {
    return key;
  }

  /// What the sentence fills in.
  public List<Object> details() {
    return details;
  }
}
