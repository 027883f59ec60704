package org.beenthere;

import org.beenthere.storage.StartGivenUp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Beenthere, from the front step.
@SpringBootApplication
public class Beenthere {

  public static void main(String[] arguments) {
    var house = new SpringApplication(Beenthere.class);
    house.addListeners(new StartGivenUp());
    try {
      house.run(arguments);
    } catch (RuntimeException reported) {
      System.exit(StartingReport.status());
    }
  }
}
