package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.beenthere.shell.Network;
import org.springframework.stereotype.Service;

/// Limits how often something is tried, the same on every node. Who tried is kept as a keyed hash
/// and forgotten after a day.
@Service
public class Limiter {

  /// Nothing is remembered for longer.
  public static final Duration LONGEST = Duration.ofDays(1);

  private final AttemptTable table;
  private final Door door;
  private final HouseKey key;
  private final Clock clock;

  Limiter(AttemptTable table, Door door, HouseKey key, Clock clock) {
    this.table = table;
    this.door = door;
    this.key = key;
    this.clock = clock;
  }

  /// Counts this try, and says whether it is one of the first so many in so long a time. For public
  /// forms: `limiter.allow("ask", Limiter.networkOf(request), 5, Duration.ofHours(1))`.
  ///
  /// @param what what is tried, a short word
  /// @param who whose tries are counted together
  /// @param per no longer than a day
  public boolean allow(String what, String who, int max, Duration per) {
    return door.asks(() -> {
      var mark = mark(what, who);
      var now = clock.instant();
      var tried = table.lock(what, mark, now).triedWithin(per, now);
      table.store(what, mark, tried);
      return tried.tries() <= max;
    });
  }

  /// The network that a request comes from: its address, or for IPv6 the first 64 bits of it, which
  /// is what one household has.
  public static String networkOf(HttpServletRequest request) {
    return Network.of(request.getRemoteAddr());
  }

  /// Counts a try before it is known whether it is right, and answers how long is left to wait:
  /// zero when it may go on. A try during the wait is not counted.
  ///
  /// @param free so many come without a wait; each one after them waits twice as long as the one
  ///   before
  public Duration begin(String what, String who, int free) {
    return door.asks(() -> {
      var mark = mark(what, who);
      var now = clock.instant();
      var before = table.lock(what, mark, now);
      if (before.waits(now)) {
        return Duration.between(now, before.waitUntil());
      }
      table.store(what, mark, before.tried(now, free));
      return Duration.ZERO;
    });
  }

  /// It was right: the count of this name begins anew.
  public void forget(String what, String who) {
    door.does(() -> table.forget(what, mark(what, who)));
  }

  /// It was right: this one try does not count, those before it do.
  public void pardon(String what, String who) {
    door.does(() -> {
      var mark = mark(what, who);
      var now = clock.instant();
      table.store(what, mark, table.lock(what, mark, now).pardoned(now));
    });
  }

  /// Forgets who tried what more than a day ago.
  void forgetYesterday() {
    door.does(() -> table.forgetBefore(clock.instant().minus(LONGEST)));
  }

  private byte[] mark(String what, String who) {
    return key.mark("attempt " + what, who);
  }
}
