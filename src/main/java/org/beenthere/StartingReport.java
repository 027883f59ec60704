package org.beenthere;

import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import org.beenthere.storage.Diagnosis;
import org.beenthere.storage.StartingProblem;
import org.beenthere.storage.StartingProblem.Exit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Says why the house could not open: one sentence on the console, and no stack trace, when we know
/// what is wrong. Everything else is left to Spring Boot, which knows how to tell more.
final class StartingReport implements SpringBootExceptionReporter {

  private static volatile int status = 1;

  private final @Nullable ConfigurableApplicationContext context;

  StartingReport(@Nullable ConfigurableApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean reportException(Throwable failure) {
    var problem = problem(failure);
    problem.ifPresent(known -> {
      System.err.println(known.getMessage());
      status = known.exit().status();
    });
    return problem.isPresent();
  }

  /// What a process whose house did not open ends with; 1 when nobody knows why.
  static int status() {
    return status;
  }

  private Optional<StartingProblem> problem(Throwable failure) {
    var wished = setting("server.port", "8080");
    if (!isPort(wished)) {
      return Optional.of(
          new StartingProblem(
              Exit.SETTING_MISSING,
              "BEENTHERE_PORT is "
                  + wished
                  + ", which is no port: it takes a number below 65536, such as 8080.",
              failure));
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return Optional.of(port("is taken by another program; stop that one, or choose", failure));
      }
      if (cause instanceof BindException refused) {
        return Optional.of(
            port("cannot be opened (" + refused.getMessage() + "); choose", failure));
      }
    }
    return Diagnosis.of(failure, folder());
  }

  private StartingProblem port(String trouble, Throwable failure) {
    return new StartingProblem(
        Exit.PORT_UNAVAILABLE,
        "Port "
            + setting("server.port", "8080")
            + " "
            + trouble
            + " another port with BEENTHERE_PORT or script/server --port.",
        failure);
  }

  private static boolean isPort(String wished) {
    return wished.matches("[0-9]{1,5}") && Integer.parseInt(wished) < 65536;
  }

  private Path folder() {
    return Path.of(setting("beenthere.data", "data")).toAbsolutePath();
  }

  private String setting(String name, String otherwise) {
    return context == null ? otherwise : context.getEnvironment().getProperty(name, otherwise);
  }
}
