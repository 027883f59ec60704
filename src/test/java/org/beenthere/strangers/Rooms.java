package org.beenthere.strangers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.ApplicationModule;

/// Which rooms' things a page can know: those of its own room and of the rooms below it. That no
/// room calls upstairs is what HouseTest is for, so a page is not asked for what lies above it.
final class Rooms {

  private static final String HOUSE = "org.beenthere.";
  private static final Map<String, Set<String>> BELOW = new ConcurrentHashMap<>();

  private Rooms() {}

  /// The room that a type lies in.
  static String of(Class<?> type) {
    return type.getPackageName().substring(HOUSE.length()).split("\\.", 2)[0];
  }

  /// A room and all rooms that it may call, or that those may call.
  static Set<String> below(String room) {
    var known = BELOW.get(room);
    if (known == null) {
      var rooms = new HashSet<>(Set.of(room));
      for (var other : sign(room).allowedDependencies()) {
        rooms.addAll(below(other.split(" ", 2)[0]));
      }
      known = Set.copyOf(rooms);
      BELOW.put(room, known);
    }
    return known;
  }

  private static ApplicationModule sign(String room) {
    try {
      return Class.forName(HOUSE + room + ".package-info").getAnnotation(ApplicationModule.class);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("a room without a sign on its door: " + room, missing);
    }
  }
}
