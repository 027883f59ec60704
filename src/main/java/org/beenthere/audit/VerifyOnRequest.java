package org.beenthere.audit;

import java.io.PrintStream;
import org.beenthere.audit.AuditVerifier.Broken;
import org.beenthere.audit.AuditVerifier.Whole;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `--verify-audit`: goes through the trail, says what it is like, and ends the program with 0 when
/// it is whole and 1 when it is broken. Comes before any other work of a starting house.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyOnRequest implements ApplicationRunner {

  static final String OPTION = "verify-audit";

  private final AuditVerifier verifier;
  private final ConfigurableApplicationContext house;

  VerifyOnRequest(AuditVerifier verifier, ConfigurableApplicationContext house) {
    this.verifier = verifier;
    this.house = house;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (arguments.containsOption(OPTION)) {
      var code = tell(System.out);
      System.exit(SpringApplication.exit(house, () -> code));
    }
  }

  /// @return what the program ends with
  int tell(PrintStream out) {
    return switch (verifier.verify()) {
      case Whole(var sealed, var waiting) -> {
        out.printf("The audit trail is whole: %d entries sealed, %d waiting.%n", sealed, waiting);
        yield 0;
      }
      case Broken(var organization, var seal, var entry) -> {
        out.printf(
            "The audit trail is BROKEN: organization %s, seal %s, entry %s.%n",
            organization, seal == null ? "none" : seal, entry == null ? "unknown" : entry);
        yield 1;
      }
    };
  }
}
