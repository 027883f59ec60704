package org.beenthere.coping;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something in somebody's toolkit: a technique of the library, or one they wrote.
///
/// @param technique the technique, or null when it is their own
/// @param called what their own one is called, empty for a technique
/// @param steps of their own one, one in a line
/// @param position where it stands; smaller is earlier
/// @param shared whether whoever walks with them sees it
/// @param aside whether it was put aside, to be taken back or erased
public record Tool(
    UUID id,
    @Nullable Technique technique,
    String called,
    String steps,
    int position,
    boolean shared,
    boolean aside) {

  /// Where it is read.
  public String address() {
    return technique == null ? "/my/tools/kit/" + id : technique.address();
  }

  /// What stands for it in a form.
  public String value() {
    return technique == null ? id.toString() : technique.slug();
  }

  /// The steps of their own one.
  public List<String> lines() {
    return steps.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
