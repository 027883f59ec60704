package org.beenthere.referrals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A question of the form. On the page for whoever does it all at once they stand below each other;
/// for whoever hesitates each has a page of its own. Why it is asked is said before it.
public enum Step {
  ORGANIZATION("organization"),
  NAME("called"),
  WORDS("words"),
  LANGUAGE("language"),
  PLACE("place"),
  ABOUT("age", "belongs", "none", "situations"),
  PROGRAM("program"),
  PEER(
      "experiences",
      "ways",
      "wanted.times",
      "wanted.needed",
      "wanted.nice",
      "wanted.gender",
      "wanted.communities"),
  REACH(
      "reach.reachBy",
      "reach.phone",
      "reach.email",
      "reach.safeFrom",
      "reach.safeUntil",
      "reach.voicemail",
      "reach.safeWords"),
  /// All of it once more, before it is sent.
  REVIEW();

  private final Set<String> fields;

  Step(String... fields) {
    this.fields = Set.of(fields);
  }

  /// The fields that it fills in.
  Set<String> fields() {
    return fields;
  }

  /// Whether it may be left out.
  public boolean canBeSkipped() {
    return this != ORGANIZATION && this != REVIEW;
  }

  /// The questions in their order.
  ///
  /// @param among whether there are organizations to choose from
  /// @param programs whether there are programs to choose from
  static List<Step> of(boolean among, boolean programs) {
    return Arrays.stream(values())
        .filter(one -> among || one != ORGANIZATION)
        .filter(one -> programs || one != PROGRAM)
        .toList();
  }
}
