package org.beenthere;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/// Every [Town] gives all its people the same password, and a tenth of a second for each is a
/// quarter of the time of all tests. So that one is hashed once, by the house's own hasher, and
/// looked at like any other.
@TestComponent
class KnownPassword implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof PasswordEncoder real ? new Kept(real) : bean;
  }

  private record Kept(PasswordEncoder real, Supplier<@Nullable String> hash)
      implements PasswordEncoder {

    private Kept(PasswordEncoder real) {
      this(real, SingletonSupplier.of(() -> real.encode(Town.PASSWORD)));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return Town.PASSWORD.contentEquals(password == null ? "" : password)
          ? hash.get()
          : real.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
      return real.matches(password, kept);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String kept) {
      return real.upgradeEncoding(kept);
    }
  }
}
