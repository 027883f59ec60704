package org.beenthere.bench.plans;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what PostgreSQL wrote down since the last time: with auto_explain a plan of each statement,
/// and how long parsing and planning took.
final class PlanLog {

  private static final Pattern ENTRY =
      Pattern.compile("LOG:  duration: ([0-9.]+) ms  (plan:|parse|bind|execute|statement)");
  private static final TypeReference<Map<String, Object>> EXPLAINED = new TypeReference<>() {};

  private final Path file;
  private final JsonMapper json = new JsonMapper();
  private long position;

  PlanLog(Path file) throws IOException {
    this.file = file;
    position = file.toFile().length();
  }

  /// Waits until nothing more is written, because a session is stored after its page.
  Opened since() throws IOException, InterruptedException {
    for (var length = -1L; length != file.toFile().length(); ) {
      length = file.toFile().length();
      Thread.sleep(8);
    }
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      var bytes = new byte[(int) (log.length() - position)];
      log.seek(position);
      log.readFully(bytes);
      position += bytes.length;
      return read(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private Opened read(String text) {
    var statements = new ArrayList<Statement>();
    var planning = 0.0;
    // What belongs to an entry is indented by a tab.
    for (var entry : text.split("\n(?!\t)")) {
      var found = ENTRY.matcher(entry);
      if (!found.find()) {
        continue;
      }
      var millis = Double.parseDouble(found.group(1));
      switch (found.group(2)) {
        case "plan:" -> {
          var plan = entry.substring(found.end()).replace("\n\t", "\n");
          statements.add(Statement.of(millis, json.readValue(plan, EXPLAINED), plan));
        }
        case "parse", "bind" -> planning += millis;
        default -> {}
      }
    }
    return new Opened(statements, planning);
  }
}
