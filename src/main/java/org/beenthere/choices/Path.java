package org.beenthere.choices;

import static org.beenthere.choices.Matter.CHILDREN;
import static org.beenthere.choices.Matter.COST;
import static org.beenthere.choices.Matter.FAITH;
import static org.beenthere.choices.Matter.HOME;
import static org.beenthere.choices.Matter.LANGUAGE;
import static org.beenthere.choices.Matter.MEDICINES;
import static org.beenthere.choices.Matter.NO_FAITH;
import static org.beenthere.choices.Matter.NO_MEDICINES;
import static org.beenthere.choices.Matter.OWN_PACE;
import static org.beenthere.choices.Matter.PEOPLE_LIKE_ME;
import static org.beenthere.choices.Matter.PRIVATE;
import static org.beenthere.choices.Matter.SAFE_PLACE;
import static org.beenthere.choices.Matter.SOON;
import static org.beenthere.choices.Matter.WORK;

import java.util.Set;

/// A path somebody may take, alone or beside others; what often goes well with it, and what is
/// worth asking about. Their order says nothing, and nothing is added up: it is for the person to
/// weigh.
public enum Path {
  PEER(
      Topic.PEER_SUPPORT,
      Set.of(WORK, CHILDREN, HOME, SOON, COST, PEOPLE_LIKE_ME, OWN_PACE, NO_MEDICINES, MEDICINES),
      Set.of(PRIVATE, LANGUAGE)),
  TALKING(
      Topic.TALKING,
      Set.of(WORK, CHILDREN, HOME, PRIVATE, OWN_PACE, NO_MEDICINES, MEDICINES),
      Set.of(SOON, COST, LANGUAGE, FAITH)),
  OPIOID_MEDICINE(
      Topic.OPIOID_MEDICINES,
      Set.of(MEDICINES, HOME, CHILDREN),
      Set.of(WORK, SOON, COST, PRIVATE, NO_MEDICINES, OWN_PACE)),
  ALCOHOL_MEDICINE(
      Topic.ALCOHOL_MEDICINES,
      Set.of(MEDICINES, HOME, CHILDREN, WORK, PRIVATE),
      Set.of(SOON, COST, NO_MEDICINES, OWN_PACE)),
  CARE_FROM_HOME(
      Topic.KINDS_OF_CARE,
      Set.of(WORK, CHILDREN, HOME),
      Set.of(SOON, COST, PRIVATE, LANGUAGE, OWN_PACE, NO_MEDICINES, MEDICINES, PEOPLE_LIKE_ME)),
  LIVING_THERE(
      Topic.KINDS_OF_CARE,
      Set.of(SAFE_PLACE, PEOPLE_LIKE_ME),
      Set.of(
          WORK,
          CHILDREN,
          HOME,
          SOON,
          COST,
          PRIVATE,
          LANGUAGE,
          OWN_PACE,
          NO_MEDICINES,
          MEDICINES,
          FAITH,
          NO_FAITH)),
  GROUP(
      Topic.GROUPS,
      Set.of(WORK, HOME, SOON, COST, PEOPLE_LIKE_ME, NO_MEDICINES),
      Set.of(CHILDREN, PRIVATE, LANGUAGE, OWN_PACE, MEDICINES, FAITH, NO_FAITH)),
  SAFER_USE(
      Topic.HARM_REDUCTION,
      Set.of(WORK, CHILDREN, HOME, SOON, COST, OWN_PACE, NO_MEDICINES, NO_FAITH),
      Set.of(PRIVATE, LANGUAGE, MEDICINES)),
  RECOVERY_HOUSE(
      Topic.HOME_WORK_FAMILY,
      Set.of(SAFE_PLACE, PEOPLE_LIKE_ME, WORK),
      Set.of(CHILDREN, SOON, COST, OWN_PACE, MEDICINES, FAITH, NO_FAITH, LANGUAGE));

  private final Topic topic;
  private final Set<Matter> goesWith;
  private final Set<Matter> asksAbout;

  Path(Topic topic, Set<Matter> goesWith, Set<Matter> asksAbout) {
    this.topic = topic;
    this.goesWith = goesWith;
    this.asksAbout = asksAbout;
  }

  /// The page that tells more about it.
  public Topic topic() {
    return topic;
  }

  boolean goesWith(Matter matter) {
    return goesWith.contains(matter);
  }

  boolean asksAbout(Matter matter) {
    return asksAbout.contains(matter);
  }
}
