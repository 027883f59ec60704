package org.beenthere;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Hashes the passwords of the tests' people with little memory: with the house's own cost they
/// took a quarter of the time of all tests. They are looked at by the house, which reads the cost
/// from the hash. What a hash costs in a real house is a test of its own.
@TestComponent
class QuickHash implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof PasswordEncoder real
        ? new Quick(real, new Argon2PasswordEncoder(16, 32, 1, 64, 1))
        : bean;
  }

  private record Quick(PasswordEncoder house, PasswordEncoder quick) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return quick.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      return house.matches(password, hash);
    }
  }
}
