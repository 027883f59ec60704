package org.beenthere.crisis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beenthere.access.Accounts;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Puts names to calls.
@Component
class CallPages {

  private final Accounts accounts;

  CallPages(Accounts accounts) {
    this.accounts = accounts;
  }

  List<CallLine> lines(List<Call> calls, Viewer viewer) {
    var has = calls.stream().map(Call::hasIt).filter(Objects::nonNull).collect(Collectors.toSet());
    var names = has.isEmpty() ? Map.<AccountId, String>of() : accounts.called(has);
    return calls.stream()
        .map(call ->
            new CallLine(
                call,
                call.hasIt() == null ? "" : names.getOrDefault(call.hasIt(), ""),
                viewer.account().equals(call.hasIt())))
        .toList();
  }

  Map<AccountId, String> names(List<CallMoment> moments) {
    var who =
        moments.stream()
            .map(CallMoment::accountId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return who.isEmpty() ? Map.of() : accounts.called(who);
  }
}
