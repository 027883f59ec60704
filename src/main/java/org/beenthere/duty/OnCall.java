package org.beenthere.duty;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;

/// Who is on call.
///
/// @param shownAs the name they let be shown to whoever hesitates, or empty
/// @param until when somebody else is, or nobody
public record OnCall(AccountId account, String shownAs, Instant until) {

  public boolean isNamed() {
    return !shownAs.isEmpty();
  }
}
