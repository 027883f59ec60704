package org.beenthere.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a conversation, as whoever is looking has them.
///
/// @param earlier the message before which the page before goes on, or null when there is none
public record Exchange(Conversation about, List<Line> lines, Sides sides, @Nullable Long earlier) {

  /// One message on the page.
  ///
  /// @param mine whether whoever is looking wrote it
  /// @param by what whoever wrote it is called, or empty when it was whoever is looking
  /// @param standsIn whether it is of somebody who stood in for the peer
  /// @param read whether it is shown that the other side has read it
  /// @param mayBeTakenBack whether whoever is looking may still do it
  /// @param enclosed of what kind the file is that goes with it, or null
  public record Line(
      Message message,
      boolean mine,
      String by,
      boolean standsIn,
      boolean read,
      boolean mayBeTakenBack,
      @Nullable String enclosed) {

    public boolean hasPicture() {
      return enclosed != null && enclosed.startsWith("image/");
    }

    public Instant at() {
      return message.writtenAt();
    }

    public boolean cameByText() {
      return message.way() == Message.Way.TEXT;
    }

    Line by(String called) {
      return new Line(message, mine, called, standsIn, read, mayBeTakenBack, enclosed);
    }
  }

  /// The same, with what the person is called beside their words.
  Exchange withPerson(String called) {
    return new Exchange(
        about,
        lines.stream().map(line -> line.message().byPerson() ? line.by(called) : line).toList(),
        sides,
        earlier);
  }

  /// The last message of the other side, 0 for none; a page tells by it whether something came.
  public long lastOfOthers() {
    return lines.stream()
        .filter(line -> !line.mine())
        .mapToLong(line -> line.message().number())
        .max()
        .orElse(0);
  }
}
