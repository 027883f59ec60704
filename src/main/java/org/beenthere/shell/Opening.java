package org.beenthere.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells whoever starts the house where it is, when it is open.
@Component
class Opening {

  private final Environment environment;
  private final ObjectProvider<ReadyLine> lines;

  Opening(Environment environment, ObjectProvider<ReadyLine> lines) {
    this.environment = environment;
    this.lines = lines;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() throws IOException {
    var console = System.out;
    console.printf(
        Locale.ROOT,
        "Beenthere is open at %s (after %.1f seconds).%n",
        environment.getRequiredProperty("beenthere.address"),
        millisecondsSinceJavaBegan() / 1000.0);
    lines
        .orderedStream()
        .map(ReadyLine::line)
        .filter(line -> !line.isEmpty())
        .forEach(console::println);
    console.flush();
    // For script/server: a run that never came here is not worth learning from.
    var mark = environment.getProperty("beenthere.opened", "");
    if (!mark.isEmpty()) {
      Files.writeString(Path.of(mark), "");
    }
  }

  /// The start of the process and not of Spring: that is what somebody at the console waits for.
  private static long millisecondsSinceJavaBegan() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }
}
