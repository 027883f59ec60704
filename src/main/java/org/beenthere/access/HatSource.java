package org.beenthere.access;

import java.util.List;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;

/// Knows hats that an account owns, offered by each room that gives hats out. Asked as the door, in
/// the name of the account.
public interface HatSource {

  List<Viewer> hatsOf(AccountId account, String called);
}
