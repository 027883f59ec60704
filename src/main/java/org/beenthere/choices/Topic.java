package org.beenthere.choices;

import java.util.Arrays;
import java.util.Optional;

/// What a page is about, in the order of the contents.
public enum Topic {
  PEER_SUPPORT("peer-support"),
  TALKING("talking-therapies"),
  OPIOID_MEDICINES("medicines-for-opioids"),
  ALCOHOL_MEDICINES("medicines-for-alcohol"),
  WITHDRAWAL("withdrawal"),
  KINDS_OF_CARE("kinds-of-care"),
  GROUPS("groups"),
  HARM_REDUCTION("harm-reduction"),
  MENTAL_HEALTH("mental-health"),
  HOME_WORK_FAMILY("home-work-family"),
  RIGHTS("rights");

  private final String name;

  Topic(String name) {
    this.name = name;
  }

  /// As it stands in the address, and as its files are called.
  public String slug() {
    return name;
  }

  public String address() {
    return "/choices/" + name;
  }

  static Optional<Topic> of(String slug) {
    return Arrays.stream(values()).filter(topic -> topic.name.equals(slug)).findFirst();
  }
}
