package org.beenthere;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Beenthere, from the front step.
@SpringBootApplication
public class Beenthere {

  public static void main(String[] arguments) {
    try {
      SpringApplication.run(Beenthere.class, arguments);
    } catch (RuntimeException reported) {
      System.exit(StartingReport.status());
    }
  }
}
