package org.beenthere.access;

import java.security.Principal;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// Who is signed in, on pages about an account: they are there under every hat, and under none.
final class Me {

  /// @throws AccessDeniedException when nobody is signed in, who is then asked to
  static AccountId of(@Nullable Principal principal) {
    if (principal == null) {
      throw new AccessDeniedException("sign in first");
    }
    return AccountId.of(principal.getName());
  }

  private Me() {}
}
