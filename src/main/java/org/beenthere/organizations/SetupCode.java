package org.beenthere.organizations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// The code that the first page of an empty house asks for. It is printed where the server was
/// started, so that whoever finds the address first does not become its administrator.
@Component
class SetupCode {

  private final String code;

  SetupCode() {
    var number = new SecureRandom().nextInt(100_000_000);
    code = "%04d-%04d".formatted(number / 10_000, number % 10_000);
  }

  String code() {
    return code;
  }

  boolean is(String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8),
        typed.replace(' ', '-').getBytes(StandardCharsets.UTF_8));
  }
}
