package org.beenthere.shell;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/// What an e-mail address looks like, wherever one is typed. Whether anybody reads there, only a
/// mail can tell; what cannot be an address is said at once.
///
/// The mail program has to read exactly what was typed: comments, names and lists, which it would
/// read as an address of another kind, are none.
public final class EmailAddress {

  public static final int LONGEST = 254;

  private static final String PLAIN = "[^@\\s,;:<>()\\[\\]\"\\\\]";
  private static final Pattern ADDRESS =
      Pattern.compile(PLAIN + "{1,64}@" + PLAIN + "+\\." + PLAIN + "{2,}");

  public static boolean isOne(String typed) {
    if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches()) {
      return false;
    }
    try {
      var read = new InternetAddress(typed, true);
      return typed.equals(read.getAddress());
    } catch (AddressException notOne) {
      return false;
    }
  }

  /// Whether this may be signed in with: a code name, or an e-mail address.
  public static boolean mayBeSignedInWith(String typed) {
    return !typed.contains("@") || isOne(typed);
  }

  private EmailAddress() {}
}
