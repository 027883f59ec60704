package org.beenthere.vocabulary;

/// It is not there, or not theirs to see. Both look the same from outside, so that nobody learns
/// from the answer that a person is known here (42 CFR 2.13).
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("not found", null, false, false);
  }
}
