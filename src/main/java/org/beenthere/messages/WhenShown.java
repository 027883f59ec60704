package org.beenthere.messages;

/// When the words of a person are read, in their own words.
///
/// @param peer what the peer is called
/// @param free when they are usually free, in words, or empty
/// @param awayUntil until when they take no part, in words, or empty
/// @param cover who stands in for them meanwhile, or empty
/// @param coverId names that cover; empty when nobody stands in
/// @param coverUntil until when they do, in words
/// @param isSaid whether the organization says when somebody is there
/// @param open whether somebody is there now
/// @param changes until when, or from when on again, in words
/// @param onCall who is on call while nobody is there, or empty: somebody of the team
/// @param onCallUntil until when, in words; empty when nobody is on call
public record WhenShown(
    String peer,
    String free,
    String awayUntil,
    String cover,
    String coverId,
    String coverUntil,
    boolean isSaid,
    boolean open,
    String changes,
    String onCall,
    String onCallUntil) {

  public boolean isCovered() {
    return !coverId.isEmpty();
  }

  public boolean hasOnCall() {
    return !onCallUntil.isEmpty();
  }
}
