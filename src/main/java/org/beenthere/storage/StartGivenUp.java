package org.beenthere.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/// Ends a start at once when it is given up, with Ctrl-C or a TERM signal; Spring would finish it
/// first. Nothing half made does harm: files are moved to their places when they are whole, each
/// step of the schema is a transaction, and the next start stops or clears what is left over.
public final class StartGivenUp implements ApplicationListener<ApplicationEvent> {

  /// What a process ends with that was told to stop, as if it had not listened.
  private static final int TOLD_TO = 143;

  private Path folder = Path.of("data");
  private final Thread end = new Thread(this::end, "start given up");

  @Override
  public void onApplicationEvent(ApplicationEvent event) {
    switch (event) {
      case ApplicationEnvironmentPreparedEvent begun -> {
        folder = Path.of(begun.getEnvironment().getProperty("beenthere.data", "data"));
        Runtime.getRuntime().addShutdownHook(end);
      }
      case ApplicationReadyEvent open -> keepOut();
      case ApplicationFailedEvent reported -> keepOut();
      case ContextClosedEvent done -> keepOut();
      default -> {}
    }
  }

  private void keepOut() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException tooLate) {
      // It is at work.
    }
  }

  private void end() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      // It stops by itself as soon as we are gone and nobody is connected any more.
      var data = folder.toAbsolutePath().resolve("postgres");
      new LeftOver(data).server().ifPresent(ProcessHandle::destroy);
    } catch (IOException unreadable) {
      // The next start stops it.
    } finally {
      Runtime.getRuntime().halt(TOLD_TO);
    }
  }
}
