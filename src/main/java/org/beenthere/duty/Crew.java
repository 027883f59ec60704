package org.beenthere.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// Those who may be on call.
public record Crew(Map<AccountId, String> called) {

  /// What somebody is called; somebody who left has no name here any more.
  public String of(@Nullable AccountId account) {
    return Optional.ofNullable(account).map(called::get).orElse("");
  }

  /// Everybody by name, or everybody but one.
  public List<Map.Entry<AccountId, String>> without(@Nullable AccountId one) {
    return called.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(one))
        .sorted(
            Map.Entry.<AccountId, String>comparingByValue()
                .thenComparing(entry -> entry.getKey().value()))
        .toList();
  }
}
