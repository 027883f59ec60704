package org.beenthere.access;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Looks at no more passwords at once than there are processors. Each look takes one of them for a
/// while, and 19 MiB: a thousand at once would be no faster, and would leave no memory for the
/// rest. Whoever comes first is looked at first.
final class PasswordsInTurn implements PasswordEncoder {

  private final PasswordEncoder slow;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  PasswordsInTurn(PasswordEncoder slow) {
    this.slow = slow;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> slow.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inTurn(() -> slow.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return slow.upgradeEncoding(hash);
  }

  private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
