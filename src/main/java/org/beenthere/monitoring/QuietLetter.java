package org.beenthere.monitoring;

import java.util.Optional;
import java.util.regex.Pattern;
import org.beenthere.vocabulary.ParticipantId;

/// Under which name the messages of an episode lie with the courier.
record QuietLetter(ParticipantId participant, int episode) {

  private static final Pattern OWNER = Pattern.compile("quiet/([0-9a-f-]{36})/(\\d{1,6})");

  String owner() {
    return "quiet/" + participant + "/" + episode;
  }

  /// Whose it is, if it is one of ours.
  static Optional<QuietLetter> read(String owner) {
    var found = OWNER.matcher(owner);
    return found.matches()
        ? Optional.of(
            new QuietLetter(ParticipantId.of(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }
}
