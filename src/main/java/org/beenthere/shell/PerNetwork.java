package org.beenthere.shell;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How many of something each network has at this moment.
final class PerNetwork {

  private final ConcurrentMap<String, Integer> now = new ConcurrentHashMap<>();
  private final int most;

  /// @param most how many one network may have at once
  PerNetwork(int most) {
    this.most = most;
  }

  /// One more. Whoever calls this also calls [#leave].
  ///
  /// @return whether that is within what one network may have
  boolean enter(String network) {
    return now.merge(network, 1, Integer::sum) <= most;
  }

  void leave(String network) {
    now.computeIfPresent(network, (same, count) -> count == 1 ? null : count - 1);
  }
}
