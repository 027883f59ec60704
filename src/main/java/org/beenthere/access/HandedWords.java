package org.beenthere.access;

import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.springframework.stereotype.Service;

/// New words for somebody who lost those they were handed: asked for by whoever looks after them,
/// face to face. Only words of ours are replaced. Who has an e-mail address, chose a password of
/// their own or has another role helps themselves, so that nobody gets into more than they look
/// after.
@Service
public class HandedWords {

  private final Accounts accounts;
  private final Wardrobe wardrobe;

  HandedWords(Accounts accounts, Wardrobe wardrobe) {
    this.accounts = accounts;
    this.wardrobe = wardrobe;
  }

  /// Whether somebody else may replace what this account signs in with.
  public boolean mayBeReplaced(AccountId id) {
    return accounts.find(id).filter(one -> one.passWords() && one.email() == null).isPresent()
        && wardrobe.hatsOf(id).size() <= 1;
  }

  /// New words under the same name; the old ones and every session end.
  ///
  /// @param form which form it was asked for with
  /// @throws Refusal when they help themselves
  /// @throws NotFound when there is no such account
  public CodeWords replace(AccountId id, UUID form) {
    if (!mayBeReplaced(id)) {
      throw new Refusal("access.words.theirOwn");
    }
    return accounts.renewCodeWords(id, form);
  }
}
