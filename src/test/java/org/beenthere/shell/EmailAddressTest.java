package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sam@example.org",
        "Sam.de-Vries+help@mail.example.co.uk",
        "o'brien@example.org",
        "s@x.yy"
      })
  void is_one(String typed) {
    assertThat(EmailAddress.isOne(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sam",
        "sam@example",
        "dw(comment)@x.yy",
        "dw@x.yy(comment)",
        "Sam <sam@example.org>",
        "<sam@example.org>",
        "sam@example.org,tom@example.org",
        "friends:sam@example.org;",
        "\"sam\"@example.org",
        "sam@[127.0.0.1]",
        "sam @example.org",
        "sam@example.org\r\nBcc: tom@example.org",
        ".sam@example.org",
        "sam..s@example.org",
        "sam@example..org",
        "sam@@example.org"
      })
  void is_none(String typed) {
    assertThat(EmailAddress.isOne(typed)).isFalse();
  }

  @Test
  void is_none_when_it_is_too_long() {
    assertThat(EmailAddress.isOne("sam@" + "x".repeat(250) + ".org")).isFalse();
  }

  @Test
  void a_code_name_may_be_signed_in_with() {
    assertThat(EmailAddress.mayBeSignedInWith("brave heron 24")).isTrue();
    assertThat(EmailAddress.mayBeSignedInWith("ada@example.org")).isTrue();
    assertThat(EmailAddress.mayBeSignedInWith("ada(me)@example.org")).isFalse();
  }
}
