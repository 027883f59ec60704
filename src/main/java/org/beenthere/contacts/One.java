package org.beenthere.contacts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Constants by the names that a form posts; a made-up name is none.
final class One {

  static <E extends Enum<E>> @Nullable E of(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  static <E extends Enum<E>> Set<E> all(Class<E> type, Collection<String> names) {
    var all = EnumSet.noneOf(type);
    for (var name : names) {
      var one = of(type, name);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  private One() {}
}
