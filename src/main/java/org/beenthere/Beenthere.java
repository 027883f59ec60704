package org.beenthere;

import org.beenthere.storage.StartGivenUp;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Beenthere, from the front step. Beans are named with their room, so that two rooms may use the
/// same word.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
