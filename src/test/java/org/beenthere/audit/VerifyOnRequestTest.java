package org.beenthere.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What `script/audit-verify` says.
@InTheHouse
class VerifyOnRequestTest {

  @Autowired Towns towns;
  @Autowired Trail trail;
  @Autowired VerifyOnRequest verify;

  @Test
  void a_whole_trail_ends_with_zero() {
    var town = towns.found();
    var jamie = town.participant("Jamie");
    town.does(jamie, () -> trail.read(jamie, jamie.participant(), "plan"));
    var said = new ByteArrayOutputStream();

    assertThat(verify.tell(new PrintStream(said, true, StandardCharsets.UTF_8))).isZero();

    assertThat(said.toString(StandardCharsets.UTF_8))
        .matches("(?s)The audit trail is whole: \\d+ entries sealed, \\d+ waiting\\.\\R");
  }
}
