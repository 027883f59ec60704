package org.beenthere.access;

import java.net.URI;
import org.beenthere.vocabulary.Language;

/// Carries links to people. What it writes says nothing of recovery, of a program or of a person
/// (PR-18): other eyes may see the mail.
interface SignInMail {

  /// Whether this house can send mail at all.
  boolean isPossible();

  /// Sends a link to sign in with.
  ///
  /// @param signIn which account it is for, since several may share an address
  void signInLink(String email, String signIn, URI link, Language language);

  /// Sends a link that confirms the address.
  void confirmationLink(String email, URI link, Language language);

  /// Tells the old address that links go elsewhere from now on.
  void addressChanged(String email, Language language);
}
