package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/// The map in `docs/map.md` is drawn from the code. Run with `-Dbeenthere.draw=true` to draw it
/// anew.
class MapTest {

  private static final Path MAP = Path.of("docs/map.md");

  /// Rooms that everybody may use; their arrows would hide all others.
  private static final Set<String> SHARED =
      Set.of("vocabulary", "storage", "shell", "access", "audit");

  @Test
  void the_map_shows_the_house_as_it_stands() throws IOException {
    var drawn = draw();
    if (System.getenv("BEENTHERE_DRAW") != null) {
      Files.writeString(MAP, drawn);
    }
    assertThat(Files.readString(MAP))
        .as("docs/map.md is old: BEENTHERE_DRAW=1 mvn test -Dtest=MapTest")
        .isEqualTo(drawn);
  }

  private static String draw() throws IOException {
    var rooms = rooms();
    var floors = new TreeMap<String, Integer>();
    rooms.keySet().forEach(room -> floor(room, rooms, floors));
    var text =
        new StringBuilder(
            """
            # The map of the house

            Drawn from the code; a test keeps it true. Calls go downstairs, news goes upstairs: a
            room may call the rooms named beside it, all of which lie on floors below. Everybody
            may use `vocabulary`, `storage`, `shell`, `access` and `audit`, so they are left out.

            | floor | room | what it is for | may call |
            |---|---|---|---|
            """);
    for (var room : inOrder(floors)) {
      var calls =
          rooms.get(room).stream()
              .filter(other -> !SHARED.contains(other))
              .collect(Collectors.joining(", "));
      text.append(
          "| %d | **%s** | %s | %s |%n".formatted(floors.get(room), room, sign(room), calls));
    }
    return text.toString();
  }

  private static List<String> inOrder(Map<String, Integer> floors) {
    return floors.keySet().stream()
        .sorted(Comparator.<String>comparingInt(floors::get).reversed().thenComparing(one -> one))
        .toList();
  }

  private static int floor(
      String room, Map<String, TreeSet<String>> rooms, Map<String, Integer> floors) {
    var known = floors.get(room);
    if (known != null) {
      return known;
    }
    var highest = -1;
    for (var below : rooms.getOrDefault(room, new TreeSet<>())) {
      highest = Math.max(highest, floor(below, rooms, floors));
    }
    floors.put(room, highest + 1);
    return highest + 1;
  }

  private static TreeMap<String, TreeSet<String>> rooms() throws IOException {
    var rooms = new TreeMap<String, TreeSet<String>>();
    try (var folders = Files.list(Path.of("src/main/java/org/beenthere"))) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        var room = folder.getFileName().toString();
        rooms.put(room, new TreeSet<>(Arrays.asList(module(room).allowedDependencies())));
      }
    }
    return rooms;
  }

  private static ApplicationModule module(String room) {
    try {
      return Class.forName("org.beenthere." + room + ".package-info")
          .getPackage()
          .getAnnotation(ApplicationModule.class);
    } catch (ClassNotFoundException noSign) {
      throw new AssertionError(room + " has no sign on its door", noSign);
    }
  }

  /// The first sentence on the sign of a room.
  private static String sign(String room) throws IOException {
    var text = Files.readString(Path.of("src/main/java/org/beenthere", room, "package-info.java"));
    var sentences =
        Arrays.stream(text.split("\n"))
            .takeWhile(line -> line.startsWith("///"))
            .map(line -> line.substring(3).strip())
            .takeWhile(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    var first = sentences.replaceFirst("^[A-Z][a-z]+: ", "");
    var end = first.indexOf(". ");
    return end < 0 ? first.replaceFirst("\\.$", "") : first.substring(0, end);
  }
}
