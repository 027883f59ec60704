package org.beenthere.messages;

import java.util.Map;

/// What each side of a conversation says of itself.
public record Sides(Map<Side, Standing> of) {

  /// @param readTo how far they have read
  /// @param marks whether they want both to see that
  record Standing(long readTo, boolean marks) {
    static final Standing NOTHING_YET = new Standing(0, false);
  }

  Standing at(Side side) {
    return of.getOrDefault(side, Standing.NOTHING_YET);
  }

  private boolean wants(Side side) {
    return at(side).marks();
  }

  public boolean personWants() {
    return wants(Side.PERSON);
  }

  public boolean peerWants() {
    return wants(Side.PEER);
  }

  /// Whether each sees what the other has read: only when both want it.
  public boolean areShown() {
    return wants(Side.PERSON) && wants(Side.PEER);
  }

  boolean hasRead(Side side, long number) {
    return at(side).readTo() >= number;
  }

  /// Whether it is shown on a message that the other side has read it.
  public boolean showsRead(Message message) {
    return areShown()
        && hasRead(message.byPerson() ? Side.PEER : Side.PERSON, message.number())
        && !message.isTakenBack();
  }
}
