package org.beenthere.messages;

/// What stands on a participant's page of messages.
///
/// @param when when their words are read
/// @param mayWrite whether the two write to each other
/// @param others whether their peer may read what they wrote with others
/// @param hasEarlier whether there is something they wrote before
/// @param older whether this is an older page
public record MyMessages(
    Exchange exchange,
    WhenShown when,
    boolean mayWrite,
    Asked others,
    boolean hasEarlier,
    boolean older) {

  /// Whether they are asked about what they wrote with others.
  public boolean asks() {
    return others == Asked.NOT_YET;
  }

  /// Whether their peer reads what they wrote with others.
  public boolean opened() {
    return others == Asked.YES;
  }

  public boolean hasOthers() {
    return others != Asked.NOTHING_THERE;
  }
}
