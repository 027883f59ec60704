package org.beenthere.access;

import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down who came in and went, under which hat, and who changed how they come in.
@Component
class DoorBook {

  private final Trail trail;
  private final Accounts accounts;

  DoorBook(Trail trail, Accounts accounts) {
    this.trail = trail;
    this.accounts = accounts;
  }

  void cameIn(AccountId account) {
    trail.signedIn(account);
  }

  void wentOut(AccountId account) {
    trail.signedOut(account);
  }

  /// A name and a password did not go together. The name is written down only as the account that
  /// has it: anything else may be a password typed into the wrong field.
  void turnedAway(String signIn) {
    trail.signInFailed(accounts.signingInWith(signIn).map(Account::id).orElse(null));
  }

  void turnedAway(@Nullable AccountId account) {
    trail.signInFailed(account);
  }

  /// Somebody is here under this hat from now on.
  void wears(Viewer hat) {
    Asking.of(hat).run(() -> trail.did(hat, Deed.CHANGE, null, "hat", hat.person()));
  }

  /// Somebody changed how they come in. Without a hat there is no organization whose trail it could
  /// stand in.
  ///
  /// @param thing a code, such as `password`
  void changed(@Nullable Viewer viewer, String thing) {
    if (viewer != null) {
      trail.did(viewer, Deed.CHANGE, null, thing, null);
    }
  }
}
