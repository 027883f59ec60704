package org.beenthere.shell;

import org.jspecify.annotations.Nullable;

/// What somebody typed into a field, as the forms of all rooms read it.
public final class FormText {

  private FormText() {}

  /// Without spaces around it; empty when the field was not sent.
  public static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /// The same on one line, as a name is: whatever parts the words, one space does.
  public static String oneLine(@Nullable String typed) {
    return stripped(typed).replaceAll("\\s+", " ");
  }

  /// As it was typed, spaces too; empty when the field was not sent. For passwords, and for words
  /// that are shown again while somebody is still at them.
  public static String asIs(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
