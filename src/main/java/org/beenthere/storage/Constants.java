package org.beenthere.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// How a set of constants lies in a `text[]` column: by name, sorted.
public final class Constants {

  public static String[] names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  public static <E extends Enum<E>> Set<E> read(ResultSet row, String column, Class<E> type)
      throws SQLException {
    var set = EnumSet.noneOf(type);
    for (var name : (String[]) row.getArray(column).getArray()) {
      set.add(Enum.valueOf(type, name));
    }
    return Collections.unmodifiableSet(set);
  }

  private Constants() {}
}
