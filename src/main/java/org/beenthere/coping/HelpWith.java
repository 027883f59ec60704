package org.beenthere.coping;

import java.util.Arrays;
import java.util.List;

/// What somebody looks for help with, in the order of the page. Its words are `HelpWith.…`.
public enum HelpWith {
  NOW,
  CRAVINGS,
  CALM,
  SLEEP,
  FEELINGS,
  PEOPLE,
  PLANNING,
  MONEY,
  PAPERS;

  /// What helps with it, in the order of the contents.
  public List<Technique> techniques() {
    return Arrays.stream(Technique.values()).filter(one -> one.helpsWith(this)).toList();
  }

  /// The address of what helps with it.
  public String address() {
    return "/coping?with=" + name();
  }
}
