package org.beenthere.matching;

import java.util.Set;

/// What forbids a pair, whatever else speaks for it.
sealed interface Limit {

  /// The role, or the certificate it needs, does not let the peer walk with anybody today.
  record NotInThatRole() implements Limit {}

  record Away() implements Limit {}

  record NoRoom() implements Limit {}

  /// The peer has a place, but no hours of the week left.
  record NoHours() implements Limit {}

  /// The peer is there for other programs.
  record OtherProgram() implements Limit {}

  /// @param codes languages the person needs and the peer does not speak or sign
  record OtherLanguage(Set<String> codes) implements Limit {}

  /// The person asked for a gender, and the peer does not say of themselves that they are of it.
  record OtherGender() implements Limit {}

  /// No way of meeting in common, or only one for which it is too far.
  record NoWayToMeet() implements Limit {}

  /// The peer does not walk with people through what the person is looking for.
  record TopicNotTaken() implements Limit {}

  /// One of the two does not want the other, parted from them, or knows them privately. It is one
  /// limit on purpose: what is not told apart here cannot be told apart anywhere.
  record Apart() implements Limit {}

  /// Whether it is the peer's or the person's own, and no business of whoever runs the program: it
  /// is never named, and a pair it forbids is spoken of as if the peer were not there.
  default boolean isTheirOwn() {
    return this instanceof Apart || this instanceof TopicNotTaken;
  }

  /// What a peer reads who cannot say yes because of it: only room can be meant.
  default String saidToPeer() {
    return this instanceof NoHours ? "matching.full.hours" : "matching.full";
  }

  /// The name under which its words are found.
  default String key() {
    return getClass().getSimpleName();
  }
}
