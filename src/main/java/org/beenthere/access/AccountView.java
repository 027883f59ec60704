package org.beenthere.access;

import java.time.Instant;
import java.util.List;
import org.beenthere.shell.Choice;

/// What the page about one's own account shows.
///
/// @param email where links go, or empty
/// @param mail whether this house sends mail
/// @param codesLeft how many recovery codes still work
public record AccountView(
    String signIn,
    String email,
    boolean mail,
    boolean hasPassword,
    boolean secondFactor,
    int codesLeft,
    List<PasskeyLine> passkeys,
    boolean fresh,
    List<OpenSession> sessions,
    List<Choice> languages) {

  /// A passkey of this account.
  ///
  /// @param label the browser it was made with
  public record PasskeyLine(String id, String label, Instant created, Instant lastUsed) {}
}
