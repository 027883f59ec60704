package org.beenthere.participants;

import java.util.List;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.access.CodeWords;
import org.beenthere.access.HandedWords;
import org.beenthere.access.OneByOne;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// Hands somebody what they sign in with, who was brought in without it or lost it. The account is
/// opened at the door, in a transaction of its own, before the record learns of it.
@Service
class WaysIn {

  private final Participants participants;
  private final Accounts accounts;
  private final HandedWords handed;
  private final OneByOne oneByOne = new OneByOne();

  WaysIn(Participants participants, Accounts accounts, HandedWords handed) {
    this.participants = participants;
    this.accounts = accounts;
    this.handed = handed;
  }

  /// Whether a manager, or whoever walks with them, may hand them words.
  boolean mayBeGiven(Participant person) {
    var account = person.account();
    return person.state() != Participant.State.LEFT
        && (account == null || handed.mayBeReplaced(account));
  }

  /// Tapping twice gives the same words twice, so that those hold that are seen last.
  ///
  /// @param form which form it was asked for with
  /// @throws NotFound when the viewer may not know of them
  /// @throws Refusal when they sign in with something of their own, or somebody was faster
  CodeWords give(Viewer viewer, ParticipantId id, UUID form) {
    return oneByOne.of(id, () -> given(viewer, id, Identifier.of(form, List.of(id))));
  }

  private CodeWords given(Viewer viewer, ParticipantId id, UUID form) {
    var person = participants.find(viewer.organization(), id);
    if (person.state() == Participant.State.LEFT) {
      throw new NotFound();
    }
    var account = person.account();
    if (account != null) {
      var words = handed.replace(account, form);
      participants.signsInAnew(viewer, id);
      return words;
    }
    var words = accounts.openWithCodeWords(person.called(), person.language(), form);
    try {
      participants.signsIn(viewer, id, words.account());
    } catch (RuntimeException notGiven) {
      accounts.forget(words.account());
      throw notGiven;
    }
    return words;
  }
}
