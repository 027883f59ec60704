package org.beenthere.contacts;

import java.util.List;

/// What became of a note that was sent to be signed.
sealed interface SigningResult {

  record Done(Signing signing) implements SigningResult {}

  /// Nothing yet: something has to be mended or answered first.
  record NotYet(List<Finding> findings) implements SigningResult {}

  /// The author's role does not hold what is in it.
  record NotTheirs() implements SigningResult {}
}
