package org.beenthere.audit;

import java.util.Map;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;

/// Knows what people are called; offered by a room above. Whoever it does not name is shown as
/// "Somebody who works here".
public interface AccountNames {

  Map<AccountId, String> called(Set<AccountId> accounts);
}
