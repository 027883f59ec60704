package org.beenthere.arrivals;

import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Somebody who seems to be the same person.
///
/// @param row an earlier row of this list, or null
/// @param person somebody who is here already, or null
public record Twin(TwinKind kind, @Nullable Integer row, @Nullable ParticipantId person) {

  /// By what they seem the same.
  public enum TwinKind {
    /// The same number, and nothing that speaks against it.
    NUMBER,
    NAME_AND_BIRTH,
    /// The same number, but another name and another date of birth.
    NUMBER_ONLY,
    /// The same name, and of one of them we know no date of birth.
    NAME_ONLY;

    /// Whether we take them for one person until somebody says otherwise.
    public boolean isSure() {
      return this == NUMBER || this == NAME_AND_BIRTH;
    }
  }
}
